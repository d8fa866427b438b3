using System.IO.Compression;
using System.Text;
using Leerspoor.Skills.Exchanging;
using Shouldly;
using Xunit;

namespace Leerspoor.Skills.Tests.Exchanging;

public sealed class ExcelTests
{
    [Theory]
    [InlineData("esco")]
    [InlineData("case.json")]
    [InlineData("moodle.csv")]
    [InlineData("osmt.csv")]
    [InlineData("onet")]
    [InlineData("mbo.csv")]
    [InlineData("competentnl.ttl")]
    public void A_workbook_keeps_all_that_a_framework_says(string example)
    {
        var graph = Files.Read(Files.Example(example), new ImportReport());
        var report = new ImportReport();

        var again = Files.Read(Files.Written(graph, "excel"), report);

        report.Faults.ShouldBeEmpty();
        again.Title.ShouldBe(graph.Title);
        RoundTripTests.Said(again).ShouldBe(RoundTripTests.Said(graph));
    }

    [Fact]
    public void A_formula_is_refused_with_its_row_and_column()
    {
        var fault = Files.FaultOf(
            Book(
                """<row r="1"><c t="inlineStr"><is><t>sleutel</t></is></c><c t="inlineStr"><is><t>soort</t></is></c><c t="inlineStr"><is><t>naam</t></is></c></row><row r="7"><c r="A7" t="inlineStr"><is><t>a</t></is></c><c r="C7"><f>HYPERLINK("http://x")</f><v>1</v></c></row>"""
            )
        );

        fault.Code.ShouldBe("ImportFault.Formula");
        (fault.Place.Line, fault.Place.Column).ShouldBe((7, 3));
    }

    [Fact]
    public void Shared_strings_and_gaps_between_cells_are_read()
    {
        var graph = Files.Read(
            [
                Book(
                    """<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="inlineStr"><is><t>code</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>a</t></is></c><c r="C2" t="inlineStr"><is><r><t>me</t></r><r><t>ten</t></r></is></c><c r="D2"><v>12</v></c></row>""",
                    """<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>sleutel</t></si><si><t>soort</t></si><si><r><t>na</t></r><r><t>am</t></r></si></sst>"""
                ),
            ],
            new ImportReport()
        );

        var node = graph.Nodes.Single();
        (node.Key, node.Label, node.First(FieldNames.Code)).ShouldBe(("a", "meten", "12"));
    }

    [Fact]
    public void Another_workbook_says_which_sheet_it_misses() =>
        Files.FaultOf(Book("", sheet: "Blad1")).Code.ShouldBe("ImportFault.NoSheet");

    private static ImportFile Book(string rows, string? shared = null, string sheet = "Skills")
    {
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            void Add(string name, string xml)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(xml));
            }
            Add(
                "xl/workbook.xml",
                $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="{sheet}" sheetId="1" r:id="r1"/></sheets></workbook>"""
            );
            Add(
                "xl/_rels/workbook.xml.rels",
                """<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>"""
            );
            Add(
                "xl/worksheets/sheet1.xml",
                $"""<worksheet xmlns="{Main}"><sheetData>{rows}</sheetData></worksheet>"""
            );
            if (shared is not null)
                Add("xl/sharedStrings.xml", shared);
        }
        return Files.Of("boek.xlsx", memory.ToArray());
    }
}
