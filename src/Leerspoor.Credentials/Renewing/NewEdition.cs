using Leerspoor.Credentials.Issuing;
using Leerspoor.Credentials.Verifying;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.OpenBadges;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Renewing;

/// <summary>
/// Writes a credential anew under the same address: what it says is what it said, with what changed. The id and the place in the status list stay, the
/// beginning is now, the day of the award stays (Open Badges 3.0, section 5.5). The caller saves.
/// </summary>
internal sealed class NewEdition(
    LeerspoorDb db,
    PeopleDirectory people,
    VerifyCredential verify,
    IssuerKeys keys,
    TimeProvider clock
)
{
    /// <summary>What changes; null leaves it as it was.</summary>
    /// <param name="Until">The new end; null inside for no end.</param>
    /// <param name="Evidence">What shows it.</param>
    public sealed record Change(
        (DateTimeOffset? Until, bool Set) Until,
        IReadOnlyList<string>? Evidence
    )
    {
        public static readonly Change None = new((null, false), null);
    }

    /// <summary>Signs the next edition; refused when nobody signs for its issuer any more.</summary>
    public async Task<Refusal?> WriteAsync(
        Credential credential,
        Change change,
        CancellationToken ct
    )
    {
        var says = (await verify.HandleAsync(credential.Json, ct)).Says;
        if (
            says is null
            || await keys.OfAsync(credential, ct) is not (var key, var secret)
            || says.Issuer.Id != key.Controller
        )
            return CredentialsRefusals.IssuerChanged;

        var now = clock.GetUtcNow();
        // whole seconds stand in the text: an edition of the same second would not be newer than the one before
        var from = now > says.ValidFrom.AddSeconds(1) ? now : says.ValidFrom.AddSeconds(1);
        var until = change.Until.Set ? change.Until.Until : credential.ValidUntil;
        var name =
            (
                await people.Persons.SingleOrDefaultAsync(p => p.Id == credential.RecipientId, ct)
            )?.Name
            ?? credential.RecipientName;
        var edition = says with
        {
            ValidFrom = from,
            ValidUntil = until,
            RefreshUrl = BadgeWriter.RefreshAddress(says.Id),
            Subject = says.Subject with
            {
                Identifiers = Known(
                    Named(says.Subject.Identifiers, name),
                    await EmailAsync(credential.RecipientId, ct),
                    credential.Salt
                ),
            },
            Evidence = change.Evidence is { } lines
                ?
                [
                    .. lines.Select(line =>
                        says.Evidence.FirstOrDefault(one => one.Narrative == line)
                        ?? new Evidence(Narrative: line)
                    ),
                ]
                : says.Evidence,
            Endorsements = await EndorsementsAsync(credential, ct),
        };
        var json = new CredentialSigner(secret, key.VerificationMethod).Sign(edition, now);
        credential.Renew(new(name, until, key.Id, json), now);
        return null;
    }

    private static List<IdentityObject> Named(IReadOnlyList<IdentityObject> known, string name) =>
        [
            .. known.Select(one =>
                one is { IdentityType: "name", Hashed: false }
                    ? one with
                    {
                        IdentityHash = name,
                    }
                    : one
            ),
        ];

    private Task<string?> EmailAsync(PersonId person, CancellationToken ct) =>
        people
            .Emails.Where(line => line.Person == person)
            .Select(line => line.Email)
            .SingleOrDefaultAsync(ct);

    // By the address of today; who has none any more keeps the one that was known.
    private static List<IdentityObject> Known(
        List<IdentityObject> identifiers,
        string? email,
        string salt
    ) =>
        email is null
            ? identifiers
            :
            [
                .. identifiers.Where(one => one.IdentityType != "emailAddress"),
                IdentityObject.ForEmail(email, salt),
            ];

    // Also of those that are signed in this very request and not saved yet.
    private async Task<IReadOnlyList<string>> EndorsementsAsync(
        Credential credential,
        CancellationToken ct
    )
    {
        var asked = await db.Set<Endorsement>()
            .Where(one => one.CredentialId == credential.Id)
            .ToListAsync(ct);
        return
        [
            .. asked
                .Where(one => one.Stands && one.Json.StartsWith('{'))
                .OrderBy(one => one.SignedAt)
                .Select(one => one.Json),
        ];
    }
}
