using System.Globalization;

namespace Leerspoor.ActionScans.Running;

/// <summary>
/// One factor as a plain form posts it: every field with what stood there when the page was made. Only what was changed becomes an
/// operation, so that saving an old page takes nothing back that others did meanwhile.
/// </summary>
internal sealed class FactorForm
{
    public string Factor { get; set; } = "";
    public string? Notes { get; set; }
    public string? NotesBase { get; set; }
    public string? Level { get; set; }
    public string? LevelBase { get; set; }
    public string? First { get; set; }
    public string? FirstBase { get; set; }
    public string? FirstLevel { get; set; }
    public string? FirstLevelBase { get; set; }
    public string? Second { get; set; }
    public string? SecondBase { get; set; }
    public string? SecondLevel { get; set; }
    public string? SecondLevelBase { get; set; }

    /// <summary>Numbers of the sub-questions that are ticked; null when none is.</summary>
    public int[]? Ticks { get; set; }
    public int[]? TicksBase { get; set; }
    public List<ActionForm>? Actions { get; set; }

    /// <summary>The screen of the moderator has only some of the fields.</summary>
    public IReadOnlyList<ScanOperation> Operations() =>
        [
            .. Changed(ScanFields.Notes, NotesBase, Notes),
            .. Changed(ScanFields.Level, LevelBase, Level),
            .. Changed(ScanFields.First, FirstBase, First),
            .. Changed(ScanFields.FirstLevel, FirstLevelBase, FirstLevel),
            .. Changed(ScanFields.Second, SecondBase, Second),
            .. Changed(ScanFields.SecondLevel, SecondLevelBase, SecondLevel),
            .. (Ticks ?? []).Except(TicksBase ?? []).Select(number => Tick(number, ScanFields.On)),
            .. (TicksBase ?? []).Except(Ticks ?? []).Select(number => Tick(number, "")),
            .. (Actions ?? []).SelectMany(action => action.Operations(Factor)),
        ];

    // A field that the page did not have, or a choice that nobody made, is not posted at all; that is no change.
    private IEnumerable<ScanOperation> Changed(string field, string? from, string? to) =>
        to is null ? [] : ActionForm.Changed(Factor, null, field, from, to);

    private ScanOperation Tick(int number, string on) =>
        new(Guid.CreateVersion7(), ScanFields.Tick, Factor, null, number, null, on);
}

/// <summary>One action point in a plain form.</summary>
internal sealed class ActionForm
{
    public string? Id { get; set; }
    public string? What { get; set; }
    public string? WhatBase { get; set; }
    public string? Who { get; set; }
    public string? WhoBase { get; set; }
    public string? When { get; set; }
    public string? WhenBase { get; set; }
    public bool Remove { get; set; }

    public static string DayOf(ActionPoint? point) =>
        point?.ByWhen?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    internal static IEnumerable<ScanOperation> Changed(
        string factor,
        Guid? action,
        string field,
        string? from,
        string? to
    )
    {
        if (Lines(from) != Lines(to))
            yield return new(Guid.CreateVersion7(), field, factor, action, null, from, to);
    }

    internal IEnumerable<ScanOperation> Operations(string factor)
    {
        if (!Guid.TryParse(Id, out var id))
            return [];
        if (Remove)
            return
            [
                new(
                    Guid.CreateVersion7(),
                    ScanFields.Remove,
                    factor,
                    id,
                    null,
                    null,
                    ScanFields.On
                ),
            ];
        return
        [
            .. Changed(factor, id, ScanFields.What, WhatBase, What),
            .. Changed(factor, id, ScanFields.Who, WhoBase, Who),
            .. Changed(factor, id, ScanFields.When, WhenBase, When),
        ];
    }

    private static string Lines(string? text) =>
        (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal);
}
