using System.Net;
using System.Text.Json.Nodes;
using Leerspoor.Kernel;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Listing;

public sealed class CredentialsApiTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task A_coach_lists_what_it_issued_page_by_page_with_addresses_that_open()
    {
        var stage = await CredentialsStage.SetAsync(app);
        for (var i = 0; i < 3; i++)
            await stage.IssuedAsync(Guid.CreateVersion7());
        using var coach = await stage.Coach.SignedInAsync();

        var first = await JsonAsync(coach, "/api/credentials?limit=2");
        var second = await JsonAsync(
            coach,
            $"/api/credentials?limit=2&after={first["next"]!.GetValue<string>()}"
        );

        var items = first["items"]!.AsArray().Concat(second["items"]!.AsArray()).ToList();
        items.Select(item => item!["id"]!.GetValue<string>()).Distinct().Count().ShouldBe(3);
        second["next"].ShouldBeNull();
        foreach (var item in items)
        {
            using var response = await coach.Client.GetAsync(
                new Uri(item!["url"]!.GetValue<string>(), UriKind.Relative)
            );
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task One_credential_can_be_asked_for()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        using var coach = await stage.Coach.SignedInAsync();

        var item = await JsonAsync(coach, $"/api/credentials/{card.Id.Value}");

        item["url"]!.GetValue<string>().ShouldBe(card.Path);
        item["participantId"]!.GetValue<Guid>().ShouldBe(stage.Participant.Id.Value);
    }

    [Fact]
    public async Task A_participant_sees_its_own_and_strangers_see_none()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        var elsewhere = await TestRegion.FoundAsync(app);
        using var own = await stage.Participant.SignedInAsync();
        (await JsonAsync(own, "/api/credentials"))["items"]!.AsArray().Count.ShouldBe(1);

        TestPerson[] strangers =
        [
            await stage.Region.PersonAsync(Role.Participant),
            await stage.Region.PersonAsync(Role.Coach),
            await stage.Region.PersonAsync(Role.Supervisor),
            await elsewhere.PersonAsync(Role.Administrator),
        ];
        foreach (var stranger in strangers)
        {
            using var visitor = await stranger.SignedInAsync();
            (await JsonAsync(visitor, "/api/credentials"))["items"]!.AsArray().ShouldBeEmpty();
            await visitor.GetAsync($"/api/credentials/{card.Id.Value}");
            visitor.Status.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Without_signing_in_there_is_nothing_to_read()
    {
        using var visitor = new WebVisitor(await app.AnonymousAsync());

        await visitor.GetAsync("/api/credentials");

        visitor.Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Staff_finds_issued_badges_by_name()
    {
        var stage = await CredentialsStage.SetAsync(app);
        await stage.IssuedAsync();
        using var coach = await stage.Coach.SignedInAsync();

        await coach.GetAsync("/badges-beheer/uitgereikt?q=yil");
        coach.Text.ShouldContain("Samira Yilmaz");
        await coach.GetAsync("/badges-beheer/uitgereikt?q=niemand");
        coach.Text.ShouldNotContain("Samira Yilmaz");
    }

    private static async Task<JsonNode> JsonAsync(WebVisitor visitor, string path)
    {
        using var response = await visitor.Client.GetAsync(new Uri(path, UriKind.Relative));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }
}
