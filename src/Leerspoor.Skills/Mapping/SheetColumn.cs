namespace Leerspoor.Skills.Mapping;

/// <summary>A column of the grid: one level of one group.</summary>
/// <param name="Title">Above it.</param>
/// <param name="Group">Which group.</param>
/// <param name="IsWanted">The wanted level, otherwise the current one.</param>
/// <param name="Value">By row, as typed.</param>
/// <param name="Name">By row: what a refusal calls the cell.</param>
/// <param name="Sent">By row: the name under which a form without script sends it.</param>
internal sealed record SheetColumn(
    string Title,
    int Group,
    bool IsWanted,
    Func<int, string?> Value,
    Func<int, string> Name,
    Func<int, string> Sent
);
