using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Observing;
using Leerspoor.Paths.Programmes;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Situations;

/// <summary>Lists the work situations of the data file in a region; keeps those that are there.</summary>
internal sealed class FurnishSituations(LeerspoorDb db) : IRegionFurnishing
{
    public int Order => 41;

    public async Task FurnishAsync(CancellationToken ct)
    {
        var file = await ContentFile.ReadAsync<SituationFile>(
            "situations.json",
            Programme.Json,
            ct
        );
        var listed = await db.Set<Situation>().Select(situation => situation.Key).ToListAsync(ct);
        foreach (var kind in file.Kinds)
        foreach (
            var situation in kind.Situations.Where(s =>
                !listed.Contains(s.Key, StringComparer.Ordinal)
            )
        )
            db.Add(
                Situation.Listed(situation.Key, kind.Key, kind.Picture, situation.Participant.Name)
            );
        await db.SaveChangesAsync(ct);
    }

    private sealed record SituationFile(IReadOnlyList<PlaceKind> Kinds);

    private sealed record PlaceKind(
        string Key,
        string Picture,
        IReadOnlyList<SituationLine> Situations
    );

    private sealed record SituationLine(string Key, SituationWords Participant);

    private sealed record SituationWords(LocalText Name);
}
