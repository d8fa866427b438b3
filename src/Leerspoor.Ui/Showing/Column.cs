using Microsoft.AspNetCore.Components;

namespace Leerspoor.Ui;

/// <summary>One column of a <see cref="DataTable{TRow}"/>; its content is the cell for a row.</summary>
public sealed class Column<TRow> : ComponentBase
{
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>The cell that names the row; at most one column. Becomes the title of the card on a small screen.</summary>
    [Parameter]
    public bool RowHeader { get; set; }

    /// <summary>Aligns to the end.</summary>
    [Parameter]
    public bool Numeric { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment<TRow> ChildContent { get; set; }

    [CascadingParameter]
    private DataTable<TRow> Table { get; set; } = default!;

    protected override void OnInitialized() => Table.Add(this);
}
