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
        await visitor.GetAsync($"{draft}/onderdelen/consulting");
        await visitor.GetAsync(
            visitor.Page.QuerySelector("a[href*='/indicatoren/']")!.GetAttribute("href")!
        );
        await visitor.SubmitAsync("main form.form", ("Input.NameNl", "Om hulp vragen"));
        visitor.Status.ShouldBe(HttpStatusCode.Found, visitor.Text);
        await visitor.GetAsync($"{draft}/onderdelen/consulting/naam");
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
        visitor.Page.QuerySelector("#input-hinten")!.TextContent.ShouldBe("Look here");
    }

    [Fact]
    public async Task After_a_move_the_keyboard_stays_on_the_moved_row()
    {
        var region = await TestRegion.FoundAsync(app);
        using var visitor = await (await region.PersonAsync(Role.Designer)).SignedInAsync();
        var draft = await DraftAsync(visitor);
        await visitor.GetAsync(draft);

        await visitor.SubmitAsync(
            "form:has(input[value='consulting'])",
            ("Key", "consulting"),
            ("Shift", "down")
        );
        await visitor.FollowAsync();

        var focused = visitor.Page.QuerySelectorAll("[autofocus]").ShouldHaveSingleItem();
        focused.GetAttribute("value").ShouldBe("down");
        focused.Closest("li")!.TextContent.ShouldContain("2 Anderen erbij halen");
        focused.Closest("li")!.ClassList.ShouldContain("edit-row--moved");
    }

    [Fact]
    public async Task A_designer_adds_a_component_and_throws_the_draft_away_after_confirming()
    {
        var region = await TestRegion.FoundAsync(app);
        using var visitor = await (await region.PersonAsync(Role.Designer)).SignedInAsync();
        var draft = await DraftAsync(visitor);
        await visitor.GetAsync($"{draft}/onderdelen/nieuw");
        await visitor.SubmitAsync("main form.form", ("Input.NameNl", ""), ("Input.NameEn", "Safe"));
        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        visitor.Page.QuerySelector("#input-nameen")!.GetAttribute("value").ShouldBe("Safe");
        await visitor.SubmitAsync("main form.form", ("Input.NameNl", "Veilig werken"));
        await visitor.FollowAsync();
        visitor.Text.ShouldContain("Veilig werken");
        await visitor.GetAsync($"{draft}/publiceren");
        visitor.Text.ShouldContain("Onderdeel Veilig werken heeft nog geen indicator.");
        await visitor.GetAsync($"{draft}/voorbeeld");
        visitor.Text.ShouldContain("Veilig werken");
        await visitor.GetAsync($"{draft}/onderdelen/veilig-werken/weghalen");
        await visitor.SubmitAsync("main form.form");
        visitor.Location.ShouldBe(draft);

        await visitor.GetAsync($"{draft}/weggooien");
        await visitor.SubmitAsync("main form.form");

        visitor.Location!.ShouldEndWith("/raamwerken");
        await visitor.GetAsync(draft);
        visitor.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_drops_what_a_programme_needs_reads_which_one_and_puts_it_back()
    {
        var region = await TestRegion.FoundAsync(app);
        using var visitor = await (await region.PersonAsync(Role.Designer)).SignedInAsync();
        var draft = await DraftAsync(visitor);
        await visitor.GetAsync($"{draft}/onderdelen/consulting");
        await visitor.GetAsync(
            visitor
                .Page.QuerySelector("a[href$='/weghalen'][href*='/indicatoren/']")!
                .GetAttribute("href")!
        );
        visitor.Text.ShouldContain("programma Leren op de werkvloer");
        await visitor.SubmitAsync("main form.form");

        await visitor.GetAsync($"{draft}/publiceren");
        await visitor.SubmitAsync("form:has(input[value='publish-version'])");
        visitor.Status.ShouldBe(HttpStatusCode.Conflict);
        visitor.Text.ShouldContain("programma Leren op de werkvloer, route");
        await visitor.SubmitAsync("form:has(input[name='Key'])");
        await visitor.FollowAsync();
        await visitor.SubmitAsync("form:has(input[value='publish-version'])");

        visitor.Status.ShouldBe(HttpStatusCode.Found);
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

    private static async Task<string> DraftAsync(WebVisitor visitor)
    {
        await visitor.GetAsync("/raamwerken");
        await visitor.GetAsync(
            visitor.Page.QuerySelector("main td a, main th a")!.GetAttribute("href")!
        );
        await visitor.SubmitAsync("form:has(input[value='draft-version'])");
        return visitor.Location!;
    }
}
