using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Vaulting;

/// <summary>Puts a document in the actor's own vault.</summary>
internal sealed class KeepDocument(LeerspoorDb db, VaultLock locks, TimeProvider clock)
{
    public const int MaxBytes = 5 * 1024 * 1024;
    public const int Most = 50;

    public sealed class Input
    {
        public string? Name { get; set; }
    }

    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        Input input,
        IFormFile? file,
        CancellationToken ct
    )
    {
        if (actor.OnlyAbout is not null)
            return CredentialsRefusals.Unknown;

        var refusals = new List<Refusal>();
        var name = Designing.DetailsInput.Text(
            input.Name,
            "Name",
            VaultDocument.NameMaxLength,
            refusals
        );
        if (name.Length == 0)
            refusals.Add(CredentialsRefusals.TextMissing.At("Name"));
        var content = await ReadAsync(file, ct);
        var kind = content is null ? null : DocumentKinds.Of(content);
        if (kind is null)
            refusals.Add(CredentialsRefusals.DocumentInvalid);
        if (refusals.Count > 0)
            return Outcome<Done>.RefusedFor(refusals);
        if (await db.Set<VaultDocument>().CountAsync(d => d.OwnerId == actor.Person, ct) >= Most)
            return CredentialsRefusals.VaultFull;

        try
        {
            await AddAsync(actor, name, kind!.Value, content!, ct);
        }
        catch (DbUpdateException)
        {
            // Two first papers at one moment: the other one made the key, and this one is locked with it.
            db.ChangeTracker.Clear();
            await AddAsync(actor, name, kind!.Value, content!, ct);
        }

        return new Done();
    }

    private async Task AddAsync(
        Actor actor,
        string name,
        DocumentKind kind,
        byte[] content,
        CancellationToken ct
    )
    {
        var id = VaultDocumentId.New();
        db.Add(
            new VaultDocument
            {
                Id = id,
                OwnerId = actor.Person,
                Name = name,
                Kind = kind,
                Size = content.Length,
                Locked = await locks.LockAsync(actor.Person, id, content, ct),
                AddedAt = clock.GetUtcNow(),
            }
        );
        db.Audit(actor, "vault.kept", actor.Person, id.Value);
        await db.SaveChangesAsync(ct);
    }

    private static async Task<byte[]?> ReadAsync(IFormFile? file, CancellationToken ct)
    {
        if (file is not { Length: > 0 and <= MaxBytes })
            return null;
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, ct);
        return bytes.ToArray();
    }
}
