using System.Net;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;
using Leerspoor.Paths.Observing;
using Leerspoor.Paths.Situations;
using Leerspoor.Paths.Tests.Observing;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Paths.Tests.Situations;

public sealed class SituationTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task A_designer_adds_a_situation_and_a_supervisor_can_choose_it_at_once()
    {
        var stage = await ObservingStage.SetAsync(app);
        using var designer = await (await stage.Region.PersonAsync(Role.Designer)).SignedInAsync();
        await designer.GetAsync("/programmas");
        await designer.GetAsync("/werksituaties");
        await designer.GetAsync("/werksituaties/nieuw");
        await designer.SubmitAsync(
            "main form.form",
            ("Input.NameNl", "Inpakken in de winkel"),
            ("Input.Place", "packing"),
            ("Input.Picture", "package")
        );
        designer.Status.ShouldBe(HttpStatusCode.Found, designer.Text);

        using var henk = await stage.Supervisor.SignedInAsync();
        await henk.GetAsync($"/waarnemen/{stage.Participant.Id.Value}/{stage.AskHelp.Id.Value}");

        henk.Text.ShouldContain("Inpakken in de winkel");
    }

    [Fact]
    public async Task A_situation_that_is_set_aside_is_not_offered_and_what_was_seen_in_it_keeps_counting()
    {
        var stage = await ObservingStage.SetAsync(app);
        await stage.ShowAsync("ask-help");
        var seen = await stage.StandingAsync();
        seen.Situations.ShouldBe(2);
        using var designer = await (await stage.Region.PersonAsync(Role.Designer)).SignedInAsync();
        await designer.GetAsync("/werksituaties");
        var used = stage.Situations[0];
        await designer.SubmitAsync($"form:has(input[value='{used.Id.Value}'])");
        designer.Status.ShouldBe(HttpStatusCode.Found, designer.Text);

        using var henk = await stage.Supervisor.SignedInAsync();
        await henk.GetAsync($"/waarnemen/{stage.Participant.Id.Value}/{stage.AskHelp.Id.Value}");
        Offered(henk).ShouldContain($"{stage.Situations[1].Id.Value}");
        Offered(henk).ShouldNotContain($"{used.Id.Value}");
        await stage.RecordAsync(stage.Input(situation: 1));
        (await stage.StandingAsync()).Situations.ShouldBe(2);

        await designer.GetAsync("/werksituaties");
        await designer.SubmitAsync($"form:has(input[value='{used.Id.Value}'])");
        await henk.GetAsync($"/waarnemen/{stage.Participant.Id.Value}/{stage.AskHelp.Id.Value}");
        Offered(henk).ShouldContain($"{used.Id.Value}");
    }

    [Fact]
    public async Task The_last_situation_of_a_learning_place_stays()
    {
        var region = await TestRegion.FoundAsync(app);
        var designer = (await region.PersonAsync(Role.Designer)).Actor;
        var packing = (await AllAsync(region)).Where(s => s.PlaceKind == "packing").ToList();
        foreach (var situation in packing.Skip(1))
            (
                await OfferAsync(region, designer, situation.Id, offered: false)
            ).Refusal.ShouldBeNull();

        var refused = await OfferAsync(region, designer, packing[0].Id, offered: false);

        refused.Refusal.ShouldBe(SituationRefusals.LastOfPlace);
    }

    [Fact]
    public async Task Wrong_input_is_refused_at_its_field_and_stays()
    {
        var region = await TestRegion.FoundAsync(app);
        using var visitor = await (await region.PersonAsync(Role.Designer)).SignedInAsync();
        var taken = (await AllAsync(region)).First(s => s.PlaceKind == "packing").Name.Nl;

        await visitor.GetAsync("/werksituaties/nieuw");
        await visitor.SubmitAsync("main form.form", ("Input.NameEn", "In the shop"));
        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        visitor.Page.QuerySelectorAll("[aria-invalid=true]").Length.ShouldBe(2);
        visitor.Page.QuerySelector("#input-nameen")!.GetAttribute("value").ShouldBe("In the shop");
        await visitor.SubmitAsync(
            "main form.form",
            ("Input.NameNl", taken.ToUpperInvariant()),
            ("Input.Place", "packing"),
            ("Input.Picture", "package")
        );

        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        visitor.Text.ShouldContain("al een situatie met deze naam");
    }

    [Fact]
    public async Task A_coach_and_a_designer_of_another_region_change_nothing()
    {
        var region = await TestRegion.FoundAsync(app);
        var coach = (await region.PersonAsync(Role.Coach)).Actor;
        var far = await TestRegion.FoundAsync(app);
        var farDesigner = (await far.PersonAsync(Role.Designer)).Actor;
        var situation = (await AllAsync(region))[0];

        (await OfferAsync(region, coach, situation.Id, false)).Refusal.ShouldBe(
            SituationRefusals.Unknown
        );
        (await OfferAsync(far, farDesigner, situation.Id, false)).Refusal.ShouldBe(
            SituationRefusals.Unknown
        );
        var written = await app.InRegionAsync(
            far.Id,
            services =>
                services
                    .GetRequiredService<WriteSituation>()
                    .HandleAsync(farDesigner, situation.Id, new(), default)
        );
        written.Refusal.ShouldBe(SituationRefusals.Unknown);
        var listed = await app.InRegionAsync(
            region.Id,
            services => services.GetRequiredService<ListSituations>().HandleAsync(coach, default)
        );
        listed.Refusal.ShouldBe(SituationRefusals.Unknown);
    }

    private static IEnumerable<string?> Offered(WebVisitor visitor) =>
        visitor
            .Page.QuerySelectorAll("[name='Input.SituationId'] option")
            .Select(option => option.GetAttribute("value"));

    private Task<Outcome<Done>> OfferAsync(
        TestRegion region,
        Actor actor,
        SituationId id,
        bool offered
    ) =>
        app.InRegionAsync(
            region.Id,
            services =>
                services
                    .GetRequiredService<OfferSituation>()
                    .HandleAsync(actor, id, offered, default)
        );

    private Task<List<Situation>> AllAsync(TestRegion region) =>
        app.InRegionAsync(
            region.Id,
            services =>
                services
                    .GetRequiredService<LeerspoorDb>()
                    .Set<Situation>()
                    .OrderBy(s => s.Key)
                    .ToListAsync()
        );
}
