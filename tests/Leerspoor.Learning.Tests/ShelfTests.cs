using System.Text;
using Leerspoor.Kernel;
using Leerspoor.Learning.Contract;
using Leerspoor.Learning.Shelving;
using Leerspoor.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Learning.Tests;

public sealed class ShelfTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task A_photo_is_kept_without_where_and_when_it_was_taken()
    {
        var region = await TestRegion.FoundAsync(app);
        var participant = await region.PersonAsync(Role.Participant);
        var photo = await KeptAsync(region, participant, TestFiles.Jpeg(turn: 6), participant.Id);

        using var visitor = await participant.SignedInAsync();
        var response = await visitor.Client.GetAsync(
            new Uri(PhotoShelf.Href(photo), UriKind.Relative)
        );
        var bytes = await response.Content.ReadAsByteArrayAsync();

        response.Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
        Encoding.Latin1.GetString(bytes).ShouldNotContain("GPS");
        Encoding.Latin1.GetString(bytes).ShouldNotContain("hidden behind the end");
        JpegCleaner.Clean(bytes).ShouldBe(bytes);
    }

    [Fact]
    public async Task A_photo_is_served_in_a_sandbox()
    {
        var region = await TestRegion.FoundAsync(app);
        var participant = await region.PersonAsync(Role.Participant);
        var photo = await KeptAsync(region, participant, TestFiles.Jpeg(), participant.Id);

        using var visitor = await participant.SignedInAsync();
        var response = await visitor.Client.GetAsync(
            new Uri(PhotoShelf.Href(photo), UriKind.Relative)
        );

        string.Join(';', response.Headers.GetValues("Content-Security-Policy"))
            .ShouldContain("sandbox");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    [Fact]
    public async Task Strangers_do_not_find_a_photo()
    {
        var region = await TestRegion.FoundAsync(app);
        var participant = await region.PersonAsync(Role.Participant);
        var photo = await KeptAsync(region, participant, TestFiles.Jpeg(), participant.Id);
        var elsewhere = await TestRegion.FoundAsync(app);
        TestPerson[] strangers =
        [
            await region.PersonAsync(Role.Coach),
            await region.PersonAsync(Role.Participant),
            await region.PersonAsync(
                Role.Supervisor,
                organisation: await region.OrganisationAsync()
            ),
            await elsewhere.PersonAsync(Role.Coach),
        ];

        foreach (var stranger in strangers)
        {
            using var visitor = await stranger.SignedInAsync();
            await visitor.GetAsync(PhotoShelf.Href(photo));
            visitor.Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Who_cares_for_the_participant_sees_the_photo()
    {
        var region = await TestRegion.FoundAsync(app);
        var participant = await region.PersonAsync(Role.Participant);
        var supervisor = await region.PersonAsync(Role.Supervisor);
        await region.CareAsync(supervisor, participant, Role.Supervisor);
        var photo = await KeptAsync(region, participant, TestFiles.Png(), participant.Id);

        using var visitor = await supervisor.SignedInAsync();
        await visitor.GetAsync(PhotoShelf.Href(photo));

        visitor.Status.ShouldBe(System.Net.HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")]
    [InlineData("<!DOCTYPE html><script>alert(1)</script>")]
    [InlineData("GIF89a and then something")]
    [InlineData("%PDF-1.7 something")]
    public async Task What_is_not_a_photo_by_its_content_is_refused(string content)
    {
        var outcome = await KeepAsync(
            await TestRegion.FoundAsync(app),
            Encoding.UTF8.GetBytes(content)
        );

        outcome.Refusal.ShouldBe(LearningRefusals.FileNotAllowed);
    }

    [Fact]
    public async Task An_empty_a_damaged_and_a_too_large_file_are_refused()
    {
        var region = await TestRegion.FoundAsync(app);
        var whole = TestFiles.Jpeg();

        (await KeepAsync(region, [])).Refusal.ShouldBe(LearningRefusals.FileEmpty);
        (await KeepAsync(region, whole[..(whole.Length / 3)])).Refusal.ShouldBe(
            LearningRefusals.FileDamaged
        );
        (
            await KeepAsync(region, new byte[(PhotoShelf.PhotoMegabytes * 1024 * 1024) + 1])
        ).Refusal!.Code.ShouldBe("learning.file-too-large");
    }

    [Fact]
    public async Task A_video_is_not_taken_for_a_photo()
    {
        var outcome = await KeepAsync(await TestRegion.FoundAsync(app), TestFiles.Mp4());

        outcome.Refusal.ShouldBe(LearningRefusals.FileNotAllowed);
    }

    [Fact]
    public async Task A_drawing_of_the_program_is_served_and_another_name_is_not()
    {
        var region = await TestRegion.FoundAsync(app);
        using var visitor = await (await region.PersonAsync(Role.Participant)).SignedInAsync();

        await visitor.GetAsync("/lessen/tekeningen/lifting-1");
        visitor.Status.ShouldBe(System.Net.HttpStatusCode.OK);
        await visitor.GetAsync("/lessen/tekeningen/..%2Factivities");
        visitor.Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_photo_whose_row_is_not_saved_leaves_no_file()
    {
        var region = await TestRegion.FoundAsync(app);
        var kept = (await KeepAsync(region, TestFiles.Jpeg())).Value!;

        File.Exists(app.Services.GetRequiredService<ShelfFolder>().PathOf(kept.Id)).ShouldBeFalse();
    }

    [Fact]
    public async Task What_a_killed_program_left_is_swept_and_what_was_saved_or_is_new_stays()
    {
        var region = await TestRegion.FoundAsync(app);
        var participant = await region.PersonAsync(Role.Participant);
        var saved = new PhotoId(
            await KeptAsync(region, participant, TestFiles.Jpeg(), participant.Id)
        );
        var folder = app.Services.GetRequiredService<ShelfFolder>();
        var (orphan, unfinished, young) = (PhotoId.New(), PhotoId.New(), PhotoId.New());
        foreach (var id in new[] { orphan, young })
            await folder.WriteAsync(id, TestFiles.Jpeg(), default);
        Directory.CreateDirectory(Path.GetDirectoryName(folder.PathOf(unfinished))!);
        await File.WriteAllBytesAsync(folder.PathOf(unfinished) + ".part", [1]);
        var now = app.Clock.Now.UtcDateTime;
        foreach (var path in new[] { saved, orphan }.Select(folder.PathOf))
            File.SetLastWriteTimeUtc(path, now.AddHours(-2));
        File.SetLastWriteTimeUtc(folder.PathOf(unfinished) + ".part", now.AddHours(-2));
        File.SetLastWriteTimeUtc(folder.PathOf(young), now.AddMinutes(-1));

        await app.InRegionAsync(
            region.Id,
            services => services.GetRequiredService<SweepShelf>().HandleAsync(default)
        );

        File.Exists(folder.PathOf(saved)).ShouldBeTrue();
        File.Exists(folder.PathOf(young)).ShouldBeTrue();
        File.Exists(folder.PathOf(orphan)).ShouldBeFalse();
        File.Exists(folder.PathOf(unfinished) + ".part").ShouldBeFalse();
    }

    private async Task<Guid> KeptAsync(
        TestRegion region,
        TestPerson actor,
        byte[] bytes,
        PersonId about
    ) => (
            await app.InRegionAsync(
                region.Id,
                async services =>
                {
                    var kept = await services
                        .GetRequiredService<PhotoShelf>()
                        .KeepPhotoAsync(actor.Actor, Upload(bytes), about, default);
                    await services.GetRequiredService<Data.LeerspoorDb>().SaveChangesAsync();
                    return kept;
                }
            )
        ).Value!.Id.Value;

    private async Task<Outcome<ShelvedPhotoCard>> KeepAsync(TestRegion region, byte[] bytes)
    {
        var actor = (await region.PersonAsync(Role.Participant)).Actor;
        return await app.InRegionAsync(
            region.Id,
            services =>
                services
                    .GetRequiredService<PhotoShelf>()
                    .KeepPhotoAsync(actor, Upload(bytes), actor.Person, default)
        );
    }

    private static Upload Upload(byte[] bytes) => new(new MemoryStream(bytes), bytes.Length);
}
