using Leerspoor.Kernel;
using Leerspoor.MetroLines.Contract;
using Leerspoor.Ui;

namespace Leerspoor.MetroLines.Drawing;

/// <summary>A theme with its map, for whoever draws it.</summary>
internal sealed class ShowMap(MapDrafts drafts)
{
    public sealed record View(
        MetroMapId Id,
        LocalText Title,
        LocalText Lead,
        MapContent Content,
        string Layout,
        int Revision,
        bool CanUndo,
        bool CanRedo,
        bool IsPublished
    )
    {
        public MapPicture.Shown Shown => new(Title, Content, Layout);

        public string Home => $"/metrokaarten/{Id.Value}";

        /// <summary>The map with a station on the bench.</summary>
        public string BenchOf(string station) => $"{Home}/werkbank/{station}";

        public string LineAddress(MetroLine line) => $"{Home}/lijnen/{line.Key}";

        public string StationAddress(Station station) => $"{Home}/stations/{station.Key}";

        public IReadOnlyList<Option> StationOptions =>
            [
                .. Content
                    .Stations.Select(station => new Option(station.Key, station.Name.In()))
                    .OrderBy(option => option.Label, StringComparer.CurrentCulture),
            ];
    }

    public async Task<Outcome<View>> HandleAsync(Actor actor, MetroMapId id, CancellationToken ct)
    {
        if ((await drafts.FindAsync(actor, id, ct)).Refused(out var unknown, out var map))
            return unknown;
        return new View(
            map.Id,
            map.Title,
            map.Lead,
            map.Content,
            map.Layout,
            map.Revision,
            map.At > 0,
            map.At < map.LastStep,
            map.PublishedAt is not null
        );
    }
}
