using System.Net;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Leerspoor.Skills.Mapping;
using Leerspoor.Skills.Tests.Profiling;
using Leerspoor.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Skills.Tests.Mapping;

public sealed class FillLevelsTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task Levels_are_means_of_five_who_agreed_and_fewer_give_nothing()
    {
        var scene = await SceneAsync();
        foreach (var level in (int[])[2, 3, 3, 4, 4])
            await PersonAsync(scene, "lassen", level);
        for (var few = 0; few < 4; few++)
            await PersonAsync(scene, "zagen", 3);
        await PersonAsync(scene, "zagen", 3, agrees: false);

        var lines = (await FillAsync(scene)).Value!.Lines;

        lines
            .Select(line => line.Result)
            .ShouldBe([
                FillLevels.Result.Filled,
                FillLevels.Result.TooFew,
                FillLevels.Result.NoSkill,
            ]);
        var content = await scene.ContentAsync();
        content.Rows[0].Cells[0].ShouldBe(new LevelCell(3, 4, IsFromPeople: true));
        content.Rows[1].Cells[0].Current.ShouldBe(1);
        content.Rows.Select(row => row.Skill).ShouldBe(["x:lassen", "x:zagen", null]);
    }

    [Fact]
    public async Task A_figure_that_differs_by_one_person_from_an_earlier_one_is_not_given()
    {
        var scene = await SceneAsync();
        for (var one = 0; one < 6; one++)
            await PersonAsync(scene, "lassen", 2);
        await FillAsync(scene);
        await PersonAsync(scene, "lassen", 5);

        var again = (await FillAsync(scene)).Value!.Lines[0];
        again.ShouldBe(new("Batterijen", FillLevels.Result.Kept, 2));
        for (var one = 0; one < 4; one++)
            await PersonAsync(scene, "lassen", 5);

        (await FillAsync(scene))
            .Value!.Lines[0]
            .ShouldBe(new("Batterijen", FillLevels.Result.Filled, 3.5m));
    }

    [Fact]
    public async Task A_figure_of_one_organisation_beside_that_of_another_tells_about_nobody()
    {
        var scene = await SceneAsync();
        var other = await scene.Region.OrganisationAsync();
        var people = new List<TestPerson>();
        for (var one = 0; one < 6; one++)
            people.Add(await PersonAsync(scene, "lassen", 3));
        await FillAsync(scene);
        // five of the six work there too: the difference would be the sixth
        foreach (var person in people.Take(5))
            await scene.Region.GiveAsync(person, Role.Participant, other);
        var both = scene.Designer.Actor with
        {
            Roles = [.. scene.Designer.Actor.Roles, new(Role.Designer, other)],
        };

        (await FillAsync(scene, both, other))
            .Value!.Lines[0]
            .ShouldBe(new("Batterijen", FillLevels.Result.TooClose, null));
    }

    [Fact]
    public async Task A_level_that_somebody_types_no_longer_comes_from_people()
    {
        var scene = await SceneAsync();
        for (var one = 0; one < 5; one++)
            await PersonAsync(scene, "lassen", 3);
        await FillAsync(scene);
        await scene.WriteAsync(scene.Designer.Actor, new WriteCells.Typed(0, 0, true, "5"));
        (await scene.ContentAsync()).Rows[0].Cells[0].IsFromPeople.ShouldBeTrue();
        await scene.WriteAsync(scene.Designer.Actor, new WriteCells.Typed(0, 0, false, "4"));

        (await scene.ContentAsync()).Rows[0].Cells[0].ShouldBe(new LevelCell(4, 5));
    }

    [Fact]
    public async Task Only_organisations_of_ones_own_can_be_chosen()
    {
        var scene = await SceneAsync();
        var other = await scene.Region.OrganisationAsync();
        var coach = await scene.Region.PersonAsync(Role.Coach);

        (await FillAsync(scene, scene.Designer.Actor, other)).Refusal.ShouldBe(
            SkillsRefusals.MappingOrganisation
        );
        (await FillAsync(scene, coach.Actor)).Refusal.ShouldBe(SkillsRefusals.Unknown);
        using var visitor = await coach.SignedInAsync();
        await visitor.GetAsync($"{scene.Here}/groep/1/mensen");
        visitor.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task It_is_chosen_and_filled_on_a_page_and_the_participant_is_asked()
    {
        var scene = await SceneAsync();
        var first = await PersonAsync(scene, "lassen", 4, agrees: false);
        for (var one = 0; one < 4; one++)
            await PersonAsync(scene, "lassen", 4);
        using (var participant = await first.SignedInAsync())
        {
            await participant.GetAsync("/mijn/gegevens");
            await participant.SubmitAsync("form:has(input[value='consent-group-levels'])");
            participant.Status.ShouldBe(HttpStatusCode.Found, participant.Text);
        }
        using var visitor = await scene.Designer.SignedInAsync();
        await visitor.GetAsync($"{scene.Here}/groep/1/mensen?q=lassen");
        visitor
            .Page.QuerySelectorAll("select[name='Input.Skills[0]'] option")
            .ShouldContain(option => option.TextContent == "lassen");

        await visitor.SubmitAsync(
            "form:has(input[value='fill-levels'])",
            ("Input.Organisation", $"{scene.Region.Organisation.Value}"),
            ("Input.Skills[0]", "x:lassen")
        );

        visitor.Status.ShouldBe(HttpStatusCode.OK, visitor.Text);
        visitor.Text.ShouldContain("niveau 4");
        await visitor.GetAsync(scene.Here);
        visitor.Text.ShouldContain("gemeten");
    }

    private async Task<MappingScene> SceneAsync()
    {
        var scene = await MappingScene.BeginAsync(
            app,
            "Code\tSpecialisme\tMonteur\tgewenst\n1\tBatterijen\t1\t4\n2\tEV\t1\t3\n3\tADAS\t2\t2\n"
        );
        await TestGraph.PutAsync(
            app,
            scene.Region,
            [TestGraph.Skill("lassen"), TestGraph.Skill("zagen")],
            []
        );
        return scene;
    }

    private async Task<TestPerson> PersonAsync(
        MappingScene scene,
        string skill,
        int level,
        bool agrees = true
    )
    {
        var person = await scene.Region.PersonAsync(Role.Participant);
        await TestGraph.ShowAsync(app, scene.Region, person.Id, $"x:{skill}", level);
        if (agrees)
            await scene.WithAsync<Consents, Outcome<Done>>(consents =>
                consents.GiveAsync(person.Actor, GroupConsent.Purpose, 1, default)
            );
        return person;
    }

    private static async Task<Outcome<FillLevels.Filled>> FillAsync(
        MappingScene scene,
        Actor? by = null,
        OrganisationId? organisation = null
    )
    {
        var actor = by ?? scene.Designer.Actor;
        return await scene.WithAsync<IServiceProvider, Outcome<FillLevels.Filled>>(async services =>
        {
            var view = (
                await services
                    .GetRequiredService<ShowMapping>()
                    .HandleAsync(scene.Designer.Actor, scene.Id, default)
            ).Value!;
            return await services
                .GetRequiredService<FillLevels>()
                .HandleAsync(
                    actor,
                    view,
                    0,
                    new()
                    {
                        Edition = $"{view.Edition}",
                        Organisation = $"{(organisation ?? scene.Region.Organisation).Value}",
                        Skills = ["x:lassen", "x:zagen", ""],
                    },
                    default
                );
        });
    }
}
