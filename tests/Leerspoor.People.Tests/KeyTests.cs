using System.Net;
using System.Net.Http.Headers;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Leerspoor.People.Keys;
using Leerspoor.Testing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.People.Tests;

public sealed class KeyTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Theory]
    [InlineData("Authorization", "Bearer ")]
    [InlineData("X-Api-Key", "")]
    public async Task A_key_acts_as_its_person_with_its_scopes(string header, string prefix)
    {
        var (region, administrator, supervisor) = await PeopleAsync();
        var key = await MakeAsync(region, administrator, supervisor);

        await using var scope = app.Services.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        http.Request.Headers[header] = prefix + key.Value;
        var result = await http.AuthenticateAsync();
        http.User = result.Principal!;

        scope
            .ServiceProvider.GetRequiredService<CurrentActor>()
            .Value!.Person.ShouldBe(supervisor.Id);
        (await MayAsync(scope, http, ApiScopes.ObservationsWrite)).ShouldBeTrue();
        (await MayAsync(scope, http, ApiScopes.CredentialsRead)).ShouldBeFalse();
        (
            await MayAsync(scope, http, ApiScopes.OrBrowser(ApiScopes.ObservationsRead))
        ).ShouldBeTrue();
        (await MayAsync(scope, http, ApiScopes.OrBrowser(ApiScopes.PlansRead))).ShouldBeFalse();
        (await MayAsync(scope, http, PeopleModule.BrowserOnly)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_revoked_an_expired_and_an_unknown_key_open_nothing()
    {
        var (region, administrator, supervisor) = await PeopleAsync();
        var revoked = await MakeAsync(region, administrator, supervisor);
        var expired = await MakeAsync(region, administrator, supervisor, days: "1");
        await app.InRegionAsync(
            region.Id,
            async services =>
            {
                var list = await services
                    .GetRequiredService<ListKeys>()
                    .HandleAsync(administrator.Actor, default);
                var longest = list.Value!.Keys.MaxBy(key => key.ExpiresAt)!;
                await services
                    .GetRequiredService<MakeKey>()
                    .RevokeAsync(administrator.Actor, longest.Id, default);
            }
        );
        app.Clock.Advance(TimeSpan.FromDays(2));

        foreach (var key in new[] { revoked.Value!, expired.Value!, "verzonnen" })
        {
            using var client = await app.AnonymousAsync();
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
                "Bearer",
                key
            );
            using var answer = await client.GetAsync(new Uri("/account", UriKind.Relative));
            answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }
    }

    [Fact]
    public async Task A_stranger_revokes_no_key()
    {
        var (region, administrator, supervisor) = await PeopleAsync();
        await MakeAsync(region, administrator, supervisor);
        var key = (
            await app.InRegionAsync(
                region.Id,
                services =>
                    services
                        .GetRequiredService<ListKeys>()
                        .HandleAsync(administrator.Actor, default)
            )
        ).Value!.Keys.Single();
        var elsewhere = await region.OrganisationAsync();
        var other = await TestRegion.FoundAsync(app);
        foreach (
            var (at, stranger) in new[]
            {
                (region, supervisor),
                (region, await region.PersonAsync(Role.Administrator, organisation: elsewhere)),
                (other, await other.PersonAsync(Role.Administrator)),
            }
        )
            (
                await app.InRegionAsync(
                    at.Id,
                    services =>
                        services
                            .GetRequiredService<MakeKey>()
                            .RevokeAsync(stranger.Actor, key.Id, default)
                )
            ).Refusal.ShouldBe(PeopleRefusals.NotFound);
    }

    [Fact]
    public async Task A_key_opens_no_pages()
    {
        var (region, administrator, supervisor) = await PeopleAsync();
        var key = await MakeAsync(region, administrator, supervisor);
        using var client = await app.AnonymousAsync();
        client.DefaultRequestHeaders.Add("X-Api-Key", key.Value);

        using var answer = await client.GetAsync(new Uri("/account", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task An_administrator_makes_keys_only_for_the_own_people()
    {
        var (region, _, supervisor) = await PeopleAsync();
        var elsewhere = await region.OrganisationAsync();
        var stranger = await region.PersonAsync(Role.Administrator, organisation: elsewhere);

        (await MakeAsync(region, stranger, supervisor)).Refusal.ShouldBe(
            PeopleRefusals.PersonMissing
        );
        (await MakeAsync(region, supervisor, supervisor)).Refusal.ShouldBe(PeopleRefusals.NotFound);
    }

    private static async Task<bool> MayAsync(
        AsyncServiceScope scope,
        HttpContext http,
        string policy
    ) =>
        (
            await scope
                .ServiceProvider.GetRequiredService<IAuthorizationService>()
                .AuthorizeAsync(http.User, policy)
        ).Succeeded;

    private async Task<(TestRegion, TestPerson Administrator, TestPerson Supervisor)> PeopleAsync()
    {
        var region = await TestRegion.FoundAsync(app);
        return (
            region,
            await region.PersonAsync(Role.Administrator),
            await region.PersonAsync(Role.Supervisor)
        );
    }

    private Task<Outcome<string>> MakeAsync(
        TestRegion region,
        TestPerson by,
        TestPerson actsAs,
        string days = "90"
    ) =>
        app.InRegionAsync(
            region.Id,
            services =>
                services
                    .GetRequiredService<MakeKey>()
                    .HandleAsync(
                        by.Actor,
                        new()
                        {
                            Name = "Roosterprogramma",
                            ActsAs = actsAs.Id.Value.ToString(),
                            Scopes = [ApiScopes.ObservationsWrite, ApiScopes.ObservationsRead],
                            Days = days,
                        },
                        default
                    )
        );
}
