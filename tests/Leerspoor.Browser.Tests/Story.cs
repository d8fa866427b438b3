using System.Globalization;
using Leerspoor.Kernel;
using Leerspoor.Testing;
using Microsoft.Playwright;
using Shouldly;

namespace Leerspoor.Browser.Tests;

/// <summary>Three people with a phone each, and what they do one after the other.</summary>
internal sealed class Story
{
    private readonly BrowserApp app;
    private readonly TestPerson person;
    private readonly bool javaScript;

    private Story(BrowserApp app, TestPerson person, bool javaScript) =>
        (this.app, this.person, this.javaScript) = (app, person, javaScript);

    public string ParticipantName => person.Actor.Name;

    private IPage Participant { get; set; } = null!;
    private IPage Supervisor { get; set; } = null!;
    private IPage Coach { get; set; } = null!;

    private string Theirs => $"/deelnemers/{person.Id.Value}";

    public static async Task<Story> BeginAsync(BrowserApp app, bool javaScript)
    {
        var region = await TestRegion.FoundAsync(app);
        var participant = await region.PersonAsync(Role.Participant, "Bilal", "Öztürk");
        var supervisor = await region.PersonAsync(Role.Supervisor, "Henk", "Jansen");
        var coach = await region.PersonAsync(Role.Coach, "Marloes", "de Wit");
        await region.CareAsync(supervisor, participant, Role.Supervisor);
        await region.CareAsync(coach, participant, Role.Coach);
        return new Story(app, participant, javaScript)
        {
            Participant = await app.SignedInAsync(participant.UserName, javaScript: javaScript),
            Supervisor = await app.SignedInAsync(supervisor.UserName, javaScript: javaScript),
            Coach = await app.SignedInAsync(coach.UserName, javaScript: javaScript),
        };
    }

    public async Task CoachStartsThePathAsync()
    {
        await Coach.GotoAsync("/caseload");
        (await Coach.ReadAsync()).ShouldContain(ParticipantName);
        await Coach.GotoAsync($"{Theirs}/starten");
        await Coach.Form("starten").SendAsync();
    }

    public async Task ParticipantJoinsAndChoosesAsync()
    {
        await Participant.GotoAsync("/mijn/start");
        await Participant.FollowAsync("/mijn/start/meedoen");
        await Participant.Form("meedoen").PickAsync("Input.Answer", "ja");
        await Participant.Form("meedoen").SendAsync();
        await Participant.Form("route").PickAsync("Input.Route", "good-start");
        await Participant.Form("route").SendAsync();
        while (Participant.Url.Contains("/toestemming/", StringComparison.Ordinal))
        {
            await Participant.Form("toestemming").PickAsync("Input.Answer", "ja");
            await Participant.Form("toestemming").SendAsync();
        }

        Participant.Url.ShouldEndWith("/mijn/start/klaar");
    }

    public async Task ParticipantLooksAtWorkAsync()
    {
        await Participant.FollowAsync("/mijn/kijken");
        // Stops half way; what was answered is still there.
        await AnswerAsync(0);
        await Participant.GotoAsync("/mijn/vandaag");
        await Participant.GotoAsync("/mijn/kijken");
        Participant.Url.ShouldNotEndWith("/mijn/kijken/1");
        for (
            var number = 1;
            !Participant.Url.EndsWith("/klaar", StringComparison.Ordinal);
            number++
        )
            await AnswerAsync(number % 3);
    }

    public async Task CoachDrawsUpThePlanAsync()
    {
        await Coach.GotoAsync($"{Theirs}/profiel");
        (await Coach.ReadAsync()).ShouldContain(ParticipantName);
        for (var goal = 0; goal < 3; goal++)
        {
            await Coach.GotoAsync($"{Theirs}/plan");
            await Coach.FollowAsync($"{Theirs}/plan/doel?indicator=");
            await Coach
                .Form("doel")
                .WriteAsync(
                    "Input.Reason",
                    "Dit wil je graag leren. Het helpt je elke dag op je werk."
                );
            await Coach.Form("doel").SendAsync();
            await Coach
                .Form("tussendoel")
                .WriteAsync("Step.Text", "Ik doe het één keer met Henk erbij.");
            await Coach.Form("tussendoel").SendAsync();
            await Coach.FollowAsync($"{Theirs}/plan/taak");
            await Coach
                .Form("taak")
                .WriteAsync("Input.Title", $"Oefenen aan de inpaktafel, keer {goal + 1}");
            await Coach.Form("taak").SendAsync();
        }

        await Coach.Form("voorstellen").SendAsync();
    }

    public async Task ParticipantAgreesAndDoesATaskAsync()
    {
        await Participant.GotoAsync("/mijn/plan");
        await Participant.Form("akkoord").SendAsync();
        await Participant.GotoAsync("/mijn/vandaag");
        await Participant.FollowAsync("/mijn/taken/");
        await Participant.Form("klaar").SendAsync();
        Participant.Url.ShouldContain("/mijn/vandaag");
        await Participant.GotoAsync("/mijn/week");
        (await Participant.ReadAsync()).ShouldContain("inpaktafel");
    }

    public async Task ParticipantAsksForHelpAsync()
    {
        await Participant.GotoAsync("/mijn/hulp");
        await Participant.Form("send").WriteAsync("Input.Text", "Ik snap de nieuwe machine niet.");
        await Participant.Form("send").SendAsync();
        await Coach.GotoAsync("/caseload");
        await Coach.GotoAsync($"{Theirs}/berichten");
        (await Coach.ReadAsync()).ShouldContain("nieuwe machine");
        await Coach.Form("send").WriteAsync("Input.Text", "Ik kom om tien uur bij je langs.");
        await Coach.Form("send").SendAsync();
        if (!javaScript)
            await Participant.GotoAsync("/mijn/hulp");
        await Assertions
            .Expect(Participant.Locator("main"))
            .ToContainTextAsync("tien uur", new() { Timeout = 20_000 });
    }

    public async Task CompletionNamesWhatToPractiseAsync()
    {
        await Coach.GotoAsync($"{Theirs}/afronden");
        (await Coach.Form("closing").CountAsync()).ShouldBe(0);
        (await Coach.Locator("main .card").CountAsync()).ShouldBeGreaterThanOrEqualTo(6);
    }

    public async Task SupervisorDoubtsAndAnAssignmentFollowsAsync()
    {
        await ObserveAsync(0, "in-doubt", 1);
        await Participant.GotoAsync("/mijn/week");
        var before = await Participant.Locator("main a[href^='/mijn/taken/']").CountAsync();
        before.ShouldBeGreaterThan(0);
    }

    public async Task SupervisorObservesForThreeWeeksAsync()
    {
        for (var week = 0; week < 3; week++)
        {
            for (var indicator = 0; indicator < await IndicatorsAsync(); indicator++)
                await ObserveAsync(indicator, "seen-alone", 1 + (week % 2));
            app.Clock.Advance(TimeSpan.FromDays(7));
        }
    }

    public async Task TheyLookBackTogetherAsync()
    {
        await Coach.GotoAsync($"{Theirs}/evaluaties");
        await Coach.Form("plan-evaluation").WriteAsync("Input.On", DayFromNow(1));
        await Coach.Form("plan-evaluation").SendAsync();
        await Participant.GotoAsync("/mijn/evaluatie");
        var form = Participant.Form("reflect");
        while (await form.CountAsync() > 0)
        {
            if (await form.Locator("input[name='Input.Option']").CountAsync() > 0)
                await form.PickAsync("Input.Option");
            else
                await form.WriteAsync("Input.Words", "Ik ben trots op mijn werk.");
            await form.SendAsync();
        }
    }

    public async Task CoachCompletesThePathAsync()
    {
        await Coach.GotoAsync($"{Theirs}/afronden");
        await Coach.Form("closing").WriteAsync("Input.On", DayFromNow(0));
        await Coach.Form("closing").SendAsync();
        await Coach.Form("passed").SendAsync();
        (await Coach.Form("passed").CountAsync()).ShouldBe(0);
    }

    /// <summary>Gives the public address of the badge.</summary>
    public async Task<string> ParticipantCelebratesAsync()
    {
        await Participant.GotoAsync("/mijn/badges");
        await Participant.FollowAsync("/mijn/badges/");
        var id = Participant.Url.Split('/')[^1];
        (await Participant.GotoAsync($"/mijn/badges/{id}/feest"))!.Status.ShouldBe(200);
        (await Participant.GotoAsync($"/credentials/{id}/certificaat"))!.Status.ShouldBe(200);
        return $"/credentials/{id}";
    }

    public async Task CoachRevokesAsync(string address)
    {
        await Coach.GotoAsync($"{address}/beheer");
        var form = Coach.Form("status");
        await form.Locator("input[name='Input.Change'][value='Revoke']")
            .CheckAsync(new() { Force = true });
        await form.WriteAsync("Input.Reason", "Op de verkeerde naam gezet.");
        await form.SendAsync();
    }

    private async Task AnswerAsync(int option)
    {
        var form = Participant.Form("vraag");
        await form.Locator("input[name='Input.Answer']")
            .Nth(option)
            .CheckAsync(new() { Force = true });
        await form.SendAsync();
    }

    private async Task<int> IndicatorsAsync()
    {
        await Supervisor.GotoAsync($"/waarnemen/{person.Id.Value}");
        return await Supervisor.Locator(IndicatorLinks).CountAsync();
    }

    private string IndicatorLinks => $"main a[href^='/waarnemen/{person.Id.Value}/']";

    /// <summary>Five taps: the person, the indicator, what was seen, where, and save.</summary>
    private async Task ObserveAsync(int indicator, string outcome, int situation)
    {
        await Supervisor.GotoAsync("/waarnemen");
        await Supervisor.FollowAsync($"/waarnemen/{person.Id.Value}");
        (await Supervisor.Locator(IndicatorLinks).CountAsync()).ShouldBeGreaterThan(
            indicator,
            await Supervisor.ReadAsync()
        );
        await Supervisor.Locator(IndicatorLinks).Nth(indicator).ClickAsync();
        await Supervisor.ReadyAsync();
        var form = Supervisor.Form("record");
        await form.PickAsync("Input.Outcome", outcome);
        await form.Locator("[name='Input.SituationId']")
            .SelectOptionAsync(new SelectOptionValue { Index = situation });
        await form.SendAsync();
        Supervisor.Url.ShouldContain("gezien=");
    }

    private string DayFromNow(int days) =>
        app.Clock.Now.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
