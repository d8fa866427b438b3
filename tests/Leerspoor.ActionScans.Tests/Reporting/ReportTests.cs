using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Leerspoor.ActionScans.Contract;
using Leerspoor.ActionScans.Reporting;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.ActionScans.Tests.Reporting;

public sealed class ReportTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    private static readonly XNamespace W =
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Fact]
    public async Task The_report_brings_levels_notes_both_views_and_action_points_together()
    {
        var scan = await TalkedAsync();

        var report = (await ShowAsync(scan)).Document;

        report.Title.ShouldBe("Verslag van de actiescan: Leerhuis");
        report
            .Parts.OfType<ReportHeading>()
            .Count(heading => heading.Level == 2)
            .ShouldBe(1 + 1 + 1 + 8);
        var overview = report
            .Parts.OfType<ReportTable>()
            .Single(table => table.Caption == "Overzicht van de niveaus");
        overview.Rows.Count.ShouldBe(8);
        overview.Rows[0][1].Text.ShouldBe("gevorderd");
        overview.Rows[0][2].Picture!.Reached.ShouldBe(2);
        overview.Rows[1][1].Text.ShouldBe("nog niet eens");
        var texts = report.Parts.OfType<ReportParagraph>().Select(p => p.Text).ToList();
        texts.ShouldContain("De ene kijk (voldragen): We zijn al ver.");
        texts.ShouldContain("De andere kijk (startend): Nog lang niet.");
        report
            .Parts.OfType<ReportTable>()
            .Single(table => table.Caption == "Actiepunten bij Maatwerk")
            .Rows[0]
            .Select(cell => cell.Text)
            .ShouldBe(["Een folder in het Turks maken", "Şeyma", "1 december 2036"]);
    }

    [Fact]
    public async Task The_Word_file_has_real_headings_header_rows_alternative_texts_and_its_language()
    {
        var file = WriteDocx.Of((await ShowAsync(await TalkedAsync())).Document);

        using var zip = new ZipArchive(new MemoryStream(file));
        var document = Part(zip, "word/document.xml");
        var styles = document
            .Descendants(W + "pStyle")
            .Select(style => style.Attribute(W + "val")!.Value)
            .ToList();
        styles.Count(style => style == "Heading1").ShouldBe(1);
        styles.Count(style => style == "Heading2").ShouldBe(11);
        styles.ShouldContain("Heading3");
        document
            .Descendants(W + "tbl")
            .ShouldAllBe(table =>
                table.Elements(W + "tr").First().Descendants(W + "tblHeader").Any()
            );
        document
            .Descendants()
            .Where(element => element.Name.LocalName == "docPr")
            .Select(element => element.Attribute("descr")!.Value)
            .ShouldContain("2 van de 3 stations bereikt");
        document.Root!.Value.ShouldContain("Er is een coach & die kent <iedereen>.");
        document.Root.Value.ShouldContain("Şeyma Yılmaz");
        var defined = Part(zip, "word/styles.xml");
        defined.Descendants(W + "lang").Single().Attribute(W + "val")!.Value.ShouldBe("nl-NL");
        var known = defined
            .Descendants(W + "style")
            .Select(style => style.Attribute(W + "styleId")!.Value);
        styles.Append("TableGrid").Except(known, StringComparer.Ordinal).ShouldBeEmpty();
        zip.GetEntry("word/media/stations2.png").ShouldNotBeNull();
    }

    [Fact]
    public async Task The_PDF_is_tagged_has_its_language_and_carries_its_fonts()
    {
        var file = WritePdf.Of((await ShowAsync(await TalkedAsync())).Document);

        var text = Encoding.Latin1.GetString(file);
        text.ShouldStartWith("%PDF-1.7");
        text.ShouldContain("/Lang(nl-NL)");
        text.ShouldContain("/MarkInfo<</Marked true>>");
        text.ShouldContain("/S/H1/");
        text.ShouldContain("/Scope/Column");
        text.ShouldContain("/S/Figure");
        text.ShouldContain("/FontFile2");
        // The letters of "Şeyma" come from the second font.
        text.ShouldContain("AtkinsonHyperlegible-latin-ext-400");
    }

    [Fact]
    public async Task The_summary_can_be_written_until_the_report_is_final()
    {
        var scan = await TalkedAsync();

        (await SummariseAsync(scan, "Het gaat goed.")).Refusals.ShouldBeEmpty();
        (await ShowAsync(scan))
            .Document.Parts.OfType<ReportParagraph>()
            .ShouldContain(part => part.Text == "Het gaat goed.");
        (
            await SummariseAsync(scan, new string('x', ScanReport.SummaryMaxLength + 1))
        ).Refusal!.Field.ShouldBe("Summary");
        await scan.FinishAsync();

        (await SummariseAsync(scan, "Te laat.")).Refusal.ShouldBe(ScanRefusals.Closed);
    }

    [Fact]
    public async Task What_was_shared_stays_as_it_was_and_goes_by_mail()
    {
        var scan = await TalkedAsync();
        (await ShareAsync(scan, "leerhuis@voorbeeld.nl")).Refusal.ShouldBe(
            ScanRefusals.NotWrappedUp
        );
        await scan.FinishAsync();

        (await ShareAsync(scan, "geen adres")).Refusal.ShouldBe(ScanRefusals.EmailWrong);
        (await ShareAsync(scan, "eenmaal@voorbeeld.nl")).Refusals.ShouldBeEmpty();
        await scan.ChangeAsync(
            (_, _, factors) =>
            {
                factors[0].Agree(MaturityLevel.Mature);
                return Task.CompletedTask;
            }
        );

        var view = await ShowAsync(scan);
        view.Document.Parts.OfType<ReportTable>()
            .Single(table => table.Caption == "Overzicht van de niveaus")
            .Rows[0][1]
            .Text.ShouldBe("gevorderd");
        view.Link!.ShouldContain("/verslag/");
        (await MailsAsync(scan)).ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_has_the_link_reads_and_downloads_without_an_account_until_there_is_a_new_link()
    {
        var scan = await TalkedAsync();
        await scan.FinishAsync();
        await ShareAsync(scan, "leerhuis@voorbeeld.nl");
        var path = new Uri((await ShowAsync(scan)).Link!).AbsolutePath;
        using var visitor = new WebVisitor(await app.AnonymousAsync());
        var far = await TestRegion.FoundAsync(app);
        using var farVisitor = await (await far.PersonAsync(Role.Coach)).SignedInAsync();

        // Also somebody whose browser is signed in for another region.
        await farVisitor.GetAsync(path);
        farVisitor.Text.ShouldContain("Een folder in het Turks maken");
        await visitor.GetAsync(path);
        visitor.Text.ShouldContain("Een folder in het Turks maken");
        visitor
            .Page.QuerySelector("svg[aria-label='2 van de 3 stations bereikt']")
            .ShouldNotBeNull();
        foreach (var format in new[] { "word", "pdf" })
            (
                await visitor.Client.GetAsync(new Uri($"{path}/{format}", UriKind.Relative))
            ).IsSuccessStatusCode.ShouldBeTrue();
        await scan.DoAsync<ShareReport, Outcome<Done>>(share =>
            share.RelinkAsync(scan.Actor, scan.Id, default)
        );

        await visitor.GetAsync(path);
        visitor.Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_moderator_who_writes_too_shares_from_the_page()
    {
        var scan = await TalkedAsync();
        using var visitor = await scan.Moderator.SignedInAsync();
        var page = $"/actiescans/{scan.Id.Value}/verslag";
        await visitor.GetAsync(page);
        await visitor.SubmitAsync("main form.form", ("Input.Summary", "Kort en goed."));
        await visitor.FollowAsync();
        visitor.Text.ShouldContain("De samenvatting is bewaard.");
        await scan.FinishAsync();

        await visitor.GetAsync(page);
        await visitor.SubmitAsync("form:has(input[value='share'])", ("Share.Email", "x"));
        visitor.Page.QuerySelector("#share-email[aria-invalid=true]").ShouldNotBeNull();
        await visitor.SubmitAsync(
            "form:has(input[value='share'])",
            ("Share.Email", "a@voorbeeld.nl")
        );
        await visitor.FollowAsync();

        visitor.Text.ShouldContain("Het verslag is verstuurd.");
    }

    [Fact]
    public async Task Strangers_find_nothing()
    {
        var scan = await TalkedAsync();
        await scan.FinishAsync();

        foreach (var (region, actor) in await scan.StrangersAsync())
            await app.InRegionAsync(
                region.Id,
                async services =>
                {
                    var show = services.GetRequiredService<ShowReport>();
                    var summarise = services.GetRequiredService<SummariseReport>();
                    var share = services.GetRequiredService<ShareReport>();
                    Refusal?[] refusals =
                    [
                        (await show.HandleAsync(actor, scan.Id, default)).Refusal,
                        (await summarise.HandleAsync(actor, scan.Id, new(), default)).Refusal,
                        (await share.HandleAsync(actor, scan.Id, new(), default)).Refusal,
                        (await share.RelinkAsync(actor, scan.Id, default)).Refusal,
                    ];
                    refusals.ShouldAllBe(refusal => refusal == ScanRefusals.Unknown);
                }
            );
    }

    private async Task<SettledScan> TalkedAsync()
    {
        var scan = await SettledScan.SitAsync(app);
        await scan.TalkAsync();
        return scan;
    }

    private static async Task<ShowReport.View> ShowAsync(SettledScan scan) =>
        (
            await scan.DoAsync<ShowReport, Outcome<ShowReport.View>>(show =>
                show.HandleAsync(scan.Actor, scan.Id, default)
            )
        ).Value!;

    private static Task<Outcome<Done>> SummariseAsync(SettledScan scan, string summary) =>
        scan.DoAsync<SummariseReport, Outcome<Done>>(h =>
            h.HandleAsync(scan.Actor, scan.Id, new() { Summary = summary }, default)
        );

    private static Task<Outcome<Done>> ShareAsync(SettledScan scan, string email) =>
        scan.DoAsync<ShareReport, Outcome<Done>>(h =>
            h.HandleAsync(scan.Actor, scan.Id, new() { Email = email }, default)
        );

    private static Task<int> MailsAsync(SettledScan scan) =>
        scan.DoAsync<LeerspoorDb, int>(db =>
            db.Database.SqlQueryRaw<int>(
                    """SELECT COUNT(*) AS "Value" FROM "Outbox" WHERE "Kind" = 'Leerspoor.People.Contract.Mail' AND "Payload" LIKE '%eenmaal@voorbeeld.nl%'"""
                )
                .SingleAsync()
        );

    private static XDocument Part(ZipArchive zip, string path)
    {
        using var stream = zip.GetEntry(path)!.Open();
        return XDocument.Load(stream);
    }
}
