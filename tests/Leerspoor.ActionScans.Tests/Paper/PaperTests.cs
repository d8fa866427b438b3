using System.Text;
using Leerspoor.ActionScans.Contract;
using Leerspoor.ActionScans.Paper;
using Leerspoor.ActionScans.Running;
using Leerspoor.Kernel;
using Leerspoor.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.ActionScans.Tests.Paper;

public sealed class PaperTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    private static readonly Dictionary<string, string> Written = new(StringComparer.Ordinal)
    {
        ["maatwerk_notes"] = "Er is een coach.\rHij spreekt Turks: günaydın.",
        ["maatwerk_level"] = "advanced",
        ["maatwerk_q2"] = "on",
        ["maatwerk_what1"] = "Folder maken",
        ["maatwerk_who1"] = "Şeyma",
        ["maatwerk_when1"] = "1-12-2036",
        ["maatwerk_what2"] = "Bellen",
        ["maatwerk_when2"] = "voor de zomer",
        ["digitale-tools_level"] = "not-agreed",
        ["digitale-tools_first"] = "Genoeg.",
        ["digitale-tools_second"] = "Te weinig.",
    };

    [Fact]
    public async Task The_form_has_a_field_for_everything_that_a_session_writes_down()
    {
        var scan = await SettledScan.SitAsync(app);

        var text = Encoding.Latin1.GetString(await FormAsync(scan));

        Count(text, "/FT/Btn/Ff 32768").ShouldBe(8);
        Count(text, "_notes)").ShouldBe(8);
        Count(text, "/FT/Btn/T(").ShouldBe(35);
        Count(text, "_what").ShouldBe(16);
        text.ShouldContain("/NeedAppearances true");
        text.ShouldContain("/Lang(nl-NL)");
        text.ShouldContain("/Type/OBJR");
    }

    [Fact]
    public async Task A_preview_shows_what_is_on_the_paper_and_changes_nothing()
    {
        var scan = await SettledScan.SitAsync(app);

        var preview = (
            await PreviewAsync(scan, FilledIn.Of(await FormAsync(scan), Written))
        ).Value!;

        preview.Answers.Factors.Select(f => f.Key).ShouldBe(["maatwerk", "digitale-tools"]);
        var first = preview.Answers.Factors[0];
        first.Notes.ShouldBe("Er is een coach.\nHij spreekt Turks: günaydın.");
        first.Level.ShouldBe("advanced");
        first.Ticked.ShouldBe([1]);
        first
            .Actions.Select(a => (a.What, a.Who, a.ByWhen))
            .ShouldBe([
                ("Folder maken", "Şeyma", new DateOnly(2036, 12, 1)),
                ("Bellen (voor de zomer)", "", null),
            ]);
        (await FactorsAsync(scan)).ShouldAllBe(f => f.Notes == "" && f.Level == null);
    }

    [Fact]
    public async Task What_is_taken_over_comes_below_what_stands_there_and_twice_is_once()
    {
        var scan = await SettledScan.SitAsync(app);
        var preview = (
            await PreviewAsync(scan, FilledIn.Of(await FormAsync(scan), Written))
        ).Value!;
        await scan.ChangeAsync(
            (_, _, factors) =>
            {
                factors[0].Write("Al getypt.");
                return Task.CompletedTask;
            }
        );

        (await TakeOverAsync(scan, scan.Actor, preview.Carried)).Refusals.ShouldBeEmpty();
        (await TakeOverAsync(scan, scan.Actor, preview.Carried)).Refusals.ShouldBeEmpty();

        var factors = await FactorsAsync(scan);
        factors[0].Notes.ShouldBe("Al getypt.\n\nEr is een coach.\nHij spreekt Turks: günaydın.");
        factors[0].Level.ShouldBe(MaturityLevel.Advanced);
        factors[0].IsTicked(1).ShouldBeTrue();
        factors[2].NotAgreed.ShouldBeTrue();
        (factors[2].FirstView, factors[2].SecondView).ShouldBe(("Genoeg.", "Te weinig."));
        var points = await scan.DoAsync<Data.LeerspoorDb, List<ActionPoint>>(db =>
            db.Set<ActionPoint>().Where(p => p.ScanId == scan.Id).ToListAsync()
        );
        points
            .Select(p => (p.What, p.Who, p.ByWhen))
            .ShouldBe(
                [
                    ("Folder maken", "Şeyma", new DateOnly(2036, 12, 1)),
                    ("Bellen (voor de zomer)", "", null),
                ],
                ignoreOrder: true
            );
    }

    [Fact]
    public async Task A_form_of_another_session_is_refused()
    {
        var (one, other) = (await SettledScan.SitAsync(app), await SettledScan.SitAsync(app));

        (await PreviewAsync(one, FilledIn.Of(await FormAsync(other), Written))).Refusal.ShouldBe(
            PaperRefusals.OtherSession
        );
    }

    [Fact]
    public async Task Broken_foreign_empty_and_too_large_files_are_refused_at_the_field()
    {
        var scan = await SettledScan.SitAsync(app);
        var form = await FormAsync(scan);

        (await PreviewAsync(scan, "Geen PDF"u8.ToArray())).Refusal.ShouldBe(
            PaperRefusals.Unreadable
        );
        (await PreviewAsync(scan, [])).Refusal.ShouldBe(PaperRefusals.Missing);
        (await PreviewAsync(scan, form)).Refusal.ShouldBe(PaperRefusals.Nothing);
        (await PreviewAsync(scan, new byte[ReadPaper.MostBytes + 1])).Refusal.ShouldBe(
            PaperRefusals.TooLarge
        );
        (
            await PreviewAsync(scan, ActionScans.Reporting.WritePdf.Of(new("Iets", "nl-NL", [])))
        ).Refusal.ShouldBe(PaperRefusals.NotOurs);
    }

    [Fact]
    public async Task A_session_that_is_over_takes_nothing_over()
    {
        var scan = await SettledScan.SitAsync(app);
        var filled = FilledIn.Of(await FormAsync(scan), Written);
        var preview = (await PreviewAsync(scan, filled)).Value!;
        await scan.FinishAsync();

        (await PreviewAsync(scan, filled)).Refusal.ShouldBe(ScanRefusals.NotRunning);
        (await TakeOverAsync(scan, scan.Actor, preview.Carried)).Refusal.ShouldBe(
            ScanRefusals.Closed
        );
    }

    [Fact]
    public async Task From_the_page_a_form_is_looked_at_and_taken_over()
    {
        var scan = await SettledScan.SitAsync(app);
        using var visitor = await scan.Moderator.SignedInAsync();
        var page = $"/actiescans/{scan.Id.Value}/papier";
        await visitor.GetAsync(page);
        var form = await visitor.Client.GetByteArrayAsync(
            new Uri($"{page}/formulier", UriKind.Relative)
        );
        var token = visitor
            .Page.QuerySelector("form[enctype] input[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;
        using var upload = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent("read-paper"), "_handler" },
            { new ByteArrayContent(FilledIn.Of(form, Written)), "Input.File", "form.pdf" },
        };

        using var answer = await visitor.Client.PostAsync(new Uri(page, UriKind.Relative), upload);
        var body = await answer.Content.ReadAsStringAsync();

        answer.IsSuccessStatusCode.ShouldBeTrue(body);
        body.ShouldContain("Hij spreekt Turks");
        body.ShouldContain("take-over");
        body.ShouldContain("name=\"Carried\"");
    }

    [Fact]
    public async Task Strangers_find_nothing()
    {
        var scan = await SettledScan.SitAsync(app);
        var filled = FilledIn.Of(await FormAsync(scan), Written);
        var carried = (await PreviewAsync(scan, filled)).Value!.Carried;

        foreach (var (region, actor) in await scan.StrangersAsync())
            await app.InRegionAsync(
                region.Id,
                async services =>
                {
                    var read = services.GetRequiredService<ReadPaper>();
                    Refusal?[] refusals =
                    [
                        (
                            await services
                                .GetRequiredService<WritePaper>()
                                .HandleAsync(actor, scan.Id, default)
                        ).Refusal,
                        (await read.FindAsync(actor, scan.Id, default)).Refusal,
                        (
                            await read.PreviewAsync(actor, scan.Id, Uploaded(filled), default)
                        ).Refusal,
                        (await read.TakeOverAsync(actor, scan.Id, carried, default)).Refusal,
                    ];
                    refusals.ShouldAllBe(refusal => refusal == ScanRefusals.Unknown);
                }
            );
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static ReadPaper.Input Uploaded(byte[] file) =>
        new() { File = new FormFile(new MemoryStream(file), 0, file.Length, "File", "form.pdf") };

    private static async Task<byte[]> FormAsync(SettledScan scan) =>
        (
            await scan.DoAsync<WritePaper, Outcome<byte[]>>(write =>
                write.HandleAsync(scan.Actor, scan.Id, default)
            )
        ).Value!;

    private static Task<Outcome<ReadPaper.Preview>> PreviewAsync(SettledScan scan, byte[] file) =>
        scan.DoAsync<ReadPaper, Outcome<ReadPaper.Preview>>(read =>
            read.PreviewAsync(scan.Actor, scan.Id, Uploaded(file), default)
        );

    private static Task<Outcome<Edited>> TakeOverAsync(
        SettledScan scan,
        Actor actor,
        string carried
    ) =>
        scan.DoAsync<ReadPaper, Outcome<Edited>>(read =>
            read.TakeOverAsync(actor, scan.Id, carried, default)
        );

    private static Task<List<ScanFactor>> FactorsAsync(SettledScan scan) =>
        scan.DoAsync<Data.LeerspoorDb, List<ScanFactor>>(db =>
            db.Set<ScanFactor>()
                .AsNoTracking()
                .Where(f => f.ScanId == scan.Id)
                .OrderBy(f => f.Position)
                .ToListAsync()
        );
}
