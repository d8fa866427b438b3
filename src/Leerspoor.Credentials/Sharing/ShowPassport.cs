using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.Credentials.Sharing;

/// <summary>A passport for whoever has its address, as long as it is open. That somebody looked is kept for the holder.</summary>
internal sealed class ShowPassport(
    LeerspoorDb db,
    WalletItems items,
    IServiceScopeFactory scopes,
    TimeProvider clock
)
{
    public sealed record View(
        string HolderName,
        string Receiver,
        DateTimeOffset Until,
        IReadOnlyList<WalletItems.Item> Items
    );

    /// <param name="actor">Who looks; null for somebody who is not signed in.</param>
    /// <param name="id">Which one.</param>
    /// <param name="isPerson">Somebody reads it; a robot leaves no mark.</param>
    /// <param name="ct">Stops.</param>
    public async Task<Outcome<View>> HandleAsync(
        Actor? actor,
        PassportId id,
        bool isPerson,
        CancellationToken ct
    )
    {
        var passport = await db.AcrossRegions<Passport>()
            .AsNoTracking()
            .SingleOrDefaultAsync(p => p.Id == id, ct);
        // What was withdrawn is as if it never was.
        if (passport is null || !passport.IsOpen(clock.GetUtcNow()))
            return CredentialsRefusals.Unknown;

        if (actor?.Person != passport.HolderId && (actor is not null || isPerson))
            await NoteAsync(passport, actor?.Name ?? "", ct);
        // What was revoked or expired since then is left out.
        var all = await items.OfAsync(passport.HolderId, ct);
        return new View(
            passport.HolderName,
            passport.Receiver,
            passport.Until,
            [.. all.Where(item => passport.Shown.Contains(item.Id))]
        );
    }

    // Who looks may be signed in to another region, or not at all.
    private async Task NoteAsync(Passport passport, string byName, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RegionScope>().Enter(passport.RegionId);
        var inside = scope.ServiceProvider.GetRequiredService<LeerspoorDb>();
        inside.Add(
            new PassportOpening
            {
                Id = PassportOpeningId.New(),
                PassportId = passport.Id,
                At = clock.GetUtcNow(),
                ByName = byName,
            }
        );
        await inside.SaveChangesAsync(ct);
    }
}
