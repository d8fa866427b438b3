namespace Leerspoor.MetroMaps.Labelling;

/// <summary>
/// Gives every named station a label without overlaps. The letters are as large as they can be: sizes are tried from large to small, and at each size the labels
/// choose in turn, the most cramped first, until no choice gets better. Where a whole name has no room, its beginning stands there; at the smallest size a label that still has no place is left out.
/// Cost: per size, stations times places times neighbours.
/// </summary>
internal static class LabelPlacer
{
    private static readonly double[] LetterSizes = [0.36, 0.31, 0.27, 0.23, 0.19, 0.15, 0.12, 0.09];

    // above this size a few names may be cut or tiny; from here on rather that than all of them small
    private const double Small = 0.23;
    private const double FewPoor = 0.08;

    internal static MapLayout Label(MapLayout layout, MapModel map, LayoutOptions options)
    {
        var names = map.Stations.ToDictionary(s => s.Id, s => s.Name, StringComparer.Ordinal);
        var wraps = layout
            .Stations.Select(station =>
                TextsOf(names[station.Id], station.At != station.End, options.LabelRows)
            )
            .ToArray();
        var obstacles = new Obstacles(layout);
        var near = LabelNeighbours.Of(layout);
        foreach (var size in LetterSizes)
        {
            var choice = new LabelChoice(Candidates(layout, wraps, (size, obstacles)), near);
            var settled =
                choice.Settle()
                && (size <= Small || choice.Poor() <= FewPoor * layout.Stations.Count);
            if (settled || size == LetterSizes[^1])
                return layout with { Labels = Labels(layout, choice), LetterSize = size };
        }
        throw new InvalidOperationException("There is a smallest letter size.");
    }

    private static IReadOnlyList<LabelText> TextsOf(string name, bool isPill, int mostRows) =>
        [
            .. isPill ? Wrapper.OneRow(name) : [],
            .. Wrapper.Wraps(name, mostRows),
            .. Wrapper.Beginnings(name),
        ];

    private static LabelCandidate[][] Candidates(
        MapLayout layout,
        IReadOnlyList<LabelText>[] wraps,
        (double Size, Obstacles Obstacles) at
    ) =>
        [
            .. layout.Stations.Select(
                (station, i) =>
                    wraps[i].Count == 0
                        ? [LabelCandidate.None]
                        : LabelCandidates.Of((station, i), wraps[i], at.Size, at.Obstacles)
            ),
        ];

    private static List<PlacedLabel> Labels(MapLayout layout, LabelChoice choice)
    {
        var labels = new List<PlacedLabel>();
        for (var i = 0; i < layout.Stations.Count; i++)
            if (choice.Chosen(i) is { Text.Rows.Count: > 0 } chosen)
                labels.Add(
                    new(
                        layout.Stations[i].Id,
                        chosen.Text.Rows,
                        new(chosen.Box.Left, chosen.Box.Top),
                        chosen.Box.Right - chosen.Box.Left,
                        chosen.Box.Bottom - chosen.Box.Top,
                        chosen.Anchor
                    )
                    {
                        LetterSize = chosen.LetterSize,
                    }
                );
        return labels;
    }
}
