using System.Net;
using Leerspoor.Kernel;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.Skills.Tests;

public sealed class FrameworkPagesTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task A_designer_puts_a_new_version_into_use()
    {
        var region = await TestRegion.FoundAsync(app);
        using var visitor = await (await region.PersonAsync(Role.Designer)).SignedInAsync();

        await visitor.GetAsync("/raamwerken");
        await visitor.GetAsync(
            visitor.Page.QuerySelector("main td a, main th a")!.GetAttribute("href")!
        );
        await visitor.SubmitAsync("form:has(input[value='draft-version'])");
        var draft = visitor.Location!;
        await visitor.FollowAsync();
        await visitor.GetAsync(
            visitor.Page.QuerySelector("a[href*='/indicatoren/']")!.GetAttribute("href")!
        );
        await visitor.SubmitAsync("main form.form", ("Input.NameNl", "Om hulp vragen"));
        visitor.Status.ShouldBe(HttpStatusCode.Found, visitor.Text);
        await visitor.GetAsync($"{draft}/onderdelen/consulting");
        await visitor.SubmitAsync("main form.form", ("Input.NameNl", "Hulp zoeken"));
        visitor.Status.ShouldBe(HttpStatusCode.Found, visitor.Text);
        await visitor.GetAsync($"{draft}/publiceren");
        visitor.Text.ShouldContain("1.1 Om hulp vragen");
        await visitor.SubmitAsync("main form.form");
        await visitor.FollowAsync();

        visitor.Text.ShouldContain("Versie 2");
        visitor.Text.ShouldContain("1 Hulp zoeken");
        visitor.Text.ShouldNotContain("Dit is een concept");
    }

    [Fact]
    public async Task A_wrong_field_keeps_what_was_typed()
    {
        var region = await TestRegion.FoundAsync(app);
        using var visitor = await (await region.PersonAsync(Role.Designer)).SignedInAsync();
        await visitor.GetAsync("/raamwerken");
        await visitor.GetAsync(
            visitor.Page.QuerySelector("main td a, main th a")!.GetAttribute("href")!
        );
        await visitor.SubmitAsync("form:has(input[value='draft-version'])");
        await visitor.GetAsync($"{visitor.Location}/onderdelen/consulting/nieuw");

        await visitor.SubmitAsync(
            "main form.form",
            ("Input.NameNl", "Nieuw"),
            ("Input.HintEn", "Look here")
        );

        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        visitor.Page.QuerySelector("#input-statementnl-error").ShouldNotBeNull();
        visitor.Page.QuerySelector("#input-namenl")!.GetAttribute("value").ShouldBe("Nieuw");
        visitor.Page.QuerySelector("#input-hinten")!.GetAttribute("value").ShouldBe("Look here");
    }

    [Fact]
    public async Task A_coach_reads_and_finds_nothing_to_change()
    {
        var region = await TestRegion.FoundAsync(app);
        using var visitor = await (await region.PersonAsync(Role.Coach)).SignedInAsync();

        await visitor.GetAsync("/raamwerken");
        var version = visitor.Page.QuerySelector("main td a, main th a")!.GetAttribute("href")!;
        await visitor.GetAsync(version);

        visitor.Text.ShouldContain("Hulp vragen");
        visitor.Page.QuerySelectorAll("main form").ShouldBeEmpty();
        await visitor.GetAsync($"{version}/publiceren");
        visitor.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Every_picture_of_the_delivered_framework_is_drawn()
    {
        var region = await TestRegion.FoundAsync(app);
        using var visitor = await (await region.PersonAsync(Role.Designer)).SignedInAsync();
        await visitor.GetAsync("/raamwerken");
        await visitor.GetAsync(
            visitor.Page.QuerySelector("main td a, main th a")!.GetAttribute("href")!
        );

        var used = visitor
            .Page.QuerySelectorAll("main svg.picture use")
            .Select(use => use.GetAttribute("href")!.Split('#')[1]);

        used.Except(Ui.Pictures.Themes.Concat(Ui.Pictures.Code), StringComparer.Ordinal)
            .ShouldBeEmpty();
    }
}
