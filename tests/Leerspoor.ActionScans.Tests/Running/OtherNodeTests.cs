using System.Text;
using Leerspoor.ActionScans.Running;
using Leerspoor.Data;
using Leerspoor.Data.Signalling;
using Leerspoor.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.ActionScans.Tests.Running;

/// <summary>Screens on this node follow what is typed on another one.</summary>
public sealed class OtherNodeTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    private static readonly TimeSpan BeforeSayingItAgain = TimeSpan.FromMilliseconds(200);

    [Fact]
    public async Task What_another_node_says_it_wrote_is_shown_without_asking_the_database()
    {
        var scene = await SetAsync();
        using var following = Follow(scene);
        var (version, _) = (await following.Scan.NewsAsync(-1, default))!.Value;

        // Not in the database, so only the signal can have told it.
        await HearAsync(scene, following, Open(version + 1, "Wie betaalt de leermeester?"));

        var news = await following.Scan.NewsAsync(version, default);
        news.ShouldNotBeNull().Version.ShouldBe(version + 1);
        Encoding.UTF8.GetString(news.Value.Message).ShouldContain("Wie betaalt de leermeester?");
    }

    [Fact]
    public async Task A_word_in_a_long_note_is_told_without_the_note()
    {
        var scene = await SetAsync();
        var notes = string.Join(' ', Enumerable.Repeat("één", 4_000));
        await scene.EditAsync(ScanScene.Notes("", notes));
        using var following = Follow(scene);
        var (version, _) = (await following.Scan.NewsAsync(-1, default))!.Value;
        var factor = await scene.FactorAsync();

        await HearAsync(
            scene,
            following,
            Open(version + 1, "") with
            {
                Factors =
                [
                    new(
                        factor.Key,
                        TextSplice.Between(notes, notes + " slotwoord"),
                        0,
                        "",
                        null,
                        "",
                        null,
                        "",
                        0,
                        []
                    ),
                ],
            }
        );

        var news = await following.Scan.NewsAsync(version, default);
        Encoding.UTF8.GetString(news.ShouldNotBeNull().Message).ShouldContain("n slotwoord");
    }

    [Fact]
    public async Task A_change_to_another_text_than_this_node_knows_is_read_from_the_database()
    {
        var scene = await SetAsync();
        using var following = Follow(scene);
        var (version, _) = (await following.Scan.NewsAsync(-1, default))!.Value;

        await HearAsync(
            scene,
            following,
            Open(version + 1, "") with
            {
                StillOpen = TextSplice.Between("Iets anders", "Iets anders dan hier staat"),
            }
        );

        (await following.Scan.NewsAsync(version, default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_change_after_one_that_was_missed_is_read_from_the_database()
    {
        var scene = await SetAsync();
        using var following = Follow(scene);
        var (version, _) = (await following.Scan.NewsAsync(-1, default))!.Value;

        await HearAsync(scene, following, Open(version + 2, "Dit staat nergens."));

        (await following.Scan.NewsAsync(version, default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_change_that_is_too_long_for_a_signal_still_wakes_the_screens()
    {
        var scene = await SetAsync();
        using var following = Follow(scene);
        var (version, _) = (await following.Scan.NewsAsync(-1, default))!.Value;

        await HearAsync(scene, following, Open(version + 1, new string('é', 5_000)));

        (await following.Scan.NewsAsync(version, default)).ShouldBeNull();
    }

    private async Task<ScanScene> SetAsync()
    {
        Assert.SkipWhen(app.IsSqlite, "An SQLite file has one node");
        return await ScanScene.SetAsync(app, running: true);
    }

    private ScanStates.Following Follow(ScanScene scene) =>
        app.Services.GetRequiredService<ScanStates>().Follow(scene.Region.Id, scene.Scan.Id);

    private static ScanNotice Open(int version, string stillOpen) =>
        new(version, 1, "", null, TextSplice.Between("", stillOpen), []);

    // Said until it is heard: the program may not listen yet.
    private async Task HearAsync(ScanScene scene, ScanStates.Following following, ScanNotice notice)
    {
        var otherNode = new LiveSignals();
        var change = ScanStates.Written(notice);
        var woken = following.Scan.NextAsync();
        do await app.InRegionAsync(
            scene.Region.Id,
            services =>
                otherNode.TellOtherNodesAsync(
                    services.GetRequiredService<LeerspoorDb>(),
                    [(scene.Scan.Id.Value, change)],
                    default
                )
        );
        while (await Task.WhenAny(woken, Task.Delay(BeforeSayingItAgain)) != woken);
    }
}
