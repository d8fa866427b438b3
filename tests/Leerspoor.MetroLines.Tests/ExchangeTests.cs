using System.IO.Compression;
using System.Text;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Drawing;
using Leerspoor.MetroLines.Exchanging;
using Leerspoor.Testing;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Xunit;

namespace Leerspoor.MetroLines.Tests;

public sealed class ExchangeTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Theory]
    [InlineData("json")]
    [InlineData("xlsx")]
    public async Task What_is_saved_can_be_read_back(string kind)
    {
        var scene = await MapScene.SetAsync(app);
        var station = (await scene.ShowAsync()).Content.Stations[1];
        await scene.DoAsync<Describing.EditStation, Outcome<Done>>(edit =>
            edit.HandleAsync(
                scene.Designer.Actor,
                scene.Map,
                station.Key,
                new()
                {
                    NameNl = "=SOM(1;2) & <b>",
                    NameEn = "Sum",
                    Phase = "Understand",
                    Form = "Practice",
                    Hours = "2,5",
                    Outcomes = "Eerste regel\nTweede regel",
                    Cost = "1200",
                    Materials = "twee cobots\nhandschoenen",
                    Guide = "13:00 begin\n14:00 oefenen",
                },
                default
            )
        );
        var file = (
            await scene.DoAsync<ExportMap, Outcome<MapFile>>(export =>
                export.HandleAsync(scene.Designer.Actor, scene.Map, default)
            )
        ).Value!;

        var read = await ImportAsync(
            scene,
            kind == "json" ? ReadJson.Write(file) : WriteExcel.Write(file)
        );

        var (before, after) = (
            (await scene.ShowAsync()).Content,
            (await ShowAsync(scene, read)).Content
        );
        after.Stations.ShouldBe(before.Stations);
        after.Lines.Select(line => line.Name).ShouldBe(before.Lines.Select(line => line.Name));
        after.Lines.SelectMany(line => line.Stops).ShouldBe(before.Lines.SelectMany(l => l.Stops));
    }

    [Fact]
    public async Task A_timetable_becomes_a_map_with_platforms_as_one_station()
    {
        var scene = await MapScene.SetAsync(app);

        var read = await ImportAsync(scene, Feed(), "Tram.zip");

        var map = await ShowAsync(scene, read);
        map.Title.Nl.ShouldBe("Tram");
        map.Content.Lines.Select(line => line.Name.Nl).ShouldBe(["1 Ringlijn", "12 Stad"]);
        map.Content.Lines[0].Stops.Count.ShouldBe(3);
        map.Content.Stations.Select(station => station.Name.Nl)
            .ShouldBe(["Markt, plein", "Haven", "Station"], ignoreOrder: true);
        map.Content.Stations.Count(map.Content.IsInterchange).ShouldBe(2);
    }

    [Fact]
    public async Task Every_wrong_row_is_said_with_its_column()
    {
        var scene = await MapScene.SetAsync(app);
        var wrong = """
            {"title":{"nl":"T"},"lead":{"nl":"L"},
             "lines":[{"key":"a","name":{"nl":""},"stops":["x"]},{"key":"b","name":{"nl":"B"},"stops":["x","nergens"]},{"key":"b","name":{"nl":"C"},"stops":[]}],
             "stations":[{"key":"x","name":{"nl":"X"},"hours":"veel"},{"key":"../y","name":{"nl":"Y"}},null]}
            """;

        var refused = await ImportAsync(scene, Encoding.UTF8.GetBytes(wrong));

        refused.Refusals.ShouldAllBe(refusal => refusal.Field == "File");
        refused
            .Refusals.Select(refusal => string.Join(' ', refusal.Values.Take(3)))
            .ShouldBe([
                "Stations 2 Uren",
                "Stations 3 Code",
                "Stations 4 Code",
                "Lijnen 2 Naam",
                "Lijnen 3 Codes van stations",
                "Lijnen 4 Code",
            ]);
    }

    [Theory]
    [InlineData("", "missing")]
    [InlineData("{", "unreadable")]
    [InlineData("[1]", "unknown")]
    [InlineData("{}", "empty")]
    [InlineData("{\"lines\":{}}", "unreadable")]
    [InlineData(
        "{\"title\":{\"nl\":\"T\\u0000\"},\"lead\":{\"nl\":\"L\"},\"lines\":[{\"key\":\"a\",\"name\":{\"nl\":\"A\"},\"stops\":[\"x\"]}],\"stations\":[{\"key\":\"x\",\"name\":{\"nl\":\"X\"}}]}",
        "unreadable"
    )]
    [InlineData("PK nonsense", "unreadable")]
    [InlineData("%PDF-1.7", "unknown")]
    public async Task What_is_no_map_is_refused(string text, string reason)
    {
        var scene = await MapScene.SetAsync(app);

        var refused = await ImportAsync(scene, Encoding.UTF8.GetBytes(text));

        refused.Refusal!.Code.ShouldBe($"metrolines.file-{reason}");
    }

    [Fact]
    public async Task A_zip_that_unpacks_to_far_too_much_is_refused()
    {
        var scene = await MapScene.SetAsync(app);
        var bomb = Zip(
            ("xl/workbook.xml", "<workbook/>"),
            ("xl/_rels/workbook.xml.rels", new string(' ', 30 * 1024 * 1024))
        );
        var many = Zip([.. Enumerable.Range(0, 600).Select(n => ($"{n}.txt", ""))]);
        var without = Zip(("stops.txt", "stop_id\n1"), ("routes.txt", "route_id\n1"));

        var huge = await ImportAsync(scene, bomb);
        var crowded = await ImportAsync(scene, many);
        var column = await ImportAsync(scene, without);

        huge.Refusal.ShouldBe(ExchangeRefusals.TooLarge);
        crowded.Refusal.ShouldBe(ExchangeRefusals.TooLarge);
        column.Refusal!.Code.ShouldBe("metrolines.file-no-column");
    }

    [Fact]
    public async Task Strangers_neither_save_nor_read_in()
    {
        var scene = await MapScene.SetAsync(app);
        var coach = (await scene.Region.PersonAsync(Role.Coach)).Actor;

        var export = await scene.DoAsync<ExportMap, Outcome<MapFile>>(h =>
            h.HandleAsync(coach, scene.Map, default)
        );
        var import = await scene.DoAsync<ImportMap, Outcome<BeginMap.Begun>>(h =>
            h.HandleAsync(coach, new(), default)
        );

        export.Refusal.ShouldBe(MetroLinesRefusals.Unknown);
        import.Refusal.ShouldBe(MetroLinesRefusals.Unknown);
    }

    private static byte[] Feed() =>
        Zip(
            (
                "routes.txt",
                "\uFEFFroute_id,route_short_name,route_long_name,route_type\r\nr12,12,Stad,3\r\nr1,1,Ringlijn,0\r\n"
            ),
            ("trips.txt", "route_id,service_id,trip_id\nr1,w,t1\nr1,w,t2\nr12,w,t3\n"),
            (
                "stop_times.txt",
                "trip_id,stop_id,stop_sequence\nt1,h,1\nt1,m1,2\nt2,m1,2\nt2,h,1\nt2,s,3\nt3,m2,1\nt3,s2,2\n"
            ),
            (
                "stops.txt",
                "stop_id,stop_name,parent_station\nm,\"Markt, plein\",\nm1,Markt A,m\nm2,Markt B,m\nh,Haven,\ns,Station,\ns2,Station,s\n"
            )
        );

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in parts)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        return memory.ToArray();
    }

    private static Task<Outcome<BeginMap.Begun>> ImportAsync(
        MapScene scene,
        byte[] file,
        string name = "kaart.json"
    ) =>
        scene.DoAsync<ImportMap, Outcome<BeginMap.Begun>>(import =>
            import.HandleAsync(
                scene.Designer.Actor,
                new() { File = new FormFile(new MemoryStream(file), 0, file.Length, "File", name) },
                default
            )
        );

    private static async Task<ShowMap.View> ShowAsync(
        MapScene scene,
        Outcome<BeginMap.Begun> begun
    ) =>
        (
            await scene.DoAsync<ShowMap, Outcome<ShowMap.View>>(show =>
                show.HandleAsync(scene.Designer.Actor, begun.Value!.Id, default)
            )
        ).Value!;
}
