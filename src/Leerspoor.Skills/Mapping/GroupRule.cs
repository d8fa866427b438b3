using Leerspoor.Skills.Profiling;

namespace Leerspoor.Skills.Mapping;

/// <summary>When the mean of a group may be shown. Pure.</summary>
internal static class GroupRule
{
    public const int Fewest = ShowProfile.Fewest;

    /// <summary>To a half, so that one person hardly moves it; null for a group that is too small.</summary>
    public static decimal? Mean(IReadOnlyCollection<int> levels) =>
        levels.Count < Fewest
            ? null
            : Math.Round((decimal)levels.Average() * 2, MidpointRounding.AwayFromZero) / 2;

    /// <summary>
    /// Whether what lies between two figures is of so few people that it tells about them: who is in the one and not in the other, or is in it with
    /// another level. Figures that differ by nobody, or by five or more at one of the two sides, tell nothing.
    /// </summary>
    public static bool TellsAboutFew(IReadOnlySet<string> now, IReadOnlySet<string> before)
    {
        var came = now.Count(mark => !before.Contains(mark));
        var left = before.Count - (now.Count - came);
        return Math.Max(came, left) is > 0 and < Fewest;
    }
}
