using System.Text;
using Leerspoor.Skills.Exchanging;
using Shouldly;
using Xunit;

namespace Leerspoor.Skills.Tests.Exchanging;

/// <summary>What people hand in by mistake: each a clear message with its place, and nothing of it is taken.</summary>
public sealed class BadFileTests
{
    private const string Titles = "conceptType,conceptUri,skillType,preferredLabel\n";

    private static ImportFile Skills(string rows) => Files.Of("skills_nl.csv", Titles + rows);

    [Fact]
    public void Windows_1252_is_named_with_line_and_column()
    {
        var bytes = Encoding.Latin1.GetBytes(Titles + "KnowledgeSkillCompetence,u:1,,café\n");

        var fault = Files.FaultOf(Files.Of("skills_nl.csv", bytes));

        fault.Code.ShouldBe("ImportFault.NotUtf8");
        fault.Place.ShouldBe(new Place("skills_nl.csv", 2, 34));
    }

    [Fact]
    public void Utf_16_is_named_with_and_without_a_mark()
    {
        var text = Titles + "KnowledgeSkillCompetence,u:1,,meten\n";
        foreach (
            var encoding in new[]
            {
                Encoding.Unicode,
                Encoding.BigEndianUnicode,
                new UnicodeEncoding(false, false),
            }
        )
            Files
                .FaultOf(
                    Files.Of(
                        "skills_nl.csv",
                        [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]
                    )
                )
                .Code.ShouldBe("ImportFault.Utf16");
    }

    [Fact]
    public void A_mark_at_the_start_of_utf_8_does_no_harm()
    {
        byte[] bytes =
        [
            .. Encoding.UTF8.GetPreamble(),
            .. Encoding.UTF8.GetBytes(Titles + "KnowledgeSkillCompetence,u:1,,meten\n"),
        ];
        var report = new ImportReport();

        var graph = Files.Read([Files.Of("skills_nl.csv", bytes)], report);

        report.Faults.ShouldBeEmpty();
        graph.Nodes.Single().Label.ShouldBe("meten");
    }

    [Fact]
    public void A_wrong_separator_is_named()
    {
        var fault = Files.FaultOf(
            Files.Of("skills_nl.csv", "conceptType;conceptUri;skillType;preferredLabel\na;b;c;d\n")
        );

        fault.Code.ShouldBe("ImportFault.Separator");
        fault.Values.ShouldBe([";", ","]);
    }

    [Fact]
    public void A_file_that_is_cut_off_in_a_text_says_where_the_text_began()
    {
        var fault = Files.FaultOf(Skills("KnowledgeSkillCompetence,u:1,,meten\nx,u:2,,\"halver"));

        fault.Code.ShouldBe("ImportFault.OpenQuote");
        fault.Place.Line.ShouldBe(3);
    }

    [Fact]
    public void A_file_that_is_cut_off_in_a_row_refuses_that_row()
    {
        var fault = Files.FaultOf(Skills("KnowledgeSkillCompetence,u:1,,meten\nKnowledgeSk"));

        fault.Code.ShouldBe("ImportFault.CellCount");
        fault.Place.Line.ShouldBe(3);
    }

    [Fact]
    public void The_same_key_twice_names_the_line_of_the_first()
    {
        var fault = Files.FaultOf(Skills("x,u:1,,meten\nx,u:2,,wegen\nx,u:1,,passen\n"));

        fault.Code.ShouldBe("ImportFault.Twice");
        fault.Place.ShouldBe(new Place("skills_nl.csv", 4, 2, "conceptUri"));
        fault.Values.ShouldBe(["u:1", "2"]);
    }

    [Fact]
    public void Lines_count_on_after_a_label_with_line_breaks()
    {
        var fault = Files.FaultOf(Skills("x,u:1,,\"meten\nen weten\"\nx,,,wegen\n"));

        fault.Code.ShouldBe("ImportFault.NoKey");
        fault.Place.Line.ShouldBe(4);
    }

    [Fact]
    public void A_circle_in_the_hierarchy_is_refused_once()
    {
        var report = new ImportReport();
        var graph = Files.Read(
            [
                Skills("x,u:1,,a\nx,u:2,,b\nx,u:3,,c\n"),
                Files.Of(
                    "broaderRelationsSkillPillar_nl.csv",
                    "conceptUri,broaderUri\nu:1,u:2\nu:2,u:3\nu:3,u:1\n"
                ),
            ],
            report
        );

        var fault = report.Faults.ShouldHaveSingleItem();
        fault.Code.ShouldBe("ImportFault.Cycle");
        fault.Place.Line.ShouldBe(4);
        graph.Links.Count.ShouldBe(2);
    }

    [Fact]
    public void A_relation_to_nothing_is_refused_at_its_row()
    {
        var fault = Files.FaultOf(
            Skills("x,u:1,,a\n"),
            Files.Of("broaderRelationsSkillPillar_nl.csv", "conceptUri,broaderUri\nu:1,u:9\n")
        );

        fault.Code.ShouldBe("ImportFault.UnknownEnd");
        fault.Values.ShouldBe(["u:9"]);
        fault.Place.Line.ShouldBe(2);
    }

    [Fact]
    public void Two_gigabytes_are_refused_before_they_are_read()
    {
        var opened = 0;
        var fault = Files.FaultOf(
            new ImportFile(
                "skills_nl.csv",
                2L << 30,
                () =>
                {
                    opened++;
                    return new MemoryStream(Encoding.UTF8.GetBytes(Titles));
                }
            )
        );

        fault.Code.ShouldBe("ImportFault.TooLarge");
        // once for the format and once for the table, never to its end
        opened.ShouldBeLessThanOrEqualTo(3);
    }

    [Fact]
    public void An_endless_cell_is_refused()
    {
        var fault = Files.FaultOf(Skills($"x,u:1,,{new string('a', 1_200_000)}\n"));

        fault.Code.ShouldBe("ImportFault.CellTooLong");
    }

    [Fact]
    public void Json_that_breaks_off_says_where()
    {
        var fault = Files.FaultOf(
            Files.Of("case.json", "{ \"CFDocument\": { \"identifier\": \"d\",\n \"title\": \"Half")
        );

        fault.Code.ShouldBe("ImportFault.Json");
        fault.Place.Line.ShouldBe(2);
    }

    [Fact]
    public void A_picture_is_no_framework()
    {
        Files
            .FaultOf(Files.Of("foto.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3]))
            .Code.ShouldStartWith("ImportFault.");
    }

    [Fact]
    public void Other_rows_of_a_file_with_faults_can_still_be_read()
    {
        var report = new ImportReport();
        var graph = Files.Read([Skills("x,u:1,,a\nx,,,b\nx,u:3,,\nx,u:4,,d\n")], report);

        report.Refused.ShouldBe(2);
        graph.Nodes.Select(node => node.Label).ShouldBe(["a", "d"]);
    }
}
