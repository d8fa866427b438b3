using System.Xml.Linq;
using Leerspoor.ActionScans.Reporting;
using Leerspoor.Kernel;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.ActionScans.Tests.Reporting;

/// <summary>What another program makes of the report.</summary>
public sealed class ReportElsewhereTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    private static readonly XNamespace Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static readonly XNamespace Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static readonly XNamespace Svg =
        "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0";

    [Fact]
    public async Task LibreOffice_opens_the_Word_file_with_its_text_headings_tables_and_alternative_texts()
    {
        var scan = await SettledScan.SitAsync(app);
        await scan.TalkAsync();
        var report = (
            await scan.DoAsync<ShowReport, Outcome<ShowReport.View>>(show =>
                show.HandleAsync(scan.Actor, scan.Id, default)
            )
        )
            .Value!
            .Document;
        using var office = new OtherPrograms();
        await File.WriteAllBytesAsync(office.PathOf("verslag.docx"), WriteDocx.Of(report));

        await office.RunAsync(
            "soffice",
            $"-env:UserInstallation=file://{office.PathOf("profile")}",
            "--headless",
            "--convert-to",
            "fodt",
            "verslag.docx"
        );

        var opened = XDocument.Load(office.PathOf("verslag.fodt"));
        var headings = opened.Descendants(Text + "h").Select(h => h.Value).ToList();
        foreach (var heading in report.Parts.OfType<ReportHeading>())
            headings.ShouldContain(heading.Text);
        var text = opened.Root!.Value;
        foreach (var paragraph in report.Parts.OfType<ReportParagraph>())
        foreach (var line in paragraph.Text.ReplaceLineEndings("\n").Split('\n'))
            text.ShouldContain(line);
        var tables = report.Parts.OfType<ReportTable>().ToList();
        opened.Descendants(Table + "table").Count().ShouldBe(tables.Count);
        foreach (var cell in tables.SelectMany(t => t.Rows).SelectMany(row => row))
            text.ShouldContain(cell.Text);
        opened
            .Descendants(Svg + "desc")
            .Select(description => description.Value)
            .ShouldContain("2 van de 3 stations bereikt");
    }
}
