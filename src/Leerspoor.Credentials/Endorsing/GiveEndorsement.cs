using Leerspoor.Credentials.Connecting;
using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Issuing;
using Leerspoor.Credentials.Renewing;
using Leerspoor.Credentials.Verifying;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Endorsing;

/// <summary>
/// Somebody outside endorses a credential by a personal link: shows what they endorse, and takes their signature. Typed and confirmed, the region signs on
/// their behalf and says so; or they bring an endorsement that they signed themselves. Either way the credential gets a new edition with it.
/// </summary>
internal sealed class GiveEndorsement(
    LeerspoorDb db,
    RegionScope region,
    VerifyCredential verify,
    WriteEndorsement write,
    NewEdition edition,
    IssuerKeys keys,
    TimeProvider clock
)
{
    public sealed class Input
    {
        public string? Name { get; set; }
        public string? Organisation { get; set; }
        public string? Position { get; set; }
        public string? Comment { get; set; }

        /// <summary>The name once more, as a signature.</summary>
        public string? Typed { get; set; }
        public string? Sure { get; set; }

        /// <summary>An endorsement that they signed with a key of their own, in place of the two above.</summary>
        public string? Signed { get; set; }
    }

    public sealed record View(
        CredentialCard Card,
        string Criteria,
        string AskedBy,
        string Signer,
        DateTimeOffset ExpiresAt,
        string Endorsed
    );

    public async Task<Outcome<View>> ShowAsync(string token, CancellationToken ct)
    {
        if (await FindAsync(token, ct) is not { } asked)
            return CredentialsRefusals.Unknown;

        var credential = await db.Set<Credential>()
            .SingleAsync(c => c.Id == asked.CredentialId, ct);
        var says = (await verify.HandleAsync(credential.Json, ct)).Says;
        if (
            credential.RevokedAt is not null
            || says is null
            || await keys.OfAsync(credential, ct) is null
        )
            return CredentialsRefusals.Unknown;
        return new View(
            await new CredentialCards(db).OfAsync(credential.Id, ct),
            says.Subject.Achievement.CriteriaNarrative,
            asked.AskedByName,
            await write.SignerAsync(ct),
            asked.ExpiresAt,
            says.Id
        );
    }

    public async Task<Outcome<Done>> HandleAsync(string token, Input input, CancellationToken ct)
    {
        if (await FindAsync(token, ct) is not { } asked)
            return CredentialsRefusals.EndorsementDead;
        var credential = await db.Set<Credential>()
            .SingleAsync(c => c.Id == asked.CredentialId, ct);
        if (credential.RevokedAt is not null)
            return CredentialsRefusals.EndorsementDead;
        if (EndorsementTyped.Read(input, out var said) is { Count: > 0 } refusals)
            return Outcome<Done>.RefusedFor(refusals);

        var own = input.Signed is not null;
        var json = own
            ? await write.TakeAsync(credential, input.Signed!.Trim(), ct)
            : await write.WriteAsync(credential, asked, said, ct);
        if (json.Refused(out var refusal, out var signed))
            return refusal;

        var now = clock.GetUtcNow();
        asked.Sign(said, signed, own, now);
        if (await edition.WriteAsync(credential, NewEdition.Change.None, ct) is { } problem)
            return problem;
        // Nobody is signed in: the trail names who asked for it.
        db.Audit(
            new Actor(asked.AskedBy, asked.RegionId, asked.AskedByName, []),
            "endorsement.signed",
            credential.RecipientId,
            asked.Id.Value
        );
        try
        {
            await db.SaveChangesAsync(ct);
            return new Done();
        }
        catch (DbUpdateConcurrencyException)
        {
            // twice at one moment, or taken back just now: one won
            db.ChangeTracker.Clear();
            return CredentialsRefusals.ChangedMeanwhile;
        }
    }

    private async Task<Endorsement?> FindAsync(string token, CancellationToken ct)
    {
        var hash = WalletClients.HashOf(token);
        var found = await db.AcrossRegions<Endorsement>()
            .AsNoTracking()
            .SingleOrDefaultAsync(one => one.TokenHash == hash, ct);
        // Somebody who is signed in to another region reads the link in another browser.
        if (
            found?.IsOpen(clock.GetUtcNow()) != true
            || (region.Current is { } here && here != found.RegionId)
        )
            return null;

        region.Enter(found.RegionId);
        return await db.Set<Endorsement>().SingleAsync(one => one.Id == found.Id, ct);
    }
}
