using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Issuing;
using Leerspoor.Credentials.Verifying;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Revoking;

/// <summary>A credential as staff sees it: who issued it, whether it was taken back and why.</summary>
internal sealed class InspectCredential(
    Stewards stewards,
    CredentialCards cards,
    PeopleDirectory people,
    VerifyCredential verify
)
{
    public sealed record View(
        CredentialCard Card,
        string IssuedBy,
        string? RevokedBy,
        string? Reason,
        string? SuspendedBy,
        string? SuspensionReason,
        bool MayRevoke,
        IReadOnlyList<string> Evidence,
        DateTimeOffset? RenewedAt
    );

    public async Task<Outcome<View>> HandleAsync(Actor actor, CredentialId id, CancellationToken ct)
    {
        var credential = await stewards
            .Visible(actor)
            .AsNoTracking()
            .SingleOrDefaultAsync(c => c.Id == id, ct);
        if (credential is null)
            return CredentialsRefusals.Unknown;

        return new View(
            await cards.OfAsync(id, ct),
            await NameAsync(credential.IssuedBy, ct) ?? "",
            credential.RevokedBy is { } by ? await NameAsync(by, ct) : null,
            credential.RevocationReason,
            credential.SuspendedBy is { } paused ? await NameAsync(paused, ct) : null,
            credential.SuspensionReason,
            credential.RevokedAt is null && Stewards.MayRevoke(actor, credential),
            [
                .. ((await verify.HandleAsync(credential.Json, ct)).Says?.Evidence ?? [])
                    .Select(line => line.Narrative)
                    .OfType<string>(),
            ],
            credential.RenewedAt
        );
    }

    private async Task<string?> NameAsync(PersonId id, CancellationToken ct) =>
        (await people.Persons.SingleOrDefaultAsync(person => person.Id == id, ct))?.Name;
}
