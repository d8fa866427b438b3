using System.Net;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Learning.Contract;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Learning.Tests;

public sealed class PlayingTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Theory]
    [InlineData("asking-for-help")]
    [InlineData("lifting-in-pictures")]
    [InlineData("start-of-the-day")]
    [InlineData("steffie-nl")]
    [InlineData("do-safety-walk")]
    public async Task A_participant_goes_through_it_screen_by_screen(string key)
    {
        var region = await TestRegion.FoundAsync(app);
        var lesson = await ActivityAsync(region, key);
        using var visitor = await (await region.PersonAsync(Role.Participant)).SignedInAsync();
        await visitor.GetAsync($"/lessen/{lesson.Value}?terug=/mijn/plan");
        await visitor.GetAsync(
            visitor.Page.QuerySelector("a[href*='/stap/1']")!.GetAttribute("href")!
        );

        for (var screens = 0; visitor.Status is HttpStatusCode.OK && screens < 10; screens++)
        {
            await visitor.SubmitAsync("main form.form");
            visitor.Status.ShouldBe(HttpStatusCode.Found, visitor.Text);
            await visitor.FollowAsync();
            if (visitor.Page.QuerySelector("main form.form") is null)
                break;
        }

        visitor.Text.ShouldContain("Klaar!");
        visitor.Page.QuerySelector("a[href='/mijn/plan']").ShouldNotBeNull();
        visitor.Page.QuerySelectorAll("[style],script:not([src])").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_wrong_answer_is_no_shame_and_can_be_tried_again()
    {
        var region = await TestRegion.FoundAsync(app);
        var quiz = await ActivityAsync(region, "quiz-safe-work");
        using var visitor = await (await region.PersonAsync(Role.Participant)).SignedInAsync();

        await visitor.GetAsync($"/lessen/{quiz.Value}/stap/1");
        await visitor.SubmitAsync("main form.form", ("Input.Answer", "2"));
        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Text.ShouldContain("Bijna!");
        visitor.Text.ShouldNotContain("fout");

        await visitor.SubmitAsync("main form.form", ("Input.Answer", "1"));
        visitor.Text.ShouldContain("Goed gedaan!");
        visitor.Page.QuerySelector("a[href$='/stap/2']").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_question_without_an_answer_asks_for_one()
    {
        var region = await TestRegion.FoundAsync(app);
        var quiz = await ActivityAsync(region, "quiz-safe-work");
        using var visitor = await (await region.PersonAsync(Role.Participant)).SignedInAsync();

        await visitor.GetAsync($"/lessen/{quiz.Value}/stap/1");
        await visitor.SubmitAsync("main form.form");

        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        visitor.Text.ShouldContain("Kies eerst een antwoord.");
    }

    [Fact]
    public async Task A_lesson_is_resumed_where_one_stopped()
    {
        var region = await TestRegion.FoundAsync(app);
        var lesson = await ActivityAsync(region, "asking-for-help");
        using var visitor = await (await region.PersonAsync(Role.Participant)).SignedInAsync();
        await visitor.GetAsync($"/lessen/{lesson.Value}/stap/1");
        await visitor.SubmitAsync("main form.form");

        await visitor.GetAsync($"/lessen/{lesson.Value}");

        visitor.Page.QuerySelector("a[href$='/stap/2']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Finishing_is_told_to_the_rooms_above_with_its_task()
    {
        var region = await TestRegion.FoundAsync(app);
        var lesson = await ActivityAsync(region, "end-of-the-day");
        var task = Guid.CreateVersion7();
        using var visitor = await (await region.PersonAsync(Role.Participant)).SignedInAsync();

        await visitor.GetAsync($"/lessen/{lesson.Value}/stap/1?taak={task}");
        await visitor.SubmitAsync("main form.form");

        visitor.Status.ShouldBe(HttpStatusCode.Found);
        var audited = await app.InRegionAsync(
            region.Id,
            services =>
                services
                    .GetRequiredService<LeerspoorDb>()
                    .AuditTrail.CountAsync(a => a.Action == "lesson.finished")
        );
        audited.ShouldBe(1);
        visitor.Location!.ShouldContain($"taak={task}");
    }

    [Theory]
    [InlineData("https://elders.example/")]
    [InlineData("//elders.example/")]
    [InlineData("/\\elders.example")]
    [InlineData("javascript:alert(1)")]
    public async Task The_way_back_never_leaves_the_site(string back)
    {
        var region = await TestRegion.FoundAsync(app);
        var lesson = await ActivityAsync(region, "asking-for-help");
        using var visitor = await (await region.PersonAsync(Role.Participant)).SignedInAsync();

        await visitor.GetAsync($"/lessen/{lesson.Value}?terug={Uri.EscapeDataString(back)}");

        visitor
            .Page.QuerySelectorAll("main a")
            .Select(a => a.GetAttribute("href"))
            .ShouldAllBe(href => !href!.Contains("elders") && !href.StartsWith("javascript"));
    }

    [Fact]
    public async Task Someone_of_another_region_and_a_step_that_is_not_there_are_not_found()
    {
        var region = await TestRegion.FoundAsync(app);
        var lesson = await ActivityAsync(region, "asking-for-help");
        var elsewhere = await TestRegion.FoundAsync(app);
        using var stranger = await (await elsewhere.PersonAsync(Role.Participant)).SignedInAsync();
        using var own = await (await region.PersonAsync(Role.Participant)).SignedInAsync();

        foreach (var path in new[] { "", "/stap/1", "/klaar" })
        {
            await stranger.GetAsync($"/lessen/{lesson.Value}{path}");
            stranger.Status.ShouldBe(HttpStatusCode.NotFound);
        }

        await own.GetAsync($"/lessen/{lesson.Value}/stap/99");
        own.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private Task<ActivityId> ActivityAsync(TestRegion region, string key) =>
        app.InRegionAsync(
            region.Id,
            services =>
                services
                    .GetRequiredService<ActivityCatalogue>()
                    .Activities.Where(activity => activity.Key == key)
                    .Select(activity => activity.Id)
                    .SingleAsync()
        );
}
