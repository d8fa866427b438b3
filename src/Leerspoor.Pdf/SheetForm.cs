namespace Leerspoor.Pdf;

/// <summary>Fields of a sheet that can be filled in on a screen or by pen (ISO 32000-1, 12.7).</summary>
internal sealed class SheetForm(PdfSheet sheet)
{
    private const int Multiline = 1 << 12;
    private const int ReadOnly = 1;
    private const int Radio = 1 << 15;
    private const int Box = 12;
    private const string Square11 = "0.8 w 0.4 G 0.5 0.5 11 11 re S ";
    private const string Ring =
        "0.8 w 0.4 G 11 6 m 11 8.8 8.8 11 6 11 c 3.2 11 1 8.8 1 6 c 1 3.2 3.2 1 6 1 c 8.8 1 11 3.2 11 6 c s ";
    private readonly List<int> fields = [];

    /// <summary>One line high, or more: then it takes several lines. The label is read aloud; on the page the caller writes it.</summary>
    public void TextField(string name, string label, double x, double width, double height, int max)
    {
        var top = PdfSheet.PageHeight - sheet.Y;
        var tag = sheet.Tag("Form");
        var drawn = sheet.Objects.AddStream(
            $"/Type/XObject/Subtype/Form/BBox[0 0 {N(width)} {N(height)}]",
            System.Text.Encoding.ASCII.GetBytes(
                $"0.5 w 0.4 G 0.25 0.25 {N(width - 0.5)} {N(height - 0.5)} re S"
            )
        );
        fields.Add(
            sheet.Widget(
                $"<</FT/Tx/T({name})/TU {PdfObjects.Text(label)}/Ff {(height > 24 ? Multiline : 0)}/MaxLen {max}/DA(/Helv 10 Tf 0 g)"
                    + $"/Rect[{N(x)} {N(top - height)} {N(x + width)} {N(top)}]/MK<</BC[0.4]>>/BS<</W 0.5>>/AP<</N {drawn} 0 R>>",
                tag
            )
        );
    }

    public void CheckBox(string name, string label)
    {
        var tag = sheet.Tag("Form");
        Draw(Square11);
        fields.Add(
            sheet.Widget(
                $"<</FT/Btn/T({name})/TU {PdfObjects.Text(label)}/V/Off/AS/Off/MK<</CA(4)/BC[0.4]>>{Square()}{Looks("on", round: false)}",
                tag
            )
        );
    }

    /// <summary>Begins a choice of one; its options follow with <see cref="Option"/>.</summary>
    public SheetChoice Choice(string name, string label)
    {
        var choice = new SheetChoice(sheet.Objects.Reserve(), name, label);
        fields.Add(choice.Id);
        return choice;
    }

    public void Option(SheetChoice choice, string value, string label)
    {
        var tag = sheet.Tag("Form");
        Draw(Ring);
        choice.Kids.Add(
            sheet.Widget(
                $"<</Parent {choice.Id} 0 R/TU {PdfObjects.Text(label)}/AS/Off/MK<</CA(l)/BC[0.4]>>{Square()}{Looks(value, round: true)}",
                tag
            )
        );
    }

    public void Close(SheetChoice choice) =>
        sheet.Objects.Set(
            choice.Id,
            $"<</FT/Btn/Ff {Radio}/T({choice.Name})/TU {PdfObjects.Text(choice.Label)}/V/Off/Kids[{string.Join(' ', choice.Kids.Select(kid => $"{kid} 0 R"))}]>>"
        );

    /// <summary>A value that travels with the form and that nobody fills in.</summary>
    public void Hidden(string name, string value)
    {
        var id = sheet.Objects.Add(
            $"<</Type/Annot/Subtype/Widget/F 2/Rect[0 0 0 0]/FT/Tx/T({name})/Ff {ReadOnly}/V {PdfObjects.Text(value)}/DA(/Helv 10 Tf 0 g)/P {sheet.Page.Id} 0 R>>"
        );
        sheet.Page.Annotate(id);
        fields.Add(id);
    }

    /// <summary>Entries for the catalog.</summary>
    public string Write()
    {
        var letters = sheet.Objects.Add(
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
        );
        var marks = sheet.Objects.Add("<</Type/Font/Subtype/Type1/BaseFont/ZapfDingbats>>");
        return $"/AcroForm<</Fields[{string.Join(' ', fields.Select(field => $"{field} 0 R"))}]/NeedAppearances true"
            + $"/DA(/Helv 10 Tf 0 g)/DR<</Font<</Helv {letters} 0 R/ZaDb {marks} 0 R>>>>>>";
    }

    private string Square()
    {
        var top = PdfSheet.PageHeight - sheet.Y;
        return $"/Rect[{N(PdfSheet.Margin)} {N(top - Box - 2)} {N(PdfSheet.Margin + Box)} {N(top - 2)}]";
    }

    // On the page itself, because not every program prints a field that nobody filled in.
    private void Draw(string frame)
    {
        var at = $"1 0 0 1 {N(PdfSheet.Margin)} {N(PdfSheet.PageHeight - sheet.Y - Box - 2)} cm";
        sheet.Page.Decorate($"q {at} {frame}Q\n");
    }

    private string Looks(string on, bool round)
    {
        var mark = round ? "3.5 3.5 5 5 re f" : "1.5 w 0 G 2.5 6 m 5 3 l 9.5 9.5 l S";
        return $"/AP<</N<</{on} {Drawn(mark)} 0 R/Off {Drawn("")} 0 R>>>>";
    }

    private int Drawn(string operators) =>
        sheet.Objects.AddStream(
            $"/Type/XObject/Subtype/Form/BBox[0 0 {Box} {Box}]",
            System.Text.Encoding.ASCII.GetBytes(operators)
        );

    private static string N(double number) => PdfObjects.Number(number);
}

/// <summary>A choice of one while its options are being placed.</summary>
internal sealed record SheetChoice(int Id, string Name, string Label)
{
    public List<int> Kids { get; } = [];
}
