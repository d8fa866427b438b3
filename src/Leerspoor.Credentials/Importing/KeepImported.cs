using Leerspoor.Credentials.Verifying;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Importing;

/// <summary>One imported badge of the actor's own: look at it, take it along as a file, check it again, throw it away.</summary>
internal sealed class KeepImported(
    LeerspoorDb db,
    VerifyCredential verify,
    TellWhose whose,
    TimeProvider clock
)
{
    public sealed record View(
        string Name,
        string Description,
        string IssuerName,
        string? NamedHolder,
        Whose Whose,
        DateTimeOffset ValidFrom,
        DateTimeOffset? ValidUntil,
        Verdict Verdict,
        DateTimeOffset CheckedAt
    );

    public async Task<Outcome<View>> OpenAsync(
        Actor actor,
        ImportedCredentialId id,
        CancellationToken ct
    ) =>
        await FindAsync(actor, id, ct) is { } found
            ? new View(
                found.Name,
                found.Description,
                found.IssuerName,
                found.NamedHolder,
                found.Whose,
                found.ValidFrom,
                found.ValidUntil,
                found.Verdict,
                found.CheckedAt
            )
            : CredentialsRefusals.Unknown;

    /// <summary>The text as it came in, for another wallet.</summary>
    public async Task<Outcome<string>> TextAsync(
        Actor actor,
        ImportedCredentialId id,
        CancellationToken ct
    ) => await FindAsync(actor, id, ct) is { } found ? found.Text : CredentialsRefusals.Unknown;

    public async Task<Outcome<Done>> CheckAsync(
        Actor actor,
        ImportedCredentialId id,
        CancellationToken ct
    )
    {
        if (await FindAsync(actor, id, ct) is not { } found)
            return CredentialsRefusals.Unknown;

        var verified = await verify.HandleAsync(found.Text, ct);
        if (verified.Says is { } says)
            found.Of(await whose.OfAsync(found.HolderId, says, ct));
        found.Checked(verified.Verdict, verified.Decisive?.Reason, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    public async Task<Outcome<Done>> RemoveAsync(
        Actor actor,
        ImportedCredentialId id,
        CancellationToken ct
    )
    {
        if (await FindAsync(actor, id, ct) is not { } found)
            return CredentialsRefusals.Unknown;

        db.Remove(found);
        db.Audit(actor, "credential.import-removed", actor.Person, id.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private async Task<ImportedCredential?> FindAsync(
        Actor actor,
        ImportedCredentialId id,
        CancellationToken ct
    ) =>
        actor.OnlyAbout is null
            ? await db.Set<ImportedCredential>()
                .SingleOrDefaultAsync(one => one.Id == id && one.HolderId == actor.Person, ct)
            : null;
}
