using System.Net;
using Leerspoor.Kernel;
using Leerspoor.Paths.Observing;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.Paths.Tests.Observing;

/// <summary>Observing in the browser without JavaScript.</summary>
public sealed class ObservePagesTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task A_supervisor_goes_from_person_to_indicator_to_outcome_and_can_undo_it()
    {
        var stage = await ObservingStage.SetAsync(app);
        using var henk = await stage.Supervisor.SignedInAsync();
        await henk.GetAsync("/waarnemen");
        henk.Text.ShouldContain("Samira Yilmaz");
        await henk.GetAsync($"/waarnemen/{stage.Participant.Id.Value}");
        henk.Text.ShouldContain(stage.AskHelp.Name.Nl);
        await henk.GetAsync($"/waarnemen/{stage.Participant.Id.Value}/{stage.AskHelp.Id.Value}");
        henk.Text.ShouldContain(stage.AskHelp.Standard.Nl);

        await henk.SubmitAsync("main form", ("Input.Outcome", Outcomes.SeenAlone));
        await henk.FollowAsync();
        henk.Text.ShouldContain("Opgeslagen");
        (await stage.StandingAsync()).Observations.ShouldBe(1);

        await henk.SubmitAsync("main form");
        await henk.FollowAsync();
        (await stage.StandingAsync()).Observations.ShouldBe(0);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_records_once()
    {
        var stage = await ObservingStage.SetAsync(app);
        using var henk = await stage.Supervisor.SignedInAsync();
        var address = $"/waarnemen/{stage.Participant.Id.Value}/{stage.AskHelp.Id.Value}";
        await henk.GetAsync(address);
        var id = henk.Page.QuerySelector("input[name='Input.Id']")!.GetAttribute("value")!;
        await henk.SubmitAsync("main form", ("Input.Outcome", Outcomes.NotYet));
        await henk.GetAsync(address);
        await henk.SubmitAsync("main form", ("Input.Outcome", Outcomes.NotYet), ("Input.Id", id));

        henk.Status.ShouldBe(HttpStatusCode.Found);
        (await stage.StandingAsync()).Observations.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_typed_stays_when_the_outcome_is_missing()
    {
        var stage = await ObservingStage.SetAsync(app);
        using var henk = await stage.Supervisor.SignedInAsync();
        await henk.GetAsync($"/waarnemen/{stage.Participant.Id.Value}/{stage.AskHelp.Id.Value}");

        await henk.SubmitAsync("main form", ("Input.Note", "Vroeg het aan Ria."));

        henk.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        henk.Text.ShouldContain("Kies wat je zag.");
        henk.Page.QuerySelector("textarea")!.TextContent.ShouldBe("Vroeg het aan Ria.");
    }

    [Theory]
    [InlineData("/waarnemen/{0}")]
    [InlineData("/waarnemen/{0}/{1}")]
    [InlineData("/deelnemers/{0}/kaart")]
    [InlineData("/deelnemers/{0}/kaart/{1}")]
    [InlineData("/deelnemers/{0}/waarnemingen")]
    [InlineData("/deelnemers/{0}/evaluaties")]
    [InlineData("/deelnemers/{0}/afronden")]
    [InlineData("/deelnemers/{0}/gasten")]
    public async Task A_stranger_finds_nothing(string address)
    {
        var stage = await ObservingStage.SetAsync(app);
        await stage.RecordAsync(stage.Input());
        var page = string.Format(
            System.Globalization.CultureInfo.InvariantCulture,
            address,
            stage.Participant.Id.Value,
            stage.AskHelp.Id.Value
        );
        using var own = await stage.Coach.SignedInAsync();
        using var stranger = await stage.Stranger.SignedInAsync();

        await own.GetAsync(page);
        own.Status.ShouldBe(HttpStatusCode.OK);
        await stranger.GetAsync(page);
        stranger.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_participant_reads_the_own_card_and_adds_an_own_view()
    {
        var stage = await ObservingStage.SetAsync(app);
        await stage.ShowAsync("ask-help");
        using var samira = await stage.Participant.SignedInAsync();
        await samira.GetAsync("/mijn/kaart");
        samira.Text.ShouldContain("Dit laat je zien");
        await samira.GetAsync($"/mijn/kaart/{stage.AskHelp.Id.Value}");

        await samira.SubmitAsync("main form", ("Input.Feeling", nameof(OwnFeeling.Can)));

        await samira.FollowAsync();
        samira.Text.ShouldContain("Je antwoord is bewaard");
        using var coach = await stage.Coach.SignedInAsync();
        await coach.GetAsync($"/deelnemers/{stage.Participant.Id.Value}/kaart");
        coach.Text.ShouldContain("Dit kan ik");
    }

    [Fact]
    public async Task The_coach_decides_a_level_with_a_reason_and_sees_both_risks()
    {
        var stage = await ObservingStage.SetAsync(app);
        await stage.ShowAsync("ask-help");
        using var coach = await stage.Coach.SignedInAsync();
        await coach.GetAsync(
            $"/deelnemers/{stage.Participant.Id.Value}/kaart/{stage.AskHelp.Id.Value}"
        );
        coach.Text.ShouldContain("Te laag");
        coach.Text.ShouldContain("Te hoog");

        await coach.SubmitAsync(
            "main form",
            ("Input.Level", "B"),
            ("Input.Reason", "Drie keer gezien.")
        );

        await coach.FollowAsync();
        coach.Text.ShouldContain("Drie keer gezien.");
        (await stage.StandingAsync()).DecidedBy.ShouldBe(stage.Coach.Id);
    }

    [Fact]
    public async Task Somebody_who_is_no_caretaker_has_nobody_to_observe()
    {
        var region = await TestRegion.FoundAsync(app);
        var designer = await region.PersonAsync(Role.Designer);
        using var visitor = await designer.SignedInAsync();

        await visitor.GetAsync("/waarnemen");

        visitor.Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
