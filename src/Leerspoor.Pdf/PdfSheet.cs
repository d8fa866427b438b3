using System.Globalization;
using System.Text;

namespace Leerspoor.Pdf;

/// <summary>
/// Writes an A4 document from top to bottom: headings, paragraphs, tables, pictures, fields. Tagged, with its language and its fonts inside,
/// so that it can be read aloud and looks the same everywhere. A file format and no more; knows nothing of scans.
/// </summary>
/// <param name="title">Shown in the window title.</param>
/// <param name="language">E.g. <c>nl-NL</c>.</param>
internal sealed class PdfSheet(string title, string language)
{
    public const double PageWidth = 595.28;
    public const double PageHeight = 841.89;
    public const double Margin = 56;
    public const double TextWidth = PageWidth - (Margin * 2);
    public const double TextSize = 10.5;
    private const double LineHeight = 1.4;

    private readonly PdfObjects objects = new();
    private readonly List<SheetPage> pages = [];
    private readonly List<PdfTag> tags = [];
    private readonly List<string> widgetParents = [];
    private SheetLetters? letters;
    private PdfTag? document;

    /// <summary>Distance from the top of the page.</summary>
    public double Y { get; private set; } = Margin;

    public PdfObjects Objects => objects;

    public SheetPage Page => pages.Count > 0 ? pages[^1] : NewPage();

    public SheetLetters Letters => letters ??= new SheetLetters(objects);

    private PdfTag Document =>
        document ??= Register(new PdfTag("Document", null, objects.Reserve()));

    public void Space(double points) => Y += points;

    /// <summary>Goes to the next page when less than this is left.</summary>
    public void Need(double points)
    {
        if (Y + points > PageHeight - Margin)
            NewPage();
    }

    public SheetPage NewPage()
    {
        pages.Add(new SheetPage(objects.Reserve(), pages.Count));
        Y = Margin;
        return pages[^1];
    }

    public void Heading(int level, string text)
    {
        var size = level switch
        {
            1 => 22.0,
            2 => 15.0,
            _ => 12.0,
        };
        // Never alone at the foot of a page.
        Need((size * LineHeight) + 48);
        Space(level == 1 ? 0 : 12);
        Lines(Tag($"H{level}"), text, size, bold: true, Margin, TextWidth);
        Space(4);
    }

    public void Paragraph(string text, bool bold = false, double size = TextSize)
    {
        Lines(Tag("P"), text, size, bold, Margin, TextWidth);
        Space(6);
    }

    /// <summary>Writes text at a place of its own, breaking it over lines and pages.</summary>
    public void Lines(PdfTag tag, string text, double size, bool bold, double x, double width)
    {
        foreach (var line in SheetLetters.Break(text, size, bold, width))
        {
            Need(size * LineHeight);
            Page.Marked(tag, Letters.Line(line, x, Base(size), size, bold));
            Y += size * LineHeight;
        }
    }

    /// <summary>The same without moving down and without looking at the foot of the page.</summary>
    public void Block(PdfTag tag, IEnumerable<string> lines, double size, bool bold, double x)
    {
        var y = Base(size);
        foreach (var line in lines)
        {
            Page.Marked(tag, Letters.Line(line, x, y, size, bold));
            y -= size * LineHeight;
        }
    }

    public static double HeightOf(int lines, double size = TextSize) => lines * size * LineHeight;

    public PdfTag Tag(
        string kind,
        PdfTag? parent = null,
        string? alternative = null,
        string more = ""
    )
    {
        var within = parent ?? Document;
        var tag = Register(
            new PdfTag(kind, within, objects.Reserve()) { Alternative = alternative, More = more }
        );
        within.Holds(tag);
        return tag;
    }

    /// <summary>Puts a form field on this page and into the structure.</summary>
    /// <param name="widget">Body of the annotation, without its closing brackets.</param>
    /// <param name="tag">What it belongs to.</param>
    public int Widget(string widget, PdfTag tag)
    {
        // Pages take the first numbers of the parent tree, fields come after them.
        var id = objects.Reserve();
        objects.Set(
            id,
            $"{widget}/Type/Annot/Subtype/Widget/P {Page.Id} 0 R/F 4/StructParent {WidgetKey(widgetParents.Count)}>>"
        );
        widgetParents.Add($"{tag.Id} 0 R");
        tag.HoldsWidget(Page.Id, id);
        Page.Annotate(id);
        return id;
    }

    /// <param name="more">More entries of the catalog, say the form.</param>
    public byte[] Write(string more = "")
    {
        _ = Page;
        Number();
        var catalog = objects.Reserve();
        var tree = objects.Reserve();
        var fonts = Letters.WriteFonts();
        var pageTree = objects.Reserve();
        foreach (var page in pages)
            page.Write(objects, pageTree, fonts);
        objects.Set(
            pageTree,
            $"<</Type/Pages/Count {pages.Count}/Kids[{string.Join(' ', pages.Select(page => $"{page.Id} 0 R"))}]>>"
        );
        foreach (var tag in tags)
            objects.Set(tag.Id, tag.Write(tree));
        objects.Set(
            tree,
            $"<</Type/StructTreeRoot/K[{Document.Id} 0 R]/ParentTree {ParentTree()} 0 R/ParentTreeNextKey {WidgetKey(widgetParents.Count)}>>"
        );
        objects.Set(
            catalog,
            $"<</Type/Catalog/Pages {pageTree} 0 R/Lang({language})/MarkInfo<</Marked true>>/StructTreeRoot {tree} 0 R"
                + $"/ViewerPreferences<</DisplayDocTitle true>>{more}>>"
        );
        var info = objects.Add($"<</Title {PdfObjects.Text(title)}/Producer(Leerspoor)>>");
        return objects.Write(catalog, info);
    }

    private static int WidgetKey(int widget) => 10_000 + widget;

    private double Base(double size) => PageHeight - Y - size;

    private PdfTag Register(PdfTag tag)
    {
        tags.Add(tag);
        return tag;
    }

    private int ParentTree()
    {
        var numbers = new StringBuilder();
        foreach (var page in pages)
            numbers.Append(
                CultureInfo.InvariantCulture,
                $"{page.Place}[{string.Join(' ', page.Marks.Select(tag => $"{tag.Id} 0 R"))}]"
            );
        for (var i = 0; i < widgetParents.Count; i++)
            numbers.Append(CultureInfo.InvariantCulture, $" {WidgetKey(i)} {widgetParents[i]}");
        return objects.Add($"<</Nums[{numbers}]>>");
    }

    private void Number()
    {
        const double size = 9;
        foreach (var page in pages)
        {
            var text = string.Create(
                CultureInfo.InvariantCulture,
                $"{title} \u00b7 {page.Place + 1}/{pages.Count}"
            );
            var line = SheetLetters.Break(text, size, bold: false, TextWidth)[0];
            page.Decorate(Letters.Line(line, Margin, 30, size, bold: false));
        }
    }
}
