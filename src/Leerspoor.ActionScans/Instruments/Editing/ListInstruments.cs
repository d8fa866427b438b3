using Leerspoor.ActionScans.Contract;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.ActionScans.Instruments.Editing;

/// <summary>The region's instruments with their versions.</summary>
internal sealed class ListInstruments(LeerspoorDb db)
{
    public sealed record View(IReadOnlyList<Line> Instruments);

    /// <param name="Title">Of the newest version.</param>
    /// <param name="Kind">How it is used.</param>
    /// <param name="Versions">Newest first.</param>
    public sealed record Line(
        LocalText Title,
        InstrumentKind Kind,
        IReadOnlyList<VersionLine> Versions
    );

    public sealed record VersionLine(
        InstrumentId Id,
        string Key,
        int Number,
        InstrumentKind Kind,
        LocalText Title,
        DateTimeOffset? PublishedAt
    );

    public async Task<Outcome<View>> HandleAsync(Actor actor, CancellationToken ct)
    {
        if (!InstrumentDrafts.MayEdit(actor))
            return InstrumentRefusals.Unknown;

        var versions = await db.Set<Instrument>()
            .OrderByDescending(i => i.Version)
            .Select(i => new VersionLine(i.Id, i.Key, i.Version, i.Kind, i.Title, i.PublishedAt))
            .ToListAsync(ct);
        return new View([
            .. versions
                .GroupBy(version => version.Key, StringComparer.Ordinal)
                .Select(same => new Line(same.First().Title, same.First().Kind, [.. same]))
                .OrderBy(line => line.Kind)
                .ThenBy(line => line.Title.In(), StringComparer.CurrentCulture),
        ]);
    }
}
