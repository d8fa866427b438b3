using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Publishing;

/// <summary>Who issues, for anyone who holds one of its badges: the organisations, what they give, and the keys by which they are known.</summary>
internal sealed class ShowIssuer(LeerspoorDb db)
{
    /// <param name="Did">Its identifier; stands in every badge.</param>
    /// <param name="Organisations">Those that gave a badge under it.</param>
    /// <param name="Keys">Newest first.</param>
    /// <param name="Given">What can be earned, with its address.</param>
    public sealed record View(
        string Did,
        IReadOnlyList<string> Organisations,
        IReadOnlyList<Key> Keys,
        IReadOnlyList<Badge> Given
    );

    public sealed record Key(
        string Multikey,
        DateTimeOffset Since,
        DateTimeOffset? RetiredAt,
        DateTimeOffset? LeakedFrom
    );

    public sealed record Badge(AchievementId Id, string Key, LocalText Name, LocalText Description);

    public async Task<Outcome<View>> HandleAsync(RegionId region, CancellationToken ct)
    {
        var keys = await db.AcrossRegions<SigningKey>()
            .Where(key => key.RegionId == region)
            .OrderBy(key => key.RetiredAt != null)
            .ThenByDescending(key => key.MadeAt)
            .ToListAsync(ct);
        if (keys.Count == 0)
            return CredentialsRefusals.Unknown;

        var published = await db.AcrossRegions<Achievement>()
            .Where(a => a.RegionId == region && a.PublishedAt != null)
            .Select(a => new
            {
                a.Id,
                a.Key,
                a.Number,
                a.Name,
                a.Description,
            })
            .ToListAsync(ct);
        return new View(
            keys[0].Controller,
            await db.AcrossRegions<Credential>()
                .Where(c => c.RegionId == region)
                .Select(c => c.IssuerName)
                .Distinct()
                .OrderBy(name => name)
                .ToListAsync(ct),
            [
                .. keys.Where(key => key.Controller == keys[0].Controller)
                    .Select(key => new Key(
                        key.Multikey,
                        key.MadeAt,
                        key.RetiredAt,
                        key.LeakedFrom
                    )),
            ],
            [
                .. published
                    .GroupBy(a => a.Key, StringComparer.Ordinal)
                    .Select(versions => versions.MaxBy(a => a.Number)!)
                    .Select(a => new Badge(a.Id, a.Key, a.Name, a.Description))
                    .OrderBy(badge => badge.Name.In(), StringComparer.CurrentCulture),
            ]
        );
    }
}
