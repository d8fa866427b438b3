using System.Globalization;
using Leerspoor.Kernel;

namespace Leerspoor.Skills.Rubrics;

/// <summary>A rubric from what was typed. Cells may be empty until it is put into use.</summary>
internal static class RubricForm
{
    /// <param name="input">As typed.</param>
    /// <param name="width">How many cells each criterion had on the form; null when there were none.</param>
    /// <param name="refusals">Gets what is wrong.</param>
    public static RubricText Read(WriteRubric.Input input, int? width, List<Refusal> refusals)
    {
        var wpo = input.IsWpo;
        if (input.Title?.Trim().Length is not (> 0 and <= RubricText.TitleMaxLength))
            refusals.Add(SkillsRefusals.RubricTitle);
        var levels = wpo
            ? [.. RubricText.WpoLevels]
            : (input.Levels ?? "").Split(
                '\n',
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            );
        if (
            levels.Length is < RubricText.FewestLevels or > RubricText.MostLevels
            || Array.Exists(levels, level => level.Length > RubricText.NameMaxLength)
        )
            refusals.Add(SkillsRefusals.RubricLevels);
        if (input.Names.Count > RubricText.MostCriteria + 1)
            refusals.Add(SkillsRefusals.RubricFull);

        var criteria = new List<RubricText.Criterion>();
        foreach (var (at, typed) in input.Names.Take(RubricText.MostCriteria).Index())
            if (typed?.Trim() is { Length: > 0 } name)
                criteria.Add(Criterion(input, at, name, (levels.Length, width ?? 0), refusals));
        return new(levels, criteria) { IsWpo = wpo };
    }

    private static RubricText.Criterion Criterion(
        WriteRubric.Input input,
        int at,
        string name,
        (int Levels, int Width) size,
        List<Refusal> refusals
    )
    {
        if (name.Length > RubricText.NameMaxLength)
            refusals.Add(SkillsRefusals.RubricName.At($"Names[{at}]"));
        var cells = new List<string>();
        for (var level = 0; level < size.Levels; level++)
        {
            var place = (at * size.Width) + level;
            var cell =
                level < size.Width ? input.Cells.ElementAtOrDefault(place)?.Trim() ?? "" : "";
            if (cell.Length > RubricText.CellMaxLength)
                refusals.Add(SkillsRefusals.RubricCell.At($"Cells[{place}]"));
            cells.Add(cell);
        }
        var fits = int.TryParse(
            input.Needed.ElementAtOrDefault(at),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var needed
        );
        var component = input.IsWpo ? input.Components.ElementAtOrDefault(at)?.Trim() ?? "" : "";
        if (component.Length > RubricText.NameMaxLength)
            refusals.Add(SkillsRefusals.RubricName.At($"Components[{at}]"));
        return new(name, fits ? Math.Clamp(needed, 1, Math.Max(1, size.Levels)) : 1, cells)
        {
            Component = component,
        };
    }
}
