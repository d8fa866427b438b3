using System.Net;
using Leerspoor.Kernel;
using Leerspoor.People.Passkeys;
using Leerspoor.People.Sessions;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.People.Tests;

/// <summary>What somebody does with the own account, and nobody with another's.</summary>
public sealed class AccountTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    private const string Form = "form:has([name='Input.NewPassword'])";
    private const string New = "vier gele eenden zwemmen";

    [Fact]
    public async Task A_new_password_signs_the_other_devices_out_and_this_one_not()
    {
        var coach = await CoachAsync();
        using var here = await coach.SignedInAsync();
        using var elsewhere = await coach.SignedInAsync();
        await here.GetAsync("/account");

        await ChangeAsync(here, TestRegion.Password, New, New);

        here.Status.ShouldBe(HttpStatusCode.Found);
        await here.FollowAsync();
        here.Status.ShouldBe(HttpStatusCode.OK);
        await elsewhere.GetAsync("/account");
        elsewhere.Location!.ShouldContain("/aanmelden");
        (await SignInAsync(coach, TestRegion.Password)).ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );
        (await SignInAsync(coach, New)).ShouldBe(HttpStatusCode.Found);
    }

    [Theory]
    [InlineData("verkeerd-wachtwoord", New, New, "Input.Password")]
    [InlineData(TestRegion.Password, "kort", "kort", "Input.NewPassword")]
    [InlineData(TestRegion.Password, "aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa", "Input.NewPassword")]
    [InlineData(TestRegion.Password, New, "iets heel anders dus", "Input.Again")]
    public async Task A_password_that_will_not_do_is_refused_at_its_field(
        string old,
        string chosen,
        string again,
        string field
    )
    {
        var coach = await CoachAsync();
        using var visitor = await coach.SignedInAsync();
        await visitor.GetAsync("/account");

        await ChangeAsync(visitor, old, chosen, again);

        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        visitor
            .Page.QuerySelector($"[name='{field}']")!
            .GetAttribute("aria-invalid")
            .ShouldBe("true");
        visitor.Page.QuerySelector("input[type=password][value]").ShouldBeNull();
        (await SignInAsync(coach, TestRegion.Password)).ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task The_old_password_is_no_new_one()
    {
        var coach = await CoachAsync();
        using var visitor = await coach.SignedInAsync();
        await visitor.GetAsync("/account");
        await ChangeAsync(visitor, TestRegion.Password, New, New);
        await visitor.GetAsync("/account");

        await ChangeAsync(visitor, New, New, New);

        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        visitor.Text.ShouldContain("Dit is je oude wachtwoord");
    }

    [Fact]
    public async Task Guessing_the_old_password_has_to_wait()
    {
        var coach = await CoachAsync();
        using var visitor = await coach.SignedInAsync();
        for (var guess = 0; guess <= Account.FreeAttempts; guess++)
        {
            await visitor.GetAsync("/account");
            await ChangeAsync(visitor, $"gok nummer {guess} van velen", New, New);
        }

        await visitor.GetAsync("/account");
        await ChangeAsync(visitor, TestRegion.Password, New, New);
        visitor.Status.ShouldNotBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task Nobody_ends_a_session_or_takes_away_a_passkey_of_another()
    {
        var region = await TestRegion.FoundAsync(app);
        var coach = await region.PersonAsync(Role.Coach);
        using var visitor = await coach.SignedInAsync();
        var (session, passkey) = (Guid.Empty, Guid.Empty);
        await region.WithDbAsync(async db =>
        {
            var kept = Passkey.Added(coach.Id, "AQID", "Telefoon", "{}", app.Clock.Now);
            db.Add(kept);
            await db.SaveChangesAsync();
            passkey = kept.Id.Value;
            session = (await db.Set<Session>().SingleAsync(s => s.PersonId == coach.Id)).Id.Value;
        });
        var other = await TestRegion.FoundAsync(app);
        foreach (
            var (at, stranger) in new[]
            {
                (region, await region.PersonAsync(Role.Coach)),
                (region, await region.PersonAsync(Role.Administrator)),
                (other, await other.PersonAsync(Role.Administrator)),
            }
        )
        {
            (
                await app.InRegionAsync(
                    at.Id,
                    services =>
                        services
                            .GetRequiredService<EndSessions>()
                            .EndOneAsync(stranger.Actor, session, default)
                )
            ).Refusal.ShouldBe(PeopleRefusals.NotFound);
            (
                await app.InRegionAsync(
                    at.Id,
                    services =>
                        services
                            .GetRequiredService<AddPasskey>()
                            .RemoveAsync(stranger.Actor, passkey, default)
                )
            ).Refusal.ShouldBe(PeopleRefusals.NotFound);
        }

        await visitor.GetAsync("/account");
        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Text.ShouldContain("Telefoon");
    }

    private async Task<TestPerson> CoachAsync() =>
        await (await TestRegion.FoundAsync(app)).PersonAsync(Role.Coach);

    private static Task ChangeAsync(WebVisitor visitor, string old, string chosen, string again) =>
        visitor.SubmitAsync(
            Form,
            ("Input.Password", old),
            ("Input.NewPassword", chosen),
            ("Input.Again", again)
        );

    private async Task<HttpStatusCode> SignInAsync(TestPerson person, string password)
    {
        using var visitor = new WebVisitor(await app.AnonymousAsync());
        await visitor.GetAsync("/aanmelden");
        await visitor.SubmitAsync(
            "form:has(#gebruikersnaam)",
            ("Input.UserName", person.UserName),
            ("Input.Password", password)
        );
        return visitor.Status;
    }
}
