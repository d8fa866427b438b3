using System.Globalization;
using System.Text;

namespace Leerspoor.Pdf;

/// <summary>One page of a sheet while it is being written.</summary>
internal sealed class SheetPage(int id, int place)
{
    private readonly StringBuilder content = new();
    private readonly List<PdfTag> marks = [];
    private readonly List<int> annotations = [];

    public int Id { get; } = id;

    /// <summary>From zero; also its number in the parent tree.</summary>
    public int Place { get; } = place;

    /// <summary>Whose content each mark of this page is.</summary>
    public IReadOnlyList<PdfTag> Marks => marks;

    /// <summary>Content that belongs to a tag.</summary>
    public void Marked(PdfTag tag, string operators)
    {
        content.Append(
            CultureInfo.InvariantCulture,
            $"/{tag.Kind} <</MCID {marks.Count}>> BDC\n{operators}EMC\n"
        );
        tag.HoldsContent(Id, marks.Count);
        marks.Add(tag);
    }

    /// <summary>A line or a page number: nothing to read aloud.</summary>
    public void Decorate(string operators) =>
        content.Append("/Artifact BMC\n").Append(operators).Append("EMC\n");

    public void Annotate(int annotation) => annotations.Add(annotation);

    public void Write(PdfObjects objects, int parent, string fonts)
    {
        var stream = objects.AddStream("", Encoding.Latin1.GetBytes(content.ToString()));
        var annots =
            annotations.Count == 0
                ? ""
                : $"/Annots[{string.Join(' ', annotations.Select(one => $"{one} 0 R"))}]";
        objects.Set(
            Id,
            $"<</Type/Page/Parent {parent} 0 R/MediaBox[0 0 {PdfObjects.Number(PdfSheet.PageWidth)} {PdfObjects.Number(PdfSheet.PageHeight)}]"
                + $"/Resources<</Font<<{fonts}>>>>/Contents {stream} 0 R/StructParents {Place}/Tabs/S{annots}>>"
        );
    }
}
