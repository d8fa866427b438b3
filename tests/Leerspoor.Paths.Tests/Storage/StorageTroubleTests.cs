using System.Net;
using System.Net.Http.Json;
using Leerspoor.Data;
using Leerspoor.Paths.Observing;
using Leerspoor.Paths.Planning;
using Leerspoor.Paths.Talking;
using Leerspoor.Paths.Tests.Observing;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Paths.Tests.Storage;

/// <summary>A full disk, a locked database and one that is away, met by somebody who just filled in a form.</summary>
public sealed class StorageTroubleTests(TroubledApp app) : IClassFixture<TroubledApp>
{
    private static readonly string Long = string.Join(
        ' ',
        Enumerable.Repeat("Ik zag het zelf.", 58)
    );

    [Fact]
    public async Task A_message_waits_in_the_form_until_the_other_writer_is_done()
    {
        var stage = await ObservingStage.SetAsync(app);
        using var samira = await stage.Participant.SignedInAsync();
        await samira.GetAsync("/mijn/hulp");
        await using (await app.LockAsync())
        {
            await samira.SubmitAsync("main form", ("Input.Text", "Hoe laat begint het?"));

            samira.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
            samira.Text.ShouldContain("De opslag is nu te druk. Er is niets opgeslagen.");
            samira.Page.QuerySelector("textarea")!.TextContent.ShouldBe("Hoe laat begint het?");
        }

        await samira.SubmitAsync("main form");

        samira.Status.ShouldBe(HttpStatusCode.Found);
        (await MessagesAsync(stage)).ShouldBe(["Hoe laat begint het?"]);
    }

    [Fact]
    public async Task An_observation_waits_in_the_form_and_is_recorded_once_afterwards()
    {
        var stage = await ObservingStage.SetAsync(app);
        using var henk = await stage.Supervisor.SignedInAsync();
        await henk.GetAsync(RecordPage(stage));
        await using (await app.LockAsync())
        {
            await henk.SubmitAsync(
                "main form",
                ("Input.Outcome", Outcomes.SeenAlone),
                ("Input.Note", "Vroeg het zelf.")
            );

            henk.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
            henk.Text.ShouldContain("De opslag is nu te druk");
            henk.Page.QuerySelector("textarea")!.TextContent.ShouldBe("Vroeg het zelf.");
            henk.Page.QuerySelector("input[checked]")!
                .GetAttribute("value")
                .ShouldBe(Outcomes.SeenAlone);
        }

        await henk.SubmitAsync("main form");

        henk.Status.ShouldBe(HttpStatusCode.Found);
        (await stage.StandingAsync()).Observations.ShouldBe(1);
    }

    [Fact]
    public async Task A_task_of_the_plan_waits_in_the_form()
    {
        var story = await PathStory.BeginAsync(app);
        await story.AgreedAsync();
        using var coach = await story.Coach.SignedInAsync();
        await coach.GetAsync($"/deelnemers/{story.Participant.Id.Value}/plan/taak");
        await using (await app.LockAsync())
        {
            await coach.SubmitAsync("main form", ("Input.Title", "Ruim de tafel op"));

            coach.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
            coach
                .Page.QuerySelector("input[name='Input.Title']")!
                .GetAttribute("value")
                .ShouldBe("Ruim de tafel op");
        }

        await coach.SubmitAsync("main form");

        coach.Status.ShouldBe(HttpStatusCode.Found);
        (
            await story.ReadAsync(db =>
                db.Set<PlanTask>().CountAsync(t => t.Title == "Ruim de tafel op")
            )
        ).ShouldBe(1);
    }

    [Fact]
    public async Task A_full_disk_keeps_the_words_and_the_same_form_works_when_there_is_room_again()
    {
        Assert.SkipUnless(app.IsSqlite, "PostgreSQL cannot be given a full disk here");
        var stage = await ObservingStage.SetAsync(app);
        using var samira = await stage.Participant.SignedInAsync();
        await samira.GetAsync("/mijn/hulp");
        app.FillDisk();
        try
        {
            // What is left in half-empty pages may still take a few.
            for (var tries = 0; tries < 40; tries++)
            {
                await samira.SubmitAsync("main form", ("Input.Text", Long));
                if (samira.Status is not HttpStatusCode.Found)
                    break;
                await samira.FollowAsync();
            }

            samira.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
            samira.Text.ShouldContain("De opslag is vol. Er is niets opgeslagen.");
            samira.Page.QuerySelector("textarea")!.TextContent.ShouldBe(Long);
        }
        finally
        {
            app.EmptyDisk();
        }

        var before = (await MessagesAsync(stage)).Count;
        await samira.SubmitAsync("main form");

        samira.Status.ShouldBe(HttpStatusCode.Found);
        (await MessagesAsync(stage)).Count.ShouldBe(before + 1);
    }

    [Fact]
    public async Task A_full_disk_leaves_no_half_observation_and_no_photo_behind()
    {
        Assert.SkipUnless(app.IsSqlite, "PostgreSQL cannot be given a full disk here");
        var stage = await ObservingStage.SetAsync(app);
        await stage.InAsync(services =>
            services
                .GetRequiredService<People.Contract.Consents>()
                .GiveAsync(stage.Participant.Actor, ObservationConsent.Photos, 1, default)
        );
        using var henk = await stage.Supervisor.SignedInAsync();
        app.FillDisk();
        try
        {
            for (var tries = 0; tries < 60; tries++)
            {
                await henk.GetAsync(RecordPage(stage));
                await henk.SubmitFileAsync(
                    "main form",
                    "Photo",
                    TestFiles.Jpeg(),
                    ("Input.Outcome", Outcomes.SeenAlone),
                    ("Input.Note", Long)
                );
                if (henk.Status is not HttpStatusCode.Found)
                    break;
            }

            henk.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
            henk.Text.ShouldContain("De opslag is vol");
            henk.Page.QuerySelector("textarea")!.TextContent.ShouldBe(Long);
        }
        finally
        {
            app.EmptyDisk();
        }

        var photos = await stage.InAsync(services =>
            services
                .GetRequiredService<LeerspoorDb>()
                .Set<Observation>()
                .Where(o => o.PathId == stage.Path.Id)
                .Select(o => o.PhotoId)
                .ToListAsync()
        );
        app.PhotoFiles().Count(file => photos.Contains(file)).ShouldBe(photos.Count);
        app.PhotoFiles().Count.ShouldBe(photos.Count);
        await henk.SubmitAsync("main form");
        henk.Status.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task The_api_answers_503_with_problem_details_and_takes_the_same_body_later()
    {
        var stage = await ObservingStage.SetAsync(app);
        var key = await stage.Region.KeyAsync(
            stage.Supervisor,
            People.Contract.ApiScopes.ObservationsWrite
        );
        using var client = await app.AnonymousAsync();
        client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        var body = new
        {
            id = Guid.CreateVersion7(),
            participantId = stage.Participant.Id.Value,
            indicatorId = stage.AskHelp.Id.Value,
            outcome = Outcomes.SeenAlone,
        };
        var address = new Uri("/api/observations", UriKind.Relative);
        await using (await app.LockAsync())
        {
            using var refused = await client.PostAsJsonAsync(address, body);

            refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            refused.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
            (await refused.Content.ReadAsStringAsync()).ShouldContain("storage.busy");
        }

        using var taken = await client.PostAsJsonAsync(address, body);
        taken.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task While_the_database_is_away_a_page_says_so_calmly_and_what_was_typed_can_be_sent_again()
    {
        var stage = await ObservingStage.SetAsync(app);
        using var samira = await stage.Participant.SignedInAsync();
        await samira.GetAsync("/mijn/hulp");
        app.CutOff();
        try
        {
            await samira.SubmitAsync("main form", ("Input.Text", "Ik sta <b>buiten</b>."));
            samira.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
            samira.Text.ShouldContain("De opslag doet het nu niet");
            samira.Text.ShouldContain("Wat je typte, is er nog");
            var again = samira.Page;

            foreach (var page in new[] { "/mijn/vandaag", "/aanmelden", "/manifest.webmanifest" })
            {
                await samira.GetAsync(page);
                ((int)samira.Status).ShouldBeOneOf(200, 302, 503);
                if (samira.Status is HttpStatusCode.ServiceUnavailable)
                    samira.Text.ShouldContain("Er is niets half opgeslagen");
            }

            await samira.GetAsync("/health/ready");
            samira.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
            await samira.GetAsync("/health/live");
            samira.Status.ShouldBe(HttpStatusCode.OK);
            app.Mend();
            samira.Show(again);
            await samira.SubmitAsync("main form");
        }
        finally
        {
            app.MendIfCut();
        }

        samira.Status.ShouldBe(HttpStatusCode.Found);
        (await MessagesAsync(stage)).ShouldBe(["Ik sta <b>buiten</b>."]);
        await samira.GetAsync("/mijn/vandaag");
        samira.Status.ShouldBe(HttpStatusCode.OK);
    }

    private static string RecordPage(ObservingStage stage) =>
        $"/waarnemen/{stage.Participant.Id.Value}/{stage.AskHelp.Id.Value}";

    private static Task<List<string>> MessagesAsync(ObservingStage stage) =>
        stage.InAsync(services =>
            services
                .GetRequiredService<LeerspoorDb>()
                .Set<Message>()
                .Where(m => m.ParticipantId == stage.Participant.Id)
                .OrderBy(m => m.Number)
                .Select(m => m.Text)
                .ToListAsync()
        );
}
