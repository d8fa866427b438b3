using System.Globalization;
using Leerspoor.Credentials.Connecting;
using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Designing;
using Leerspoor.Credentials.Revoking;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Endorsing;

/// <summary>Makes a personal link with which somebody outside endorses one credential, and takes links and endorsements back.</summary>
internal sealed class AskEndorsement(
    LeerspoorDb db,
    Stewards stewards,
    Renewing.NewEdition edition,
    Issuing.IssuerKeys keys,
    EndorsementLetter letter,
    TimeProvider clock
)
{
    public const int MostOpen = 10;
    public static IReadOnlyList<int> Days { get; } = [7, 14, 30, 60];

    public sealed class Input
    {
        public string? Receiver { get; set; }

        /// <summary>Where the link is mailed to; not kept.</summary>
        public string? Email { get; set; }
        public string? Days { get; set; }
    }

    /// <param name="Address">To give to the outside party; it cannot be shown again.</param>
    public sealed record Made(string Address);

    public sealed record View(CredentialCard Card, IReadOnlyList<Line> Lines);

    public sealed record Line(
        EndorsementId Id,
        string Receiver,
        DateTimeOffset AskedAt,
        DateTimeOffset ExpiresAt,
        string State,
        string Name,
        string Organisation
    );

    public async Task<Outcome<View>> ShowAsync(Actor actor, CredentialId id, CancellationToken ct)
    {
        if (await FindAsync(actor, id, ct) is null)
            return CredentialsRefusals.Unknown;

        var now = clock.GetUtcNow();
        var card = await new Issuing.CredentialCards(db).OfAsync(id, ct);
        var asked = await db.Set<Endorsement>()
            .AsNoTracking()
            .Where(one => one.CredentialId == id)
            .OrderByDescending(one => one.AskedAt)
            .ToListAsync(ct);
        return new View(
            card,
            [
                .. asked.Select(one => new Line(
                    one.Id,
                    one.Receiver,
                    one.AskedAt,
                    one.ExpiresAt,
                    one.WithdrawnAt is not null ? "Withdrawn"
                        : one.SignedAt is not null ? "Signed"
                        : one.IsOpen(now) ? "Open"
                        : "Expired",
                    one.Name,
                    one.Organisation
                )),
            ]
        );
    }

    public async Task<Outcome<Made>> HandleAsync(
        Actor actor,
        CredentialId id,
        Input input,
        CancellationToken ct
    )
    {
        if (await FindAsync(actor, id, ct) is not { } credential)
            return CredentialsRefusals.Unknown;

        var refusals = new List<Refusal>();
        var receiver = DetailsInput.Text(
            input.Receiver,
            "Receiver",
            Endorsement.NameMaxLength,
            refusals
        );
        if (receiver.Length == 0)
            refusals.Add(CredentialsRefusals.TextMissing.At("Receiver"));
        if (!EndorsementLetter.IsAddress(input.Email))
            refusals.Add(CredentialsRefusals.EmailInvalid);
        if (
            !int.TryParse(input.Days, NumberStyles.None, CultureInfo.InvariantCulture, out var days)
            || !Days.Contains(days)
        )
            refusals.Add(CredentialsRefusals.DaysUnknown);
        if (refusals.Count > 0)
            return Outcome<Made>.RefusedFor(refusals);

        var now = clock.GetUtcNow();
        if (credential.RevokedAt is not null)
            return CredentialsRefusals.AlreadyRevoked;
        // Somebody outside would do their work for nothing.
        if (await keys.OfAsync(credential, ct) is null)
            return CredentialsRefusals.IssuerChanged;
        var open = await db.Set<Endorsement>()
            .CountAsync(
                one =>
                    one.CredentialId == id
                    && one.SignedAt == null
                    && one.WithdrawnAt == null
                    && one.ExpiresAt > now,
                ct
            );
        if (open >= MostOpen)
            return CredentialsRefusals.EndorsementsOpen;

        var token = GiveConsent.NewToken();
        var asked = new Endorsement
        {
            Id = EndorsementId.New(),
            CredentialId = id,
            AskedBy = actor.Person,
            AskedByName = actor.Name,
            Receiver = receiver,
            TokenHash = WalletClients.HashOf(token),
            AskedAt = now,
            ExpiresAt = now.AddDays(days),
        };
        db.Add(asked);
        db.Audit(actor, "endorsement.asked", credential.RecipientId, asked.Id.Value);
        var address = letter.Send(actor, credential, asked, token, input.Email?.Trim());
        await db.SaveChangesAsync(ct);
        return new Made(address);
    }

    /// <summary>The link dies; an endorsement that stood goes out of the credential.</summary>
    public async Task<Outcome<Done>> WithdrawAsync(
        Actor actor,
        CredentialId id,
        EndorsementId endorsement,
        CancellationToken ct
    )
    {
        var credential = await FindAsync(actor, id, ct);
        var found = await db.Set<Endorsement>()
            .SingleOrDefaultAsync(one => one.Id == endorsement && one.CredentialId == id, ct);
        if (credential is null || found is null)
            return CredentialsRefusals.Unknown;

        var stood = found.Stands;
        if (found.Withdraw(clock.GetUtcNow()) is { } refusal)
            return refusal;
        // Where nobody can sign a new edition any more it is taken back all the same: the status list and whoever checks here say so.
        if (
            stood
            && await edition.WriteAsync(credential, Renewing.NewEdition.Change.None, ct)
                is { } problem
            && problem != CredentialsRefusals.IssuerChanged
        )
            return problem;

        db.Audit(actor, "endorsement.withdrawn", credential.RecipientId, endorsement.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private async Task<Credential?> FindAsync(Actor actor, CredentialId id, CancellationToken ct)
    {
        var found = await stewards.Visible(actor).SingleOrDefaultAsync(c => c.Id == id, ct);
        return found is not null && Stewards.MayRevoke(actor, found) ? found : null;
    }
}
