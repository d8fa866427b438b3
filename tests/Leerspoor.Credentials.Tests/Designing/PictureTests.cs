using System.Net;
using Leerspoor.Credentials.Showing;
using Leerspoor.Kernel;
using Leerspoor.OpenBadges;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Designing;

public sealed class PictureTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    private const string Form = "form:has([name='Input.NameNl'])";

    private static byte[] Png =>
        BakedBadge.IntoPng(PngPicture.Write(96, 96, new byte[96 * 96 * 4]), "geheim van een ander");

    [Fact]
    public async Task An_uploaded_picture_is_cleaned_and_travels_with_the_badge()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var designer = await (await stage.Region.PersonAsync(Role.Designer)).SignedInAsync();
        await designer.GetAsync($"/badges-beheer/{CredentialsStage.Warehouse}/bewerken");
        await designer.SubmitFileAsync(Form, "Input.File", Png);
        await designer.FollowAsync();
        var shown = designer.Page.QuerySelector("img.medal")!.GetAttribute("src")!;
        await designer.SubmitAsync("main form");

        var card = await stage.IssuedAsync();

        using var anyone = await app.AnonymousAsync();
        var bytes = await anyone.GetByteArrayAsync(new Uri(shown, UriKind.Relative));
        bytes.AsSpan().IndexOf("geheim"u8).ShouldBe(-1);
        (await stage.SignedAsync(card)).ShouldContain(shown);
        var baked = await anyone.GetByteArrayAsync(
            new Uri($"{card.Path}/badge.png", UriKind.Relative)
        );
        BakedBadge.TakeFrom(baked).ShouldBe(await stage.SignedAsync(card));
        using var svg = await anyone.GetAsync(new Uri($"{card.Path}/badge.svg", UriKind.Relative));
        svg.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_drawing_of_ours_is_there_as_PNG_and_as_SVG_with_the_badge_in_it()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        using var anyone = await app.AnonymousAsync();
        var signed = await stage.SignedAsync(card);

        foreach (var kind in new[] { "png", "svg" })
            BakedBadge
                .TakeFrom(
                    await anyone.GetByteArrayAsync(
                        new Uri($"{card.Path}/badge.{kind}", UriKind.Relative)
                    )
                )
                .ShouldBe(signed);
    }

    [Fact]
    public async Task What_is_no_good_picture_is_refused_and_what_was_typed_stays()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var designer = await (await stage.Region.PersonAsync(Role.Designer)).SignedInAsync();
        byte[][] wrong =
        [
            "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray(),
            Png[..^20],
            PngPicture.Write(10, 10, new byte[400]),
            new byte[Credentials.Designing.KeepPicture.MaxBytes + 1],
        ];

        foreach (var file in wrong)
        {
            await designer.GetAsync("/badges-beheer/nieuw");
            await designer.SubmitFileAsync(
                Form,
                "Input.File",
                file,
                ("Input.NameNl", "Mijn badge")
            );
            designer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            designer
                .Page.QuerySelector("[name='Input.NameNl']")!
                .GetAttribute("value")
                .ShouldBe("Mijn badge");
        }
    }

    [Fact]
    public async Task A_picture_of_another_region_is_unknown_here()
    {
        var far = await (await TestRegion.FoundAsync(app)).PersonAsync(Role.Designer);
        using var stranger = await far.SignedInAsync();
        await stranger.GetAsync("/badges-beheer/nieuw");
        await stranger.SubmitFileAsync(Form, "Input.File", Png);
        var key = stranger
            .Page.QuerySelectorAll("[name='Input.Picture']")[^1]
            .GetAttribute("value")!;
        var region = await TestRegion.FoundAsync(app);
        var designer = await region.PersonAsync(Role.Designer);

        var outcome = await AchievementDesk.DraftAsync(
            app,
            designer.Actor,
            null,
            AchievementDesk.Input(input => input.Picture = key)
        );

        key.ShouldStartWith("eigen-");
        outcome.Refusal.ShouldBe(CredentialsRefusals.PictureUnknown);
    }

    [Fact]
    public async Task Only_a_designer_may_add_a_picture()
    {
        var stage = await CredentialsStage.SetAsync(app);
        foreach (var person in new[] { stage.Coach, stage.Participant })
        {
            var outcome = await app.InRegionAsync(
                stage.Region.Id,
                services =>
                    Microsoft
                        .Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<Credentials.Designing.KeepPicture>(
                            services
                        )
                        .HandleAsync(
                            person.Actor,
                            new Microsoft.AspNetCore.Http.FormFile(
                                new MemoryStream(Png),
                                0,
                                Png.Length,
                                "f",
                                "f"
                            ),
                            CancellationToken.None
                        )
            );
            outcome.Refusal.ShouldBe(CredentialsRefusals.Unknown);
        }
    }

    [Fact]
    public void Every_drawing_can_be_drawn_in_points()
    {
        foreach (var picture in MedalDrawing.Pictures)
        {
            var png = MedalPng.Of(picture, "good-start");
            PngPicture.Clean(png).ShouldBe(png);
        }
    }
}
