using System.Globalization;
using Leerspoor.Kernel;

namespace Leerspoor.Skills.Mapping;

/// <summary>
/// Reads what somebody copies out of Excel: tabs between the cells, in the first row a code, a specialism, and for each group two columns
/// (current, wanted) of which the first has the name of the group. Numbers with a comma or a point.
/// </summary>
internal static class PastedMapping
{
    public static Outcome<MappingContent> Read(string? pasted)
    {
        var rows = (pasted ?? "")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(row => row.TrimEnd('\r').Split('\t'))
            .Where(row => Array.Exists(row, cell => cell.Trim().Length > 0))
            .ToList();
        if (rows.Count < 2 || rows[0].Length < 4 || rows[0].Length % 2 != 0)
            return SkillsRefusals.MappingShape;
        var groups = rows[0]
            .Skip(2)
            .Where((_, at) => at % 2 == 0)
            .Select(name => name.Trim())
            .ToList();
        if (rows.Count - 1 > MappingContent.MostRows || groups.Count > MappingContent.MostGroups)
            return SkillsRefusals.MappingTooLarge;
        if (groups.Exists(name => name.Length is 0 or > MappingContent.NameMaxLength))
            return SkillsRefusals.MappingShape;

        var content = new List<MappingRow>();
        foreach (var (at, cells) in rows.Skip(1).Index())
        {
            if (
                cells.Length > rows[0].Length
                || cells.Length < 2
                || cells[1].Trim().Length is 0 or > MappingContent.NameMaxLength
            )
                return Wrong(at);
            var levels = new List<LevelCell>();
            for (var group = 0; group < groups.Count; group++)
                if (
                    Level(cells, 2 + (2 * group), out var now)
                    && Level(cells, 3 + (2 * group), out var then)
                )
                    levels.Add(new(now, then));
                else
                    return Wrong(at);
            content.Add(new(cells[0].Trim(), cells[1].Trim(), levels));
        }
        return new MappingContent(groups, content);
    }

    /// <summary>A level as typed; empty is unknown.</summary>
    public static bool TryLevel(string? typed, out decimal? level)
    {
        level = null;
        var text = (typed ?? "").Trim().Replace(',', '.');
        if (text.Length == 0)
            return true;
        if (
            !decimal.TryParse(
                text,
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            )
            || number > LevelCell.Most
        )
            return false;
        level = Math.Round(number, 2);
        return true;
    }

    private static bool Level(string[] cells, int at, out decimal? level) =>
        TryLevel(at < cells.Length ? cells[at] : "", out level);

    private static Refusal Wrong(int row) =>
        SkillsRefusals.MappingRow with
        {
            Values = [(row + 2).ToString(CultureInfo.InvariantCulture)],
        };
}
