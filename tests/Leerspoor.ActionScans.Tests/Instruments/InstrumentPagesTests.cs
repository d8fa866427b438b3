using System.Net;
using Leerspoor.Kernel;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.ActionScans.Tests.Instruments;

public sealed class InstrumentPagesTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task An_administrator_makes_a_scan_of_their_own_and_puts_it_into_use()
    {
        var region = await TestRegion.FoundAsync(app);
        using var visitor = await (await region.PersonAsync(Role.Administrator)).SignedInAsync();

        await visitor.GetAsync("/instrumenten");
        await visitor.GetAsync(visitor.Page.QuerySelector("main th a")!.GetAttribute("href")!);
        await visitor.GetAsync(
            visitor.Page.QuerySelector("a[href$='/kopie']")!.GetAttribute("href")!
        );
        await visitor.SubmitAsync("main form.form", ("Input.TitleNl", "Onze scan"));
        var own = visitor.Location!;
        await visitor.GetAsync($"{own}/onderdelen/maatwerk");
        await visitor.SubmitAsync(
            "main form.form",
            ("Input.NameNl", "Passend leren"),
            ("Input.SubQuestionsNl", "")
        );
        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        visitor.Page.QuerySelector("#input-subquestionsnl[aria-invalid=true]").ShouldNotBeNull();
        visitor
            .Page.QuerySelector("#input-namenl")!
            .GetAttribute("value")
            .ShouldBe("Passend leren");
        await visitor.SubmitAsync(
            "main form.form",
            ("Input.SubQuestionsNl", "Past het?"),
            ("Input.SubQuestionsEn", "")
        );
        await visitor.FollowAsync();
        ButtonsOf(visitor, "maatwerk").ShouldBe(["down", "remove"]);
        ButtonsOf(visitor, "digitale-tools").ShouldBe(["up", "down", "remove"]);
        ButtonsOf(visitor, "leren-monitoring").ShouldBe(["up", "remove"]);
        await visitor.SubmitAsync(
            "form:has(input[value='praktijkgericht-leren'])",
            ("Do", "remove")
        );
        await visitor.FollowAsync();
        await visitor.SubmitAsync("form:has(input[value='publish-instrument'])");
        await visitor.FollowAsync();

        visitor.Text.ShouldContain("Onze scan");
        visitor.Text.ShouldContain("1. Passend leren");
        visitor.Text.ShouldContain("2. Digitale tools");
        visitor.Text.ShouldNotContain("Dit is een concept");
        await visitor.GetAsync($"{own}/onderdelen/maatwerk");
        visitor.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static IEnumerable<string?> ButtonsOf(WebVisitor visitor, string factor) =>
        visitor
            .Page.QuerySelectorAll($"form:has(input[value='{factor}']) button[name=Do]")
            .Select(button => button.GetAttribute("value"));
}
