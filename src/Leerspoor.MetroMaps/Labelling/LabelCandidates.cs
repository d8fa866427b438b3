namespace Leerspoor.MetroMaps.Labelling;

/// <summary>The places where the name of a station could stand: eight sides, every wrap, near or a little farther; only those clear of lines, stations and letters.</summary>
internal static class LabelCandidates
{
    private const double Gap = 0.1;

    // better than half the letter size, worse than any place for the whole name that can be read
    private const double Brief = 9;

    private static readonly double[] Farther = [0, 0.3, 0.8, 1.6];
    private static readonly double[] Smaller = [1, 0.84, 0.7, 0.55, 0.4];

    internal static LabelCandidate[] Of(
        (PlacedStation Station, int Number) at,
        IReadOnlyList<LabelText> wraps,
        double letterSize,
        Obstacles obstacles
    )
    {
        var candidates = new List<LabelCandidate>();
        foreach (var text in wraps)
            for (var side = 0; side < 8; side++)
                if (FirstClear(at, text, (letterSize, side), obstacles) is { } candidate)
                    candidates.Add(candidate);
        foreach (var text in wraps.Where(text => text is { Rows.Count: 1, IsBrief: false }))
            candidates.AddRange(Inside(at.Station, text, letterSize));
        return [.. candidates];
    }

    /// <summary>A long pill holds its own name; tracks stop at its edge.</summary>
    private static IEnumerable<LabelCandidate> Inside(
        PlacedStation pill,
        LabelText text,
        double letterSize
    )
    {
        var room = pill.End.X - pill.At.X;
        foreach (var size in Smaller.Select(factor => factor * letterSize))
            if (text.Width * size <= room)
            {
                var (width, height) = (text.Width * size, text.Height * size);
                var left = (pill.At.X + pill.End.X - width) / 2;
                var top = pill.At.Y - height / 2;
                var box = new LabelBox(left, top, left + width, top + height);
                yield return new(box, text, 2, -1) { LetterSize = size };
                yield break;
            }
    }

    /// <summary>Large and near if possible; else a little farther away; else in smaller letters.</summary>
    private static LabelCandidate? FirstClear(
        (PlacedStation Station, int Number) at,
        LabelText text,
        (double LetterSize, int Side) wish,
        Obstacles obstacles
    )
    {
        for (var s = 0; s < Smaller.Length; s++)
        for (var f = 0; f < Farther.Length; f++)
        {
            var size = wish.LetterSize * Smaller[s];
            var box = Box(at.Station, text, size, (wish.Side, Farther[f]));
            if (!obstacles.AreClearOf(box, at.Number))
                continue;
            var brief = text.IsBrief ? Brief : 0;
            var cost = Preference(wish.Side, text) + 1.5 * f * f + (s + 1) * s + brief;
            return new(box, text, wish.Side, cost) { LetterSize = size };
        }
        return null;
    }

    /// <summary>Right is best, then left and the corners at the right; few rows are best beside a station, several above or below it.</summary>
    private static double Preference(int side, LabelText text)
    {
        var place = side switch
        {
            0 => 0,
            4 => 0.8,
            1 or 7 => 0.9,
            2 or 6 => 1.2,
            _ => 1.6,
        };
        var rows = text.Rows.Count - (side is 2 or 6 ? 2 : 1.5);
        var broken = text.Rows.Count(row => row.EndsWith('-')) * 0.9;
        return place + 0.35 * Math.Abs(rows) + broken;
    }

    private static LabelBox Box(
        PlacedStation station,
        LabelText text,
        double letterSize,
        (int Side, double Extra) place
    )
    {
        var (width, height) = (text.Width * letterSize, text.Height * letterSize);
        var (dx, dy) = (Routing.Compass.Dx[place.Side], Routing.Compass.Dy[place.Side]);
        var corner = Routing.Compass.IsDiagonal(place.Side);
        // at a corner the box comes as near as at a side, measured along the diagonal
        var off = station.Radius * (corner ? 0.72 : 1) + Gap + place.Extra;
        var left = dx switch
        {
            > 0 => station.End.X + off,
            < 0 => station.At.X - off - width,
            _ => (station.At.X + station.End.X - width) / 2,
        };
        var top = dy switch
        {
            > 0 => station.At.Y + off,
            < 0 => station.At.Y - off - height,
            _ => station.At.Y - height / 2,
        };
        return new(left, top, left + width, top + height);
    }
}

/// <summary>One place for one label; lower cost reads better.</summary>
internal sealed record LabelCandidate(LabelBox Box, LabelText Text, int Side, double Cost)
{
    internal double LetterSize { get; init; }

    /// <summary>Hardly to be read, or not the whole name.</summary>
    internal bool IsPoor => Text.IsBrief || LetterSize < 0.17;

    /// <summary>For a station without a name: takes no room.</summary>
    internal static LabelCandidate None { get; } =
        new(new(-1e9, -1e9, -1e9, -1e9), new([], 0), 0, 0);

    internal LabelAnchor Anchor =>
        Routing.Compass.Dx[Side] switch
        {
            > 0 => LabelAnchor.Start,
            < 0 => LabelAnchor.End,
            _ => LabelAnchor.Middle,
        };
}
