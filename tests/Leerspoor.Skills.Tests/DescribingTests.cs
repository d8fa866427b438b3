using System.Net;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;
using Leerspoor.Skills.Drafting;
using Leerspoor.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Skills.Tests;

public sealed class DescribingTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task A_framework_gets_another_name_with_its_next_version()
    {
        var region = await TestRegion.FoundAsync(app);
        using var visitor = await (await region.PersonAsync(Role.Designer)).SignedInAsync();
        await visitor.GetAsync("/raamwerken");
        await visitor.GetAsync(
            visitor.Page.QuerySelector("main td a, main th a")!.GetAttribute("href")!
        );
        await visitor.SubmitAsync("form:has(input[value='draft-version'])");
        var draft = visitor.Location!;

        await visitor.GetAsync($"{draft}/gegevens");
        await visitor.SubmitAsync("main form.form", ("Input.NameNl", ""));
        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await visitor.SubmitAsync(
            "main form.form",
            ("Input.NameNl", "Vaardig aan het werk"),
            ("Input.DescriptionNl", "Voor iedereen die bij ons begint.")
        );
        visitor.Status.ShouldBe(HttpStatusCode.Found, visitor.Text);
        await visitor.GetAsync("/raamwerken");
        visitor.Page.QuerySelector("main h2")!.TextContent.ShouldBe("Werknemersvaardigheden");

        await visitor.GetAsync($"{draft}/publiceren");
        visitor.Text.ShouldContain("Vaardig aan het werk");
        visitor.Text.ShouldContain("Voor iedereen die bij ons begint.");
        await visitor.SubmitAsync("main form.form");
        visitor.Status.ShouldBe(HttpStatusCode.Found, visitor.Text);

        await visitor.GetAsync("/raamwerken");
        visitor.Page.QuerySelector("main h2")!.TextContent.ShouldBe("Vaardig aan het werk");
    }

    [Fact]
    public async Task Only_a_designer_of_the_region_describes_a_draft()
    {
        var region = await TestRegion.FoundAsync(app);
        var designer = (await region.PersonAsync(Role.Designer)).Actor;
        var draft = await app.InRegionAsync(region.Id, Draft);
        var far = await TestRegion.FoundAsync(app);
        var farDesigner = (await far.PersonAsync(Role.Designer)).Actor;
        var coach = (await region.PersonAsync(Role.Coach)).Actor;

        foreach (var (where, who) in new[] { (region, coach), (far, farDesigner) })
        {
            var outcome = await app.InRegionAsync(
                where.Id,
                services =>
                    services
                        .GetRequiredService<EditVersion>()
                        .HandleAsync(who, draft, new(), default)
            );
            outcome.Refusal.ShouldBe(SkillsRefusals.Unknown);
        }

        async Task<FrameworkVersionId> Draft(IServiceProvider services)
        {
            var current = await services
                .GetRequiredService<FrameworkCatalogue>()
                .CurrentAsync("werknemersvaardigheden", default);
            var begun = await services
                .GetRequiredService<DraftVersion>()
                .HandleAsync(designer, current!.Framework, default);
            return begun.Value!.Id;
        }
    }
}
