using System.IO.Compression;
using System.Net;
using System.Text;
using Leerspoor.Skills.Exchanging;
using Leerspoor.Skills.Mapping;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.Skills.Tests.Mapping;

public sealed class MappingWorkbookTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    private static readonly string[] Titles = ["Code", "Specialisme", "Monteur", "gewenst"];

    [Fact]
    public async Task What_comes_out_goes_in_again_the_same()
    {
        var scene = await MappingScene.BeginAsync(
            app,
            "Code\tSpecialisme\tMonteur\tgewenst\tChef\tgewenst\n007\t=1+1\t1,25\t2\t\t5\n2\tEV\t0\t\t3\t\n"
        );
        var before = await scene.ContentAsync();
        using var visitor = await scene.Designer.SignedInAsync();
        var file = await visitor.Client.GetByteArrayAsync(
            new Uri($"{scene.Here}/bestand.xlsx", UriKind.Relative)
        );
        var read = MappingWorkbook.Read(file).Value!;

        read.Stored.ShouldBe(before.Stored);
        await visitor.GetAsync($"{scene.Here}/inlezen");
        await visitor.SubmitFileAsync(
            "form:has(input[value='replace-mapping'])",
            "Input.File",
            Book([Titles, ["1", "Lassen", "2", "4"]])
        );
        visitor.Status.ShouldBe(HttpStatusCode.Found, visitor.Text);
        (await scene.ContentAsync()).Rows.ShouldHaveSingleItem().Specialism.ShouldBe("Lassen");
    }

    [Fact]
    public async Task It_is_a_document_too_and_a_page_to_print()
    {
        var scene = await MappingScene.BeginAsync(app, MappingScene.Empty(30, 12));
        using var visitor = await scene.Designer.SignedInAsync();
        var file = await visitor.Client.GetByteArrayAsync(
            new Uri($"{scene.Here}/bestand.pdf", UriKind.Relative)
        );

        file.AsSpan(0, 5).SequenceEqual("%PDF-"u8).ShouldBeTrue();
        foreach (var paper in (string[])["", "?papier=a3"])
        {
            await visitor.GetAsync($"{scene.Here}/afdruk{paper}");
            visitor.Status.ShouldBe(HttpStatusCode.OK);
            visitor.Page.QuerySelectorAll("table.data-table").Length.ShouldBe(12);
        }
    }

    [Fact]
    public async Task Every_wrong_cell_is_named_and_nothing_is_taken()
    {
        var scene = await MappingScene.BeginAsync(app);
        var before = await scene.ContentAsync();
        using var visitor = await scene.Designer.SignedInAsync();
        await visitor.GetAsync($"{scene.Here}/inlezen");

        await visitor.SubmitFileAsync(
            "form:has(input[value='replace-mapping'])",
            "Input.File",
            Book([
                Titles,
                ["1", "Lassen", "2", "4"],
                ["2", "", "6", "4"],
                ["3", "Zagen", "veel", "4", "", "erbij"],
            ])
        );

        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        foreach (var place in (string[])["B3", "C3", "C4", "F4"])
            visitor.Text.ShouldContain($"{place}:");
        (await scene.ContentAsync()).Stored.ShouldBe(before.Stored);
    }

    [Fact]
    public void A_formula_is_refused_at_its_cell()
    {
        var outcome = MappingWorkbook.Read(WithFormula());

        outcome.Refusal!.Code.ShouldBe("skills.mapping-formula");
        outcome.Refusal.Values[0].ShouldBe("D2");
    }

    [Fact]
    public void What_is_no_workbook_or_far_too_large_is_refused()
    {
        MappingWorkbook
            .Read("geen bestand"u8.ToArray())
            .Refusal!.Code.ShouldBe("skills.mapping-file");
        MappingWorkbook.Read(TestFiles.Png()).Refusal!.Code.ShouldBe("skills.mapping-file");
        MappingWorkbook
            .Read(Zip(("xl/workbook.xml", "<geen")))
            .Refusal!.Code.ShouldBe("skills.mapping-file");
        MappingWorkbook
            .Read(Zip(("xl/workbook.xml", new string(' ', 21 * 1024 * 1024))))
            .Refusal!.Code.ShouldBe("skills.mapping-file");
        MappingWorkbook.Read(Book([Titles])).Refusal!.Code.ShouldBe("skills.mapping-shape");
        MappingWorkbook
            .Read(Book([Titles, .. Enumerable.Repeat((string[])["1", "EV", "", ""], 101)]))
            .Refusal!.Code.ShouldBe("skills.mapping-too-large");
    }

    [Fact]
    public void A_table_that_comes_in_keeps_what_was_chosen_and_measured()
    {
        var old = new MappingContent(
            ["Monteur"],
            [
                new("1", "EV", [new(2.5m, 3, IsFromPeople: true)], "urn:x:ev"),
                new("2", "ADAS", [new(2.5m, 3, IsFromPeople: true)], "urn:x:adas"),
            ]
        );
        var table = new MappingContent(
            ["Chef", "Monteur"],
            [
                new("1", "ADAS", [LevelCell.Unknown, new(3, 4)]),
                new("2", "EV", [new(2.5m, 1), new(2.5m, 5)]),
                new("3", "Lassen", [LevelCell.Unknown, LevelCell.Unknown]),
            ]
        );

        var now = table.AsBefore(old);

        now.Rows.Select(row => row.Skill).ShouldBe(["urn:x:adas", "urn:x:ev", null]);
        now.Rows[0].Cells[1].ShouldBe(new LevelCell(3, 4));
        now.Rows[1].Cells.ShouldBe([new(2.5m, 1), new(2.5m, 5, IsFromPeople: true)]);
    }

    private static byte[] Book(IEnumerable<IReadOnlyList<string>> rows)
    {
        using var stream = new MemoryStream();
        ExcelOut.Write(stream, [("Blad1", rows)], withNumbers: true);
        return stream.ToArray();
    }

    private static byte[] WithFormula()
    {
        using var stream = new MemoryStream();
        stream.Write(Book([Titles, ["1", "EV", "1", "2"]]));
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var sheet = zip.GetEntry("xl/worksheets/sheet1.xml")!;
            string xml;
            using (var reader = new StreamReader(sheet.Open()))
                xml = reader.ReadToEnd();
            sheet.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(sheet.FullName).Open());
            writer.Write(xml.Replace("<v>2</v>", "<f>1+1</f><v>2</v>", StringComparison.Ordinal));
        }
        return stream.ToArray();
    }

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in files)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        return stream.ToArray();
    }
}
