using System.Net;
using System.Text.Json;
using Leerspoor.Kernel;
using Leerspoor.Skills.Outcomes;
using Leerspoor.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Skills.Tests.Outcomes;

public sealed class OutcomeTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    private static WriteOutcome.Input Typed(string title = "Warmtepomp plaatsen") =>
        new()
        {
            Title = title,
            Responsibility = "Plaatst een warmtepomp volgens tekening",
            Skills = "Leest een tekening\nMeet de druk",
            Knowledge = "Werking van koudemiddel",
            Eqf = "3",
        };

    [Fact]
    public async Task From_first_words_by_way_of_an_expert_to_the_catalogue()
    {
        var region = await TestRegion.FoundAsync(app);
        using var visitor = await (await region.PersonAsync(Role.Designer)).SignedInAsync();
        await visitor.GetAsync("/leeruitkomsten/nieuw");
        await visitor.SubmitAsync(
            "form:has(input[value='write-outcome'])",
            ("Input.Title", "Warmtepomp plaatsen"),
            ("Input.Responsibility", "De monteur plaatst een pomp"),
            ("Do", "check")
        );
        visitor.Text.ShouldContain("Begin met een werkwoord");
        await visitor.SubmitAsync(
            "form:has(input[value='write-outcome'])",
            ("Input.Responsibility", "Plaatst een warmtepomp volgens tekening"),
            ("Input.Skills", "Leest een tekening"),
            ("Input.Knowledge", "Werking van koudemiddel"),
            ("Do", "save")
        );
        visitor.Status.ShouldBe(HttpStatusCode.Found, visitor.Text);
        var here = visitor.Location!;
        await visitor.FollowAsync();
        await visitor.SubmitAsync(
            "form:has(input[value='ask-expert'])",
            ("Input.Name", "Joke de Bruin")
        );
        var link = visitor.Page.QuerySelector("main code")!.TextContent;

        using var expert = new WebVisitor(await app.AnonymousAsync());
        await expert.GetAsync(new Uri(link).PathAndQuery);
        expert.Text.ShouldContain("Plaatst een warmtepomp volgens tekening");
        await expert.SubmitAsync("form:has(input[value='sign-advice'])");
        expert.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await expert.SubmitAsync(
            "form:has(input[value='sign-advice'])",
            ("Input.OnSkills", "Noem ook het vacumeren."),
            ("Input.Agrees", "yes"),
            ("Input.SignedAs", "J. de Bruin")
        );
        expert.Status.ShouldBe(HttpStatusCode.Found, expert.Text);

        await visitor.GetAsync(here);
        visitor.Text.ShouldContain("J. de Bruin");
        visitor.Text.ShouldContain("Noem ook het vacumeren.");
        await visitor.SubmitAsync("form:has(input[value='publish-outcome'])");
        visitor.Status.ShouldBe(HttpStatusCode.Found, visitor.Text);

        await expert.GetAsync("/leeruitkomst");
        expert.Text.ShouldContain("Warmtepomp plaatsen");
        var id = here.Split('/')[^1];
        await expert.GetAsync($"/leeruitkomst/{id}");
        expert.Status.ShouldBe(HttpStatusCode.OK);
        using var client = await app.AnonymousAsync();
        using var json = JsonDocument.Parse(
            await client.GetStringAsync(
                new Uri($"/leeruitkomst/{id}/bestand.jsonld", UriKind.Relative)
            )
        );
        json.RootElement.GetProperty("@id").GetString()!.ShouldEndWith($"/leeruitkomst/{id}");
        (
            await client.GetStringAsync(new Uri("/leeruitkomst/catalogus.csv", UriKind.Relative))
        ).ShouldContain("Warmtepomp plaatsen");
        (
            await client.GetStringAsync(
                new Uri("/leeruitkomst/catalogus.case.json", UriKind.Relative)
            )
        ).ShouldContain("CFItems");
    }

    [Fact]
    public async Task Without_skill_or_knowledge_nothing_is_published()
    {
        var region = await TestRegion.FoundAsync(app);
        var designer = (await region.PersonAsync(Role.Designer)).Actor;
        var input = Typed();
        input.Skills = " ";
        var id = await WriteAsync(region, designer, input);

        var outcome = await app.InRegionAsync(
            region.Id,
            services =>
                services.GetRequiredService<PublishOutcome>().HandleAsync(designer, id, default)
        );

        outcome.Refusal.ShouldBe(SkillsRefusals.OutcomeWithoutSkill);
    }

    [Fact]
    public async Task A_successor_takes_the_place_of_the_published_one()
    {
        var region = await TestRegion.FoundAsync(app);
        var designer = (await region.PersonAsync(Role.Designer)).Actor;
        var old = await WriteAsync(region, designer, Typed());
        await app.InRegionAsync(
            region.Id,
            async services =>
            {
                var publish = services.GetRequiredService<PublishOutcome>();
                (await publish.HandleAsync(designer, old, default)).Refusal.ShouldBeNull();
                (
                    await services
                        .GetRequiredService<WriteOutcome>()
                        .HandleAsync(designer, old, Typed("Anders"), default)
                ).Refusal.ShouldBe(SkillsRefusals.OutcomeFixed);
                var renew = services.GetRequiredService<RenewOutcome>();
                var next = (await renew.HandleAsync(designer, old, default)).Value!.Id;
                (await renew.HandleAsync(designer, old, default)).Value!.Id.ShouldBe(next);
                (await publish.HandleAsync(designer, next, default)).Refusal.ShouldBeNull();
                var shown = await services
                    .GetRequiredService<ShowOutcome>()
                    .HandleAsync(designer, old, default);
                shown.Value!.State.ShouldBe(OutcomeState.Superseded);
                shown.Value.ReplacedBy.ShouldBe(next);
            }
        );
        using var client = await app.AnonymousAsync();
        (
            await client.GetAsync(new Uri($"/leeruitkomst/{old.Value}", UriKind.Relative))
        ).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_expert_link_works_once_and_not_for_ever()
    {
        var region = await TestRegion.FoundAsync(app);
        var designer = (await region.PersonAsync(Role.Designer)).Actor;
        var id = await WriteAsync(region, designer, Typed());
        var token = await app.InRegionAsync(
            region.Id,
            async services =>
                (
                    await services
                        .GetRequiredService<AskExpert>()
                        .HandleAsync(designer, id, new() { Name = "Joke" }, default)
                ).Value!.Link.Split('/')[^1]
        );
        AdviseOutcome.Input signed = new() { Agrees = "no", SignedAs = "Joke" };

        (await SignAsync(token, signed)).Refusal.ShouldBeNull();
        (await SignAsync(token, signed)).Refusal.ShouldBe(SkillsRefusals.AdviceGiven);
        (await SignAsync(token + "x", signed)).Refusal.ShouldBe(SkillsRefusals.Unknown);
    }

    [Fact]
    public async Task Strangers_neither_write_nor_see_what_is_not_published()
    {
        var region = await TestRegion.FoundAsync(app);
        var designer = (await region.PersonAsync(Role.Designer)).Actor;
        var id = await WriteAsync(region, designer, Typed());
        var coach = (await region.PersonAsync(Role.Coach)).Actor;
        var far = await TestRegion.FoundAsync(app);
        var farDesigner = (await far.PersonAsync(Role.Designer)).Actor;

        foreach (var (where, who) in new[] { (region, coach), (far, farDesigner) })
            await app.InRegionAsync(
                where.Id,
                async services =>
                {
                    (
                        await services
                            .GetRequiredService<ShowOutcome>()
                            .HandleAsync(who, id, default)
                    ).Refusal.ShouldBe(SkillsRefusals.Unknown);
                    (
                        await services
                            .GetRequiredService<WriteOutcome>()
                            .HandleAsync(who, id, Typed(), default)
                    ).Refusal.ShouldBe(SkillsRefusals.Unknown);
                    (
                        await services
                            .GetRequiredService<AskExpert>()
                            .HandleAsync(who, id, new() { Name = "x" }, default)
                    ).Refusal.ShouldBe(SkillsRefusals.Unknown);
                    (
                        await services
                            .GetRequiredService<PublishOutcome>()
                            .HandleAsync(who, id, default)
                    ).Refusal.ShouldBe(SkillsRefusals.Unknown);
                    (
                        await services
                            .GetRequiredService<RenewOutcome>()
                            .HandleAsync(who, id, default)
                    ).Refusal.ShouldBe(SkillsRefusals.Unknown);
                    (
                        await services.GetRequiredService<ListOutcomes>().HandleAsync(who, default)
                    ).Value!.Outcomes.ShouldBeEmpty();
                }
            );
        using var client = await app.AnonymousAsync();
        (
            await client.GetAsync(new Uri($"/leeruitkomst/{id.Value}", UriKind.Relative))
        ).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<LearningOutcomeId> WriteAsync(
        TestRegion region,
        Actor designer,
        WriteOutcome.Input input
    ) =>
        (
            await app.InRegionAsync(
                region.Id,
                services =>
                    services
                        .GetRequiredService<WriteOutcome>()
                        .HandleAsync(designer, null, input, default)
            )
        )
            .Value!
            .Id;

    private async Task<Outcome<Done>> SignAsync(string token, AdviseOutcome.Input input)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<AdviseOutcome>()
            .SignAsync(token, input, default);
    }
}
