using System.Net;
using Leerspoor.Kernel;
using Leerspoor.Skills.Tests.Profiling;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Leerspoor.Skills.Tests.PriorLearning;

/// <summary>A photo goes with the story: a real one, without what it tells about place and camera, and only for who looks after the participant.</summary>
public sealed class PriorPhotoTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    private const string Form = "form:has(input[value='hand-in'])";
    private const string Address = "/mijn/eerder-geleerd/nieuw?wat=x%3Aheftruck";

    [Theory]
    [InlineData("jpeg")]
    [InlineData("png")]
    [InlineData("webp")]
    public async Task A_photo_goes_with_it_and_the_coach_sees_it(string kind)
    {
        var file = kind switch
        {
            "jpeg" => TestFiles.Jpeg(),
            "png" => TestFiles.Png(),
            _ => TestFiles.Webp(),
        };
        var (region, participant, coach) = await SetAsync();
        using var visitor = await participant.SignedInAsync();
        await visitor.GetAsync(Address);
        await visitor.SubmitFileAsync(Form, "File", file, ("Input.Story", "Vier jaar gereden"));
        visitor.Status.ShouldBe(HttpStatusCode.Found, visitor.Text);
        await visitor.FollowAsync();
        var photo = visitor.Page.QuerySelector("main a[href^='/fotos/']")!.GetAttribute("href")!;

        using var assessor = await coach.SignedInAsync();
        var here = $"/deelnemers/{participant.Id.Value}/eerder-geleerd";
        await assessor.GetAsync(here);
        await assessor.GetAsync(
            assessor.Page.QuerySelector($"a[href^='{here}/']")!.GetAttribute("href")!
        );
        assessor.Page.QuerySelector($"a[href='{photo}']").ShouldNotBeNull();
        using var served = await assessor.Client.GetAsync(new Uri(photo, UriKind.Relative));
        served.StatusCode.ShouldBe(HttpStatusCode.OK);
        served.Content.Headers.ContentType!.MediaType.ShouldBe($"image/{kind}");
        var bytes = await served.Content.ReadAsByteArrayAsync();
        bytes.AsSpan().IndexOf("GPS"u8).ShouldBe(-1);
        bytes.AsSpan().IndexOf("hidden behind the end"u8).ShouldBe(-1);

        var taught = await region.PersonAsync(Role.Teacher);
        await region.CareAsync(taught, participant, Role.Teacher);
        using var teacher = await taught.SignedInAsync();
        await teacher.GetAsync(photo);
        teacher.Status.ShouldBe(HttpStatusCode.OK);
        foreach (
            var stranger in new[]
            {
                await region.PersonAsync(Role.Teacher),
                await region.PersonAsync(Role.Participant),
                await region.PersonAsync(Role.Coach),
                await region.PersonAsync(Role.Administrator),
            }
        )
        {
            using var other = await stranger.SignedInAsync();
            await other.GetAsync(photo);
            other.Status.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Theory]
    [InlineData("text")]
    [InlineData("svg")]
    [InlineData("video")]
    [InlineData("cut-off")]
    [InlineData("empty")]
    [InlineData("too-large")]
    public async Task What_is_no_photo_is_refused_at_the_field_and_the_story_stays(string kind)
    {
        var file = kind switch
        {
            "text" => "Dit is mijn diploma"u8.ToArray(),
            "svg" => "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"u8.ToArray(),
            "video" => TestFiles.Mp4(),
            "cut-off" => TestFiles.Jpeg()[..40],
            "empty" => [],
            _ => [.. TestFiles.Jpeg(), .. new byte[13 * 1024 * 1024]],
        };
        var (region, participant, _) = await SetAsync();
        using var visitor = await participant.SignedInAsync();
        await visitor.GetAsync(Address);

        await visitor.SubmitFileAsync(Form, "File", file, ("Input.Story", "Vier jaar gereden"));

        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, visitor.Text);
        visitor
            .Page.QuerySelector("input[name='File']")!
            .GetAttribute("aria-invalid")
            .ShouldBe("true");
        visitor.Page.QuerySelector("textarea")!.TextContent.ShouldBe("Vier jaar gereden");
        await region.WithDbAsync(async db =>
            (await db.Set<PriorClaim>().CountAsync(c => c.PersonId == participant.Id)).ShouldBe(0)
        );
    }

    private async Task<(TestRegion, TestPerson Participant, TestPerson Coach)> SetAsync()
    {
        var region = await TestRegion.FoundAsync(app);
        var participant = await region.PersonAsync(Role.Participant);
        var coach = await region.PersonAsync(Role.Coach);
        await region.CareAsync(coach, participant, Role.Coach);
        await TestGraph.PutAsync(app, region, [TestGraph.Skill("heftruck")], []);
        return (region, participant, coach);
    }
}
