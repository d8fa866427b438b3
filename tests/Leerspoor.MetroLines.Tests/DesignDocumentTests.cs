using System.IO.Compression;
using System.Net;
using System.Xml.Linq;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Describing;
using Leerspoor.MetroLines.Leading;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.MetroLines.Tests;

public sealed class DesignDocumentTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    private static readonly XNamespace W =
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Fact]
    public async Task The_design_as_a_word_file_holds_every_line_and_station()
    {
        var scene = await CompanyScene.SetAsync(app);
        await DescribeAsync(scene);
        using var broker = await scene.Broker.SignedInAsync();

        var words = await WordAsync(broker, $"{scene.Home}/ontwerp.docx");

        var headings = words
            .Descendants(W + "p")
            .Where(p => StyleOf(p).StartsWith("Heading", StringComparison.Ordinal))
            .Select(p => p.Value)
            .ToList();
        var content = (await scene.ShowAsync()).Held.Content;
        headings[0].ShouldBe("Ontwerp van Robots in de hal");
        foreach (var line in content.Lines)
            headings.ShouldContain($"{content.Letter(line)} {line.Name.Nl}");
        foreach (var station in content.Stations)
            headings.ShouldContain(station.Name.Nl);
        words.Descendants(W + "tbl").Count().ShouldBe(content.Lines.Count);
        words.Root!.Value.ShouldContain("Werkvorm: Oefenen in de praktijk");
    }

    [Fact]
    public async Task The_guide_of_a_station_tells_the_trainer_what_to_do_and_bring()
    {
        var scene = await CompanyScene.SetAsync(app);
        var key = await DescribeAsync(scene);
        using var broker = await scene.Broker.SignedInAsync();

        var words = await WordAsync(broker, $"{scene.Home}/draaiboek/{key}/word");
        await broker.GetAsync($"{scene.Home}/draaiboek/{key}");

        string[] guide = ["13:00 kennismaken", "13:30 cobot instellen"];
        words
            .Descendants(W + "p")
            .Where(p => StyleOf(p) == "ListBullet")
            .Select(p => p.Value)
            .ShouldBe(["Stelt een cobot in", "2 cobots", "handschoenen", .. guide]);
        foreach (var line in guide)
            broker.Text.ShouldContain(line);
    }

    [Fact]
    public async Task Strangers_get_no_document()
    {
        var scene = await CompanyScene.SetAsync(app);
        var key = (await scene.ShowAsync()).Held.Content.Stations[0].Key;
        var elsewhere = await TestRegion.FoundAsync(app);
        TestPerson[] strangers =
        [
            await elsewhere.PersonAsync(Role.Broker),
            await scene.Region.PersonAsync(Role.Designer),
            await scene.Region.PersonAsync(
                Role.Broker,
                organisation: await scene.Region.OrganisationAsync()
            ),
        ];
        foreach (var stranger in strangers)
        {
            using var visitor = await stranger.SignedInAsync();
            string[] pages =
            [
                "ontwerp.docx",
                "ontwerp",
                $"draaiboek/{key}",
                $"draaiboek/{key}/word",
            ];
            foreach (var page in pages)
            {
                await visitor.GetAsync($"{scene.Home}/{page}");
                visitor.Status.ShouldBe(HttpStatusCode.NotFound, page);
            }
        }

        using var broker = await scene.Broker.SignedInAsync();
        await broker.GetAsync($"{scene.Home}/draaiboek/bestaat-niet");
        broker.Status.ShouldBe(HttpStatusCode.NotFound);
        var refused = await scene.DoAsync<WriteDesign, Outcome<byte[]>>(write =>
            write.OfStationAsync(scene.Broker.Actor, scene.Path, "bestaat-niet", default)
        );
        refused.Refusal.ShouldBe(PathRefusals.Unknown);
    }

    private static async Task<string> DescribeAsync(CompanyScene scene)
    {
        var station = (await scene.ShowAsync()).Held.Content.Stations[0];
        var saved = await scene.DoAsync<EditStation, Outcome<Done>>(edit =>
            edit.HandleAsync(
                scene.Map.Designer.Actor,
                scene.Map.Map,
                station.Key,
                new()
                {
                    NameNl = station.Name.Nl,
                    Form = "Practice",
                    Hours = "4",
                    Outcomes = "Stelt een cobot in",
                    Materials = "2 cobots\nhandschoenen",
                    Guide = "13:00 kennismaken\n13:30 cobot instellen",
                },
                default
            )
        );
        saved.Refusal.ShouldBeNull();
        return station.Key;
    }

    private static async Task<XDocument> WordAsync(WebVisitor visitor, string address)
    {
        var file = await visitor.Client.GetByteArrayAsync(new Uri(address, UriKind.Relative));
        using var zip = new ZipArchive(new MemoryStream(file));
        using var part = zip.GetEntry("word/document.xml")!.Open();
        return XDocument.Load(part);
    }

    private static string StyleOf(XElement paragraph) =>
        paragraph.Descendants(W + "pStyle").FirstOrDefault()?.Attribute(W + "val")?.Value ?? "";
}
