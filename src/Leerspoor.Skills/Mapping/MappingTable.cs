using System.Globalization;
using Leerspoor.Kernel;

namespace Leerspoor.Skills.Mapping;

/// <summary>
/// A mapping as a table, pasted or out of a file: in the first row a code, a specialism, and for each group two columns (current, wanted)
/// of which the first has the name of the group. Levels with a comma or a point. Every wrong cell is named by its row and column.
/// </summary>
internal static class MappingTable
{
    // More than this nobody mends one by one.
    private const int MostTold = 50;
    private const int FixedColumns = 2;

    /// <summary>Reads what somebody copies out of a spreadsheet: tabs between the cells.</summary>
    public static Outcome<MappingContent> Paste(string? pasted) =>
        Read(
            [
                .. (pasted ?? "")
                    .Split('\n')
                    .Select((row, at) => (at + 1, row.TrimEnd('\r').Split('\t'))),
            ],
            "Pasted"
        );

    /// <param name="rows">With the number that each has for whoever mends it.</param>
    /// <param name="field">Where it was typed or chosen.</param>
    public static Outcome<MappingContent> Read(
        IReadOnlyList<(int Line, string[] Cells)> rows,
        string field
    )
    {
        var filled = rows.Where(row => Array.Exists(row.Cells, cell => cell.Trim().Length > 0))
            .ToList();
        if (filled.Count < 2 || GroupsOf(filled[0].Cells) is not { Count: > 0 } groups)
            return SkillsRefusals.MappingShape.At(field);
        if (filled.Count - 1 > MappingContent.MostRows || groups.Count > MappingContent.MostGroups)
            return SkillsRefusals.MappingTooLarge.At(field);

        var refusals = new List<Refusal>();
        var content = filled
            .Skip(1)
            .Select(row => Row(row.Line, row.Cells, groups.Count, field, refusals))
            .ToList();
        return refusals.Count > 0
            ? Outcome<MappingContent>.RefusedFor([.. refusals.Take(MostTold)])
            : new MappingContent(groups, content);
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

    /// <summary>As a spreadsheet names a cell: C7.</summary>
    public static string Place(int line, int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return $"{letters}{line.ToString(CultureInfo.InvariantCulture)}";
    }

    // Null when this is no first row of a mapping.
    private static List<string>? GroupsOf(string[] titles)
    {
        var count = titles.Length;
        while (count > 0 && titles[count - 1].Trim().Length == 0)
            count--;
        // the last title may be left out, as those between may
        count += count % 2;
        var groups = titles
            .Take(count)
            .Skip(FixedColumns)
            .Where((_, at) => at % 2 == 0)
            .Select(name => name.Trim())
            .ToList();
        return groups.Exists(name => name.Length is 0 or > MappingContent.NameMaxLength)
            ? null
            : groups;
    }

    private static MappingRow Row(
        int line,
        string[] cells,
        int groups,
        string field,
        List<Refusal> refusals
    )
    {
        string At(int column) => column < cells.Length ? cells[column].Trim() : "";
        void Refuse(Refusal refusal, int column) =>
            refusals.Add(
                refusal.At(field) with
                {
                    Values = [Place(line, column), Shortened(At(column))],
                }
            );
        decimal? Level(int column)
        {
            if (!TryLevel(At(column), out var level))
                Refuse(SkillsRefusals.MappingCell, column);
            return level;
        }

        if (At(0).Length > MappingContent.NameMaxLength)
            Refuse(SkillsRefusals.MappingName, 0);
        if (At(1).Length is 0 or > MappingContent.NameMaxLength)
            Refuse(SkillsRefusals.MappingName, 1);
        for (var column = FixedColumns + (2 * groups); column < cells.Length; column++)
            if (At(column).Length > 0)
                Refuse(SkillsRefusals.MappingOutside, column);
        return new(
            At(0),
            At(1),
            [
                .. Enumerable
                    .Range(0, groups)
                    .Select(group => new LevelCell(
                        Level(FixedColumns + (2 * group)),
                        Level(FixedColumns + 1 + (2 * group))
                    )),
            ]
        );
    }

    private static string Shortened(string cell) => cell.Length <= 40 ? cell : cell[..40] + "…";
}
