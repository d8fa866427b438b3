using Leerspoor.Credentials.Batching;
using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Issuing;
using Leerspoor.Credentials.Revoking;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Renewing;

/// <summary>Gives an issued credential another end or better words for what was seen; whoever has the old edition finds the new one at the same address.</summary>
internal sealed class RenewCredential(
    LeerspoorDb db,
    NewEdition edition,
    CredentialEvidence evidence,
    TimeProvider clock
)
{
    public const int MostLines = 10;

    public sealed class Input
    {
        /// <summary>As a date field sends it; empty for no end.</summary>
        public string? Until { get; set; }

        /// <summary>What shows it, one on each line.</summary>
        public string? Evidence { get; set; }
    }

    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        CredentialId id,
        Input input,
        CancellationToken ct
    )
    {
        var credential = await db.Set<Credential>().SingleOrDefaultAsync(c => c.Id == id, ct);
        if (credential is null || !Stewards.MayRevoke(actor, credential))
            return CredentialsRefusals.Unknown;

        var refusals = new List<Refusal>();
        var until = Until(input.Until, refusals);
        var lines = (input.Evidence ?? "").Split(
            '\n',
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        if (lines.Length > MostLines)
            refusals.Add(CredentialsRefusals.TooManyLines(MostLines).At("Evidence"));
        if (lines.Any(line => line.Length > IssueLine.EvidenceMaxLength))
            refusals.Add(
                CredentialsRefusals.TextTooLong(IssueLine.EvidenceMaxLength).At("Evidence")
            );
        if (refusals.Count > 0)
            return Outcome<Done>.RefusedFor(refusals);
        if (credential.RevokedAt is not null)
            return CredentialsRefusals.AlreadyRevoked;
        if (await edition.WriteAsync(credential, new((until, true), lines), ct) is { } problem)
            return problem;

        await evidence.FollowAsync(credential, ct);
        db.Audit(actor, "credential.renewed", credential.RecipientId, credential.Id.Value);
        try
        {
            await db.SaveChangesAsync(ct);
            return new Done();
        }
        catch (DbUpdateConcurrencyException)
        {
            return CredentialsRefusals.ChangedMeanwhile;
        }
    }

    private DateTimeOffset? Until(string? typed, List<Refusal> refusals)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        var day = AskedLine.Day(typed);
        if (day is null || day < LocalDay.Of(clock.GetUtcNow()))
        {
            refusals.Add(CredentialsRefusals.EndInvalid.At("Until"));
            return null;
        }

        return LocalDay.Start(day.Value.AddDays(1));
    }
}
