using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Vaulting;

/// <summary>The actor's own documents: what there is, one of them opened, one thrown away.</summary>
internal sealed class OwnDocuments(LeerspoorDb db, VaultLock locks)
{
    public sealed record View(IReadOnlyList<Line> Lines);

    public sealed record Line(
        VaultDocumentId Id,
        string Name,
        DocumentKind Kind,
        int Size,
        DateTimeOffset AddedAt
    );

    public sealed record Opened(string Name, DocumentKind Kind, byte[] Content);

    public async Task<Outcome<View>> HandleAsync(Actor actor, CancellationToken ct) =>
        actor.OnlyAbout is null
            ? new View(
                await db.Set<VaultDocument>()
                    .Where(d => d.OwnerId == actor.Person)
                    .OrderByDescending(d => d.AddedAt)
                    .Select(d => new Line(d.Id, d.Name, d.Kind, d.Size, d.AddedAt))
                    .ToListAsync(ct)
            )
            : CredentialsRefusals.Unknown;

    public async Task<Outcome<Opened>> OpenAsync(
        Actor actor,
        VaultDocumentId id,
        CancellationToken ct
    ) =>
        await FindAsync(actor, id, ct) is { } document
        && await locks.OpenAsync(document, ct) is { } content
            ? new Opened(document.Name, document.Kind, content)
            : CredentialsRefusals.Unknown;

    public async Task<Outcome<Done>> RemoveAsync(
        Actor actor,
        VaultDocumentId id,
        CancellationToken ct
    )
    {
        if (await FindAsync(actor, id, ct) is not { } document)
            return CredentialsRefusals.Unknown;

        db.Remove(document);
        db.Audit(actor, "vault.removed", actor.Person, id.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private async Task<VaultDocument?> FindAsync(
        Actor actor,
        VaultDocumentId id,
        CancellationToken ct
    ) =>
        actor.OnlyAbout is null
            ? await db.Set<VaultDocument>()
                .SingleOrDefaultAsync(d => d.Id == id && d.OwnerId == actor.Person, ct)
            : null;
}
