namespace Leerspoor.Pdf;

/// <summary>A piece of the structure that a screen reader walks through: a heading, a paragraph, a cell (ISO 32000-1, 14.7).</summary>
internal sealed class PdfTag(string kind, PdfTag? parent, int id)
{
    private readonly List<string> kids = [];

    public string Kind { get; } = kind;

    public PdfTag? Parent { get; } = parent;

    public int Id { get; } = id;

    /// <summary>What a picture shows, in words.</summary>
    public string? Alternative { get; init; }

    /// <summary>More entries of the dictionary, say the scope of a header cell.</summary>
    public string More { get; init; } = "";

    public void Holds(PdfTag kid) => kids.Add($"{kid.Id} 0 R");

    /// <summary>A marked piece of a page.</summary>
    public void HoldsContent(int page, int mark) =>
        kids.Add($"<</Type/MCR/Pg {page} 0 R/MCID {mark}>>");

    /// <summary>A form field.</summary>
    public void HoldsWidget(int page, int widget) =>
        kids.Add($"<</Type/OBJR/Pg {page} 0 R/Obj {widget} 0 R>>");

    public string Write(int root) =>
        $"<</Type/StructElem/S/{Kind}/P {Parent?.Id ?? root} 0 R{More}"
        + (Alternative is null ? "" : $"/Alt {PdfObjects.Text(Alternative)}")
        + $"/K[{string.Join(' ', kids)}]>>";
}
