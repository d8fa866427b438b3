using System.Net;
using System.Text;
using Leerspoor.Learning.Contract;
using Leerspoor.Paths.Observing;
using Leerspoor.People.Contract;
using Leerspoor.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Paths.Tests.Observing;

/// <summary>A photo with an observation, in the browser without JavaScript.</summary>
public sealed class ObservePhotoTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    private static readonly byte[] Jpeg = TestFiles.Jpeg();

    [Fact]
    public async Task A_photo_goes_with_an_observation_and_is_seen_by_who_may_see_the_observation()
    {
        var stage = await ObservingStage.SetAsync(app);
        await AllowPhotosAsync(stage);
        using var henk = await stage.Supervisor.SignedInAsync();
        await henk.GetAsync(RecordPage(stage));
        var field = henk.Page.QuerySelector("input[name=Photo]")!;
        field.GetAttribute("capture").ShouldBe("environment");
        field.GetAttribute("accept").ShouldBe(PhotoShelf.AcceptPhoto);

        await henk.SubmitFileAsync(
            "main form",
            "Photo",
            Jpeg,
            ("Input.Outcome", Outcomes.SeenAlone)
        );

        henk.Status.ShouldBe(HttpStatusCode.Found, henk.Page.Body?.TextContent);
        foreach (var person in new[] { stage.Participant, stage.Supervisor, stage.Coach })
        {
            using var visitor = await person.SignedInAsync();
            await visitor.GetAsync($"/deelnemers/{stage.Participant.Id.Value}/waarnemingen");
            var photo = visitor.Page.QuerySelector("a[href^='/fotos/']")!.GetAttribute("href")!;
            var bytes = await visitor.Client.GetByteArrayAsync(new Uri(photo, UriKind.Relative));
            Encoding.Latin1.GetString(bytes).ShouldNotContain("GPS");
            Encoding.Latin1.GetString(bytes).ShouldNotContain("hidden");
            using var stranger = await stage.Stranger.SignedInAsync();
            await stranger.GetAsync(photo);
            stranger.Status.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task The_participant_sees_the_photo_with_what_others_saw_and_who_looked_at_it()
    {
        var stage = await ObservingStage.SetAsync(app);
        await AllowPhotosAsync(stage);
        using var henk = await stage.Supervisor.SignedInAsync();
        await henk.GetAsync(RecordPage(stage));
        await henk.SubmitFileAsync(
            "main form",
            "Photo",
            Jpeg,
            ("Input.Outcome", Outcomes.SeenAlone)
        );
        using var samira = await stage.Participant.SignedInAsync();

        await samira.GetAsync($"/mijn/kaart/{stage.AskHelp.Id.Value}");

        var photo = samira.Page.QuerySelector("img[src^='/fotos/']")!;
        photo.GetAttribute("alt")!.ShouldContain("Henk Jansen");
        using var coach = await stage.Coach.SignedInAsync();
        await coach.GetAsync(photo.GetAttribute("src")!);
        coach.Status.ShouldBe(HttpStatusCode.OK);
        await samira.GetAsync("/mijn/gegevens");
        samira.Text.ShouldContain("Fatima de Wit");
    }

    [Fact]
    public async Task Without_consent_there_is_no_field_and_a_photo_that_is_sent_anyway_is_refused()
    {
        var stage = await ObservingStage.SetAsync(app);
        using var henk = await stage.Supervisor.SignedInAsync();
        await henk.GetAsync(RecordPage(stage));
        henk.Page.QuerySelector("input[name=Photo]").ShouldBeNull();

        await henk.SubmitFileAsync(
            "main form",
            "Photo",
            Jpeg,
            ("Input.Outcome", Outcomes.SeenAlone),
            ("Input.Note", "Vroeg het zelf.")
        );

        henk.Status.ShouldBe(HttpStatusCode.Forbidden);
        henk.Text.ShouldContain("geen toestemming voor foto's");
        henk.Page.QuerySelector("textarea")!.TextContent.ShouldBe("Vroeg het zelf.");
    }

    [Fact]
    public async Task What_is_no_photo_or_too_large_is_refused_at_the_field_and_the_words_stay()
    {
        var stage = await ObservingStage.SetAsync(app);
        await AllowPhotosAsync(stage);
        using var henk = await stage.Supervisor.SignedInAsync();
        var tooLarge = new byte[(PhotoShelf.PhotoMegabytes * 1024 * 1024) + 1];
        foreach (
            var (file, says) in new[] { ("<svg onload=x>"u8.ToArray(), "foto"), (tooLarge, "12") }
        )
        {
            await henk.GetAsync(RecordPage(stage));
            await henk.SubmitFileAsync(
                "main form",
                "Photo",
                file,
                ("Input.Outcome", Outcomes.SeenAlone),
                ("Input.Note", "Vroeg het zelf.")
            );

            henk.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            henk.Page.QuerySelector("#photo-error")!
                .TextContent.ShouldContain(says, Case.Insensitive);
            henk.Page.QuerySelector("textarea")!.TextContent.ShouldBe("Vroeg het zelf.");
            henk.Page.QuerySelector("input[checked]")!
                .GetAttribute("value")
                .ShouldBe(Outcomes.SeenAlone);
        }
    }

    [Fact]
    public async Task A_guest_adds_a_photo_and_sees_no_photo_of_another()
    {
        var stage = await ObservingStage.SetAsync(app);
        await AllowPhotosAsync(stage);
        using var henk = await stage.Supervisor.SignedInAsync();
        await henk.GetAsync(RecordPage(stage));
        await henk.SubmitFileAsync(
            "main form",
            "Photo",
            Jpeg,
            ("Input.Outcome", Outcomes.SeenAlone)
        );
        await henk.GetAsync($"/deelnemers/{stage.Participant.Id.Value}/waarnemingen");
        var others = henk.Page.QuerySelector("a[href^='/fotos/']")!.GetAttribute("href")!;
        await stage.InAsync(services =>
            services
                .GetRequiredService<Consents>()
                .GiveAsync(stage.Participant.Actor, GuestLinks.ConsentPurpose, 1, default)
        );
        var made = await stage.InAsync(services =>
            services
                .GetRequiredService<GuestLinks>()
                .InviteAsync(
                    stage.Coach.Actor,
                    stage.Participant.Id,
                    new()
                    {
                        Name = "Ria Bos",
                        Purpose = "Meekijken",
                        Days = "7",
                    },
                    default
                )
        );
        using var guest = new WebVisitor(await app.AnonymousAsync());
        await guest.GetAsync(new Uri(made.Value!.Address).AbsolutePath);
        await guest.SubmitAsync("form:has([value=enter])");

        await guest.GetAsync(RecordPage(stage));
        await guest.SubmitFileAsync(
            "main form",
            "Photo",
            Jpeg,
            ("Input.Outcome", Outcomes.SeenAlone)
        );

        guest.Status.ShouldBe(HttpStatusCode.Found, guest.Page.Body?.TextContent);
        await guest.GetAsync(others);
        guest.Status.ShouldBe(HttpStatusCode.NotFound);
        await henk.GetAsync($"/deelnemers/{stage.Participant.Id.Value}/waarnemingen");
        henk.Page.QuerySelectorAll("a[href^='/fotos/']").Length.ShouldBe(2);
    }

    private static string RecordPage(ObservingStage stage) =>
        $"/waarnemen/{stage.Participant.Id.Value}/{stage.AskHelp.Id.Value}";

    private static Task AllowPhotosAsync(ObservingStage stage) =>
        stage.InAsync(services =>
            services
                .GetRequiredService<Consents>()
                .GiveAsync(stage.Participant.Actor, ObservationConsent.Photos, 1, default)
        );
}
