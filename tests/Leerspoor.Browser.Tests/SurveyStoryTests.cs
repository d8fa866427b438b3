using System.Text.RegularExpressions;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Leerspoor.Browser.Tests;

/// <summary>A survey from opening it to reading what people said together, on phones, with a script and without.</summary>
[Collection(Browsing.Name)]
public sealed partial class SurveyStoryTests(BrowserApp app)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Five_people_fill_in_by_links_of_their_own_and_the_moderator_reads_what_they_say(
        bool javaScript
    )
    {
        var moderator = await app.SignedInAsync("moderator", 1280, 800, javaScript);
        await moderator.GotoAsync("/vragenlijsten/nieuw");
        var open = moderator.Form("open-survey");
        await open.WriteAsync("Input.Name", "Magazijn, najaar");
        await open.WriteAsync("Input.LastDay", $"{app.Clock.Now.AddDays(30):yyyy-MM-dd}");
        await open.PickAsync("Input.Way", "own");
        await open.SendAsync();
        await moderator.ArriveAsync(Round());
        var round = moderator.Url;
        (await moderator.ReadAsync()).ShouldContain("pas iets bij 5 antwoorden");
        await moderator.Form("make-links").WriteAsync("Input.Count", "5");
        await moderator.Form("make-links").SendAsync();
        var links = await moderator.Locator(".survey-links li span").AllInnerTextsAsync();
        links.Count.ShouldBe(5);

        foreach (var link in links)
            await FillInAsync(new Uri(link).AbsolutePath, javaScript);

        await moderator.GotoAsync(round);
        var text = await moderator.ReadAsync();
        text.ShouldContain("Ingevuld: 5 keer.");
        text.ShouldNotContain("pas iets bij 5 antwoorden");
        await moderator.Context.DisposeAsync();
    }

    private async Task FillInAsync(string link, bool javaScript)
    {
        var visitor = await app.VisitorAsync(javaScript: javaScript);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(link);
        await page.Form("fill-in").SendAsync();
        for (var theme = 0; theme < 5; theme++)
        {
            await page.Locator("fieldset.choice input[value='3']")
                .Last.CheckAsync(new() { Force = true });
            await page.Form("fill-in").SendAsync();
        }

        await Expect(page.Locator("h1")).ToHaveTextAsync("Dank je wel");
        await page.GotoAsync(link);
        (await page.ReadAsync()).ShouldContain("Elke link werkt één keer");
        await visitor.DisposeAsync();
    }

    [GeneratedRegex("/vragenlijsten/[0-9a-f-]{36}$", RegexOptions.None, 1_000)]
    private static partial Regex Round();
}
