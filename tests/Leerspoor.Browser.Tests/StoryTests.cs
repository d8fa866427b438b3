using System.Net.Http.Headers;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Leerspoor.Browser.Tests;

/// <summary>
/// The main job, on a phone-sized screen: one person's path from the first talk to a badge that a stranger verifies. Once with
/// JavaScript and once without.
/// </summary>
[Collection(Browsing.Name)]
public sealed class StoryTests(BrowserApp app)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_the_first_talk_to_a_badge_that_a_stranger_verifies(bool javaScript)
    {
        var story = await Story.BeginAsync(app, javaScript);

        await story.CoachStartsThePathAsync();
        await story.ParticipantJoinsAndChoosesAsync();
        await story.ParticipantLooksAtWorkAsync();
        await story.CoachDrawsUpThePlanAsync();
        await story.ParticipantAgreesAndDoesATaskAsync();
        await story.ParticipantAsksForHelpAsync();
        await story.CompletionNamesWhatToPractiseAsync();
        await story.SupervisorDoubtsAndAnAssignmentFollowsAsync();
        await story.SupervisorObservesForThreeWeeksAsync();
        await story.TheyLookBackTogetherAsync();
        await story.CoachCompletesThePathAsync();
        var address = await story.ParticipantCelebratesAsync();
        await StrangerVerifiesAsync(address, story.ParticipantName);
        await story.CoachRevokesAsync(address);
        await StrangerSeesItWasRevokedAsync(address);
    }

    private async Task StrangerVerifiesAsync(string address, string name)
    {
        var stranger = await (await app.VisitorAsync()).NewPageAsync();
        (await stranger.GotoAsync(address))!.Status.ShouldBe(200);
        (await stranger.ReadAsync()).ShouldContain(name);

        var signed = await JsonOfAsync(address);
        signed.ShouldContain("eddsa-rdfc-2022");
        (await VerdictAsync(stranger, signed)).ShouldContain("echt");
        (
            await VerdictAsync(
                stranger,
                signed.Replace(name, "Een Ander", StringComparison.Ordinal)
            )
        ).ShouldContain("niet");
        await stranger.Context.DisposeAsync();
    }

    private async Task StrangerSeesItWasRevokedAsync(string address)
    {
        var stranger = await (await app.VisitorAsync()).NewPageAsync();
        (await VerdictAsync(stranger, await JsonOfAsync(address))).ShouldContain("ingetrokken");
        await stranger.Context.DisposeAsync();
    }

    private async Task<string> JsonOfAsync(string address)
    {
        using var client = new HttpClient { BaseAddress = new Uri(app.Address) };
        client.DefaultRequestHeaders.Accept.Add(
            new MediaTypeWithQualityHeaderValue("application/json")
        );
        return await client.GetStringAsync(new Uri(address, UriKind.Relative));
    }

    private static async Task<string> VerdictAsync(IPage page, string json)
    {
        await page.GotoAsync("/controleren");
        await page.Form("verify").WriteAsync("Input.Text", json);
        await page.Form("verify").SendAsync();
        return await page.ReadAsync();
    }
}
