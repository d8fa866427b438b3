using System.Net;
using System.Text;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Importing;
using Leerspoor.Skills.Storing;
using Leerspoor.Skills.Tests.Exchanging;
using Leerspoor.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Skills.Tests.Importing;

public sealed class ImportTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    private const string Upload = "form:has(input[value='import-framework'])";

    [Fact]
    public async Task A_designer_reads_a_framework_in_looks_at_it_and_puts_it_into_use()
    {
        var region = await TestRegion.FoundAsync(app);
        using var visitor = await (await region.PersonAsync(Role.Designer)).SignedInAsync();
        await visitor.GetAsync("/raamwerken/inlezen");

        await visitor.SubmitFileAsync(
            Upload,
            "Input.File",
            new EscoMaker(200, 20, 600).Zip(),
            ("Input.Name", "ESCO proef")
        );
        visitor.Status.ShouldBe(HttpStatusCode.Found, visitor.Text);
        await OverAsync(visitor);
        visitor.Text.ShouldContain("Alles is binnen");

        await visitor.GetAsync(
            visitor.Page.QuerySelector("a[href*='/graaf/']")!.GetAttribute("href")!
        );
        visitor.Text.ShouldContain("nog niet in gebruik");
        visitor.Text.ShouldMatch("Beroepen ?20");
        await visitor.SubmitAsync("form:has(input[value='use-graph'])");
        await visitor.FollowAsync();
        visitor.Text.ShouldNotContain("nog niet in gebruik");
        await visitor.GetAsync("/raamwerken");
        visitor.Text.ShouldContain("ESCO proef");
    }

    [Fact]
    public async Task What_comes_out_of_the_database_is_what_went_in()
    {
        var region = await TestRegion.FoundAsync(app);
        var designer = (await region.PersonAsync(Role.Designer)).Actor;
        var file = await File.ReadAllBytesAsync(Path.Combine(Files.Folder, "case.json"));
        var view = await ImportAsync(region, designer, file, "case.json");

        view.State.ShouldBe(ImportState.Done);
        var graph = await app.InRegionAsync(
            region.Id,
            services =>
                services.GetRequiredService<GraphStore>().ReadAsync(view.Version!.Value, default)
        );
        RoundTripTests
            .Said(graph!)
            .ShouldBe(RoundTripTests.Said(Files.Read(Files.Example("case.json"), new())));
    }

    [Fact]
    public async Task A_file_with_one_wrong_row_leaves_nothing_behind_but_the_report()
    {
        var region = await TestRegion.FoundAsync(app);
        var designer = (await region.PersonAsync(Role.Designer)).Actor;
        var view = await ImportAsync(
            region,
            designer,
            Encoding.UTF8.GetBytes("conceptUri,skillType,preferredLabel\nu:1,,meten\nu:1,,wegen\n"),
            "skills_nl.csv"
        );

        view.State.ShouldBe(ImportState.Refused);
        view.Faults.ShouldHaveSingleItem().Place.Line.ShouldBe(3);
        await region.WithDbAsync(async db =>
        {
            (await db.Set<Skill>().CountAsync()).ShouldBe(0);
            (await db.Set<Framework>().CountAsync(f => f.Form == FrameworkForm.Graph)).ShouldBe(0);
        });
    }

    [Fact]
    public async Task Only_looking_saves_nothing()
    {
        var region = await TestRegion.FoundAsync(app);
        var designer = (await region.PersonAsync(Role.Designer)).Actor;
        var view = await ImportAsync(
            region,
            designer,
            new EscoMaker(50, 5, 90).Zip(),
            "esco.zip",
            new() { Name = "ESCO", OnlyLook = true }
        );

        view.State.ShouldBe(ImportState.Done);
        view.RowsRefused.ShouldBe(0);
        await region.WithDbAsync(async db => (await db.Set<Skill>().CountAsync()).ShouldBe(0));
    }

    [Fact]
    public async Task A_cancelled_import_leaves_nothing_behind()
    {
        var region = await TestRegion.FoundAsync(app);
        var designer = (await region.PersonAsync(Role.Designer)).Actor;
        var progress = new ImportProgress();
        using var cancel = new CancellationTokenSource();
        var id = await app.InRegionAsync(
            region.Id,
            async services =>
            {
                var import = FrameworkImport.Asked(
                    designer.Person,
                    "ESCO",
                    "esco.zip",
                    null,
                    false,
                    false,
                    app.Clock.Now
                );
                using var file = new MemoryStream(new EscoMaker(5_000, 300, 9_000).Zip());
                await services
                    .GetRequiredService<ImportShelf>()
                    .KeepAsync(import.Id, file, default);
                var db = services.GetRequiredService<LeerspoorDb>();
                db.Add(import);
                await db.SaveChangesAsync();
                var running = Task.Run(() =>
                    services
                        .GetRequiredService<RunImport>()
                        .HandleAsync(import.Id, progress, cancel.Token)
                );
                while (progress.RowsWritten == 0 && !running.IsCompleted)
                    await Task.Yield();
                // as the pulse does when it finds that somebody asked
                progress.CancelAsked = true;
                await cancel.CancelAsync();
                await running;
                return import.Id;
            }
        );

        var view = await ShowAsync(region, designer, id);
        view.State.ShouldBe(ImportState.Cancelled);
        await region.WithDbAsync(async db => (await db.Set<Skill>().CountAsync()).ShouldBe(0));
    }

    [Fact]
    public async Task The_next_version_is_shown_as_what_differs()
    {
        var region = await TestRegion.FoundAsync(app);
        var person = await region.PersonAsync(Role.Designer);
        const string Titles = "conceptUri,skillType,preferredLabel,description\n";
        var first = await ImportAsync(
            region,
            person.Actor,
            Encoding.UTF8.GetBytes(Titles + "u:1,,meten,a\nu:2,,wegen,b\nu:3,,passen,c\n"),
            "skills_nl.csv"
        );
        await app.InRegionAsync(
            region.Id,
            services =>
                services
                    .GetRequiredService<Graphing.UseGraph>()
                    .HandleAsync(person.Actor, first.Version!.Value, default)
        );
        var framework = await app.InRegionAsync(
            region.Id,
            services =>
                services
                    .GetRequiredService<LeerspoorDb>()
                    .Set<FrameworkVersion>()
                    .Where(v => v.Id == first.Version)
                    .Select(v => v.FrameworkId)
                    .SingleAsync()
        );

        var second = await ImportAsync(
            region,
            person.Actor,
            Encoding.UTF8.GetBytes(Titles + "u:1,,nameten,a\nu:2,,wegen,anders\nu:4,,schatten,d\n"),
            "skills_nl.csv",
            new() { Framework = $"{framework.Value}" }
        );
        var view = await app.InRegionAsync(
            region.Id,
            services =>
                services
                    .GetRequiredService<Graphing.ShowGraph>()
                    .HandleAsync(person.Actor, second.Version!.Value, default)
        );

        view.Value!.Number.ShouldBe(2);
        var changes = view.Value.Changes!;
        changes.Added.Single().Label.ShouldBe("schatten");
        changes.Removed.Single().Label.ShouldBe("passen");
        changes.Renamed.Single().Now.ShouldBe("nameten");
        changes.Described.ShouldBe(1);
    }

    [Fact]
    public async Task The_command_line_reads_a_framework_in()
    {
        var region = await TestRegion.FoundAsync(app);
        var path = Path.Combine(Path.GetTempPath(), $"{region.Id.Value:N}.zip");
        await File.WriteAllBytesAsync(path, new EscoMaker(60, 6, 100).Zip());
        using var output = new StringWriter();
        var settings = new ConfigurationBuilder()
            .AddCommandLine([
                "import",
                $"--file={path}",
                "--name=ESCO 1.2",
                $"--region={region.Id.Value}",
                "--in-use=yes",
            ])
            .Build();

        var code = await app.Services.ImportFrameworkAsync(settings, output);
        File.Delete(path);

        code.ShouldBe(0, output.ToString());
        await region.WithDbAsync(async db =>
        {
            (await db.Set<Skill>().CountAsync()).ShouldBe(68);
            (
                await db.Set<FrameworkVersion>()
                    .CountAsync(v =>
                        v.Name == new LocalText("ESCO 1.2", "") && v.PublishedAt != null
                    )
            ).ShouldBe(1);
        });
    }

    [Fact]
    public async Task Strangers_neither_import_nor_look()
    {
        var region = await TestRegion.FoundAsync(app);
        var designer = (await region.PersonAsync(Role.Designer)).Actor;
        var coach = (await region.PersonAsync(Role.Coach)).Actor;
        var far = await TestRegion.FoundAsync(app);
        var farDesigner = (await far.PersonAsync(Role.Designer)).Actor;
        var view = await ImportAsync(region, designer, new EscoMaker(20, 2, 9).Zip(), "esco.zip");

        foreach (var (where, who) in new[] { (region, coach), (far, farDesigner) })
            await app.InRegionAsync(
                where.Id,
                async services =>
                {
                    if (who == coach)
                        (
                            await services
                                .GetRequiredService<ImportFramework>()
                                .HandleAsync(who, new(), default)
                        ).Refusal.ShouldBe(SkillsRefusals.Unknown);
                    (
                        await services
                            .GetRequiredService<ShowImport>()
                            .HandleAsync(who, view.Id, default)
                    ).Refusal.ShouldBe(SkillsRefusals.Unknown);
                    (
                        await services
                            .GetRequiredService<CancelImport>()
                            .HandleAsync(who, view.Id, default)
                    ).Refusal.ShouldBe(SkillsRefusals.Unknown);
                    var version = view.Version!.Value;
                    (
                        await services
                            .GetRequiredService<Graphing.ShowGraph>()
                            .HandleAsync(who, version, default)
                    ).Refusal.ShouldBe(SkillsRefusals.Unknown);
                    (
                        await services
                            .GetRequiredService<Graphing.UseGraph>()
                            .HandleAsync(who, version, default)
                    ).Refusal.ShouldBe(SkillsRefusals.Unknown);
                    (
                        await services
                            .GetRequiredService<Graphing.DiscardGraph>()
                            .HandleAsync(who, version, default)
                    ).Refusal.ShouldBe(SkillsRefusals.Unknown);
                    (
                        await services
                            .GetRequiredService<Exporting.ExportGraph>()
                            .HandleAsync(who, version, "esco", default)
                    ).Refusal.ShouldBe(SkillsRefusals.Unknown);
                }
            );
    }

    [Fact]
    public async Task A_form_without_file_or_name_says_so_at_the_field()
    {
        var region = await TestRegion.FoundAsync(app);
        using var visitor = await (await region.PersonAsync(Role.Designer)).SignedInAsync();
        await visitor.GetAsync("/raamwerken/inlezen");

        await visitor.SubmitFileAsync(Upload, "Input.File", [1, 2], ("Input.Name", ""));

        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        visitor.Page.QuerySelector("#input-name-error").ShouldNotBeNull();
    }

    private async Task<ShowImport.View> ImportAsync(
        TestRegion region,
        Actor designer,
        byte[] file,
        string name,
        ImportFramework.Input? input = null
    )
    {
        input ??= new() { Name = "Proef" };
        using var content = new MemoryStream(file);
        input.File = new FormFile(content, 0, file.Length, "Input.File", name);
        var asked = await app.InRegionAsync(
            region.Id,
            services =>
                services.GetRequiredService<ImportFramework>().HandleAsync(designer, input, default)
        );
        return await ShowAsync(region, designer, asked.Value!.Id);
    }

    private async Task<ShowImport.View> ShowAsync(
        TestRegion region,
        Actor designer,
        FrameworkImportId id
    )
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            var shown = await app.InRegionAsync(
                region.Id,
                services =>
                    services
                        .GetRequiredService<ShowImport>()
                        .HandleAsync(designer, id, patience.Token)
            );
            if (shown.Value!.IsOver)
                return shown.Value;
            await Task.Yield();
        }
    }

    private static async Task OverAsync(WebVisitor visitor)
    {
        await visitor.FollowAsync();
        var page = $"{visitor.Page.QuerySelector("main [data-over]")!.GetAttribute("data-over")}";
        for (var looks = 0; page != "yes" && looks < 2_000; looks++)
        {
            await visitor.GetAsync(
                visitor.Location
                    ?? visitor
                        .Page.QuerySelector("main a[href*='/inlezen/']")!
                        .GetAttribute("href")!
            );
            page = visitor.Page.QuerySelector("main [data-over]")!.GetAttribute("data-over")!;
        }
        page.ShouldBe("yes");
    }
}
