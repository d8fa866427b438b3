using System.Net;
using Leerspoor.Kernel;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Designing;

public sealed class DesigningTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    private const string Form = "form:has([name='Input.NameNl'])";

    [Fact]
    public async Task A_designer_changes_a_badge_sees_the_draft_and_publishes_the_next_version()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var before = await stage.IssuedAsync(Guid.CreateVersion7());
        using var designer = await (await stage.Region.PersonAsync(Role.Designer)).SignedInAsync();

        await designer.GetAsync($"/badges-beheer/{CredentialsStage.Warehouse}/bewerken");
        await designer.SubmitAsync(Form, ("Input.NameNl", "Magazijnheld"));
        designer.Status.ShouldBe(HttpStatusCode.Found);
        await designer.FollowAsync();
        designer.Text.ShouldContain("Concept van versie 2");
        designer.Text.ShouldContain("Magazijnheld");
        designer.Text.ShouldContain("Versie 1, nu in gebruik");
        await designer.SubmitAsync("main form");
        await designer.FollowAsync();
        designer.Text.ShouldContain("De nieuwe versie is vastgesteld.");
        designer.Text.ShouldContain("Versie 2, nu in gebruik");

        var after = await stage.IssuedAsync(Guid.CreateVersion7());
        after.Name.Nl.ShouldBe("Magazijnheld");
        using var anyone = new WebVisitor(await app.AnonymousAsync());
        await anyone.GetAsync(before.Path);
        anyone.Text.ShouldContain("Medewerker magazijn, eerste stap");
        anyone.Text.ShouldContain("Deze badge is echt en geldig");
    }

    [Fact]
    public async Task Editing_keeps_the_skills_that_were_chosen()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var designer = await (await stage.Region.PersonAsync(Role.Designer)).SignedInAsync();

        await designer.GetAsync($"/badges-beheer/{CredentialsStage.Warehouse}/bewerken");
        await designer.SubmitAsync(Form);
        await designer.FollowAsync();

        designer
            .Page.QuerySelectorAll("main section")[0]
            .TextContent.ShouldContain("7 vaardigheden");
    }

    [Fact]
    public async Task A_new_badge_gets_a_key_from_its_name_and_can_be_awarded_after_publishing()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var designer = await stage.Region.PersonAsync(Role.Designer);

        var saved = await AchievementDesk.DraftAsync(
            app,
            designer.Actor,
            null,
            AchievementDesk.Input()
        );
        var order = stage.Order() with { AchievementKey = saved.Value!.Key };
        var early = await stage.IssueAsync(stage.Coach.Actor, order);
        await AchievementDesk.PublishAsync(app, designer.Actor, saved.Value.Key);
        var late = await stage.IssueAsync(stage.Coach.Actor, order);

        saved.Value.Key.ShouldBe("veilig-met-de-heftruck");
        early.Refusal.ShouldBe(CredentialsRefusals.AchievementUnknown);
        late.Value!.Name.Nl.ShouldBe("Veilig met de heftruck");
    }

    [Fact]
    public async Task Two_badges_with_one_name_get_two_keys()
    {
        var region = await TestRegion.FoundAsync(app);
        var designer = await region.PersonAsync(Role.Designer);

        await AchievementDesk.PublishedAsync(app, designer.Actor, AchievementDesk.Input());
        var second = await AchievementDesk.PublishedAsync(
            app,
            designer.Actor,
            AchievementDesk.Input()
        );

        second.ShouldBe("veilig-met-de-heftruck-2");
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_its_field()
    {
        var region = await TestRegion.FoundAsync(app);
        var designer = await region.PersonAsync(Role.Designer);

        var outcome = await AchievementDesk.DraftAsync(
            app,
            designer.Actor,
            null,
            new()
            {
                Kind = "99",
                Picture = "../x",
                ValidMonths = "-1",
                NameNl = new string('x', 81),
            }
        );

        outcome
            .Refusals.Select(refusal => refusal.Field)
            .ShouldBe(
                [
                    "NameNl",
                    "PraiseNl",
                    "DescriptionNl",
                    "CriteriaNl",
                    "Kind",
                    "Picture",
                    "ValidMonths",
                ],
                ignoreOrder: true
            );
    }

    [Fact]
    public async Task An_empty_form_says_what_is_missing_and_keeps_what_was_typed()
    {
        var region = await TestRegion.FoundAsync(app);
        using var designer = await (await region.PersonAsync(Role.Designer)).SignedInAsync();
        await designer.GetAsync("/badges-beheer/nieuw");

        await designer.SubmitAsync(Form, ("Input.PraiseNl", "Je kunt het."));

        designer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        designer.Text.ShouldContain("Kies een plaatje.");
        designer
            .Page.QuerySelector("[name='Input.PraiseNl']")!
            .TextContent.ShouldBe("Je kunt het.");
    }

    [Fact]
    public async Task Only_designers_change_and_outsiders_see_nothing()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var path = $"/badges-beheer/{CredentialsStage.Warehouse}";

        foreach (var role in new[] { Role.Coach, Role.Administrator })
        {
            using var reader = await (await stage.Region.PersonAsync(role)).SignedInAsync();
            await reader.GetAsync(path);
            reader.Status.ShouldBe(HttpStatusCode.OK);
            await reader.GetAsync($"{path}/bewerken");
            reader.Status.ShouldBe(HttpStatusCode.NotFound);
        }

        using var participant = await stage.Participant.SignedInAsync();
        foreach (var address in new[] { "/badges-beheer", path, "/badges-beheer/uitgereikt" })
        {
            await participant.GetAsync(address);
            participant.Status.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task A_designer_of_another_region_does_not_find_it()
    {
        var region = await TestRegion.FoundAsync(app);
        var designer = await region.PersonAsync(Role.Designer);
        var key = await AchievementDesk.PublishedAsync(
            app,
            designer.Actor,
            AchievementDesk.Input()
        );
        var stranger = await (await TestRegion.FoundAsync(app)).PersonAsync(Role.Designer);

        var draft = await AchievementDesk.DraftAsync(
            app,
            stranger.Actor,
            key,
            AchievementDesk.Input()
        );
        var publish = await AchievementDesk.PublishAsync(app, stranger.Actor, key);

        draft.Refusal.ShouldBe(CredentialsRefusals.Unknown);
        publish.Refusal.ShouldBe(CredentialsRefusals.Unknown);
    }
}
