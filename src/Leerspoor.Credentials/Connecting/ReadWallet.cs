using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Connecting;

/// <summary>A page of what the actor holds, newest first: own badges and those from elsewhere, as their issuers signed them.</summary>
internal sealed class ReadWallet(LeerspoorDb db)
{
    /// <param name="Json">Credentials in JSON.</param>
    /// <param name="Tokens">Credentials as compact JWS.</param>
    /// <param name="Total">Of all pages.</param>
    public sealed record Page(IReadOnlyList<string> Json, IReadOnlyList<string> Tokens, int Total);

    public async Task<Page> HandleAsync(
        Actor actor,
        DateTimeOffset? since,
        int offset,
        int limit,
        CancellationToken ct
    )
    {
        var own = await db.Set<Credential>()
            .Where(c =>
                c.RecipientId == actor.Person
                && (since == null || (c.RenewedAt ?? c.IssuedAt) >= since)
            )
            .Select(c => new Held(c.Id.Value, c.RenewedAt ?? c.IssuedAt, true))
            .ToListAsync(ct);
        var imported = await db.Set<ImportedCredential>()
            .Where(c => c.HolderId == actor.Person && (since == null || c.ImportedAt >= since))
            .Where(c => !c.IsEarlier)
            .Select(c => new Held(c.Id.Value, c.ImportedAt, false))
            .ToListAsync(ct);
        var all = own.Concat(imported)
            .OrderByDescending(one => one.At)
            .ThenBy(one => one.Id)
            .ToList();
        var page = all.Skip(offset).Take(limit).ToList();
        var texts = await TextsAsync(page, ct);
        var ordered = page.ConvertAll(one => texts[one.Id]);
        return new(
            ordered.FindAll(text => text.StartsWith('{')),
            ordered.FindAll(text => !text.StartsWith('{')),
            all.Count
        );
    }

    private async Task<Dictionary<Guid, string>> TextsAsync(
        IReadOnlyList<Held> page,
        CancellationToken ct
    )
    {
        var own = page.Where(one => one.IsOwn)
            .Select(one => new Contract.CredentialId(one.Id))
            .ToList();
        var others = page.Where(one => !one.IsOwn)
            .Select(one => new ImportedCredentialId(one.Id))
            .ToList();
        var texts = await db.Set<Credential>()
            .Where(c => own.Contains(c.Id))
            .Select(c => new { c.Id.Value, c.Json })
            .ToDictionaryAsync(one => one.Value, one => one.Json, ct);
        foreach (
            var one in await db.Set<ImportedCredential>()
                .Where(c => others.Contains(c.Id))
                .Select(c => new { c.Id.Value, c.Text })
                .ToListAsync(ct)
        )
            texts[one.Value] = one.Text;
        return texts;
    }

    private sealed record Held(Guid Id, DateTimeOffset At, bool IsOwn);
}
