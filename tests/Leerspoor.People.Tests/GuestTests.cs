using System.Net;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Leerspoor.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.People.Tests;

public sealed class GuestTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task A_guest_comes_in_by_a_personal_link_and_only_about_one_participant()
    {
        var (region, coach, participant) = await AgreedAsync();
        var made = await InviteAsync(region, coach, participant);
        using var guest = new WebVisitor(await app.AnonymousAsync());

        await guest.GetAsync(new Uri(made.Value!.Address).AbsolutePath);
        guest.Text.ShouldContain("Kijk mee met Samira");
        await guest.SubmitAsync("form:has([value=enter])");

        guest.Location.ShouldBe($"https://localhost/waarnemen/{participant.Id.Value}");
        await guest.GetAsync("/account");
        guest.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Following_the_link_does_not_let_in_by_itself()
    {
        var (region, coach, participant) = await AgreedAsync();
        var made = await InviteAsync(region, coach, participant);
        using var robot = new WebVisitor(await app.AnonymousAsync());

        await robot.GetAsync(new Uri(made.Value!.Address).AbsolutePath);
        await robot.GetAsync("/");

        robot.Location!.ShouldContain("/aanmelden");
    }

    [Fact]
    public async Task A_revoked_link_shuts_the_guest_out_at_once()
    {
        var (region, coach, participant) = await AgreedAsync();
        var made = await InviteAsync(region, coach, participant);
        using var guest = new WebVisitor(await app.AnonymousAsync());
        await guest.GetAsync(new Uri(made.Value!.Address).AbsolutePath);
        await guest.SubmitAsync("form:has([value=enter])");

        await LinksAsync(region, links => links.RevokeAsync(coach.Actor, made.Value.Id, default));
        await guest.GetAsync("/");
        guest.Location!.ShouldContain("/aanmelden");
        await guest.GetAsync(new Uri(made.Value.Address).AbsolutePath);

        guest.Status.ShouldBe(HttpStatusCode.Gone);
        var listed = await LinksAsync(
            region,
            links => links.ListAsync(coach.Actor, participant.Id, default)
        );
        listed.Value!.Single().IsOpen.ShouldBeFalse();
        listed.Value!.Single().TimesUsed.ShouldBe(1);
    }

    [Fact]
    public async Task A_link_dies_by_itself()
    {
        var (region, coach, participant) = await AgreedAsync();
        var made = await InviteAsync(region, coach, participant);
        app.Clock.Advance(TimeSpan.FromDays(15));
        using var guest = new WebVisitor(await app.AnonymousAsync());

        await guest.GetAsync(new Uri(made.Value!.Address).AbsolutePath);

        guest.Status.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Nobody_from_outside_without_the_consent_of_the_participant()
    {
        var region = await TestRegion.FoundAsync(app);
        var coach = await region.PersonAsync(Role.Coach);
        var participant = await region.PersonAsync(Role.Participant);
        await region.CareAsync(coach, participant, Role.Coach);

        var made = await InviteAsync(region, coach, participant);

        made.Refusal.ShouldBe(PeopleRefusals.NoConsentForOutsider);
    }

    [Fact]
    public async Task An_invitation_with_an_address_goes_by_mail()
    {
        var (region, coach, participant) = await AgreedAsync();

        var made = await InviteAsync(region, coach, participant, "jan@voorbeeld.example");

        var sent = await app.MailAsync("jan@voorbeeld.example");
        sent.ShouldContain("Subject:");
        made.Value!.Address.ShouldStartWith("http");
    }

    [Fact]
    public async Task Every_wrong_field_is_told_at_once()
    {
        var (region, coach, participant) = await AgreedAsync();

        var outcome = await LinksAsync(
            region,
            links =>
                links.InviteAsync(
                    coach.Actor,
                    participant.Id,
                    new() { Email = "geen adres", Days = "0" },
                    default
                )
        );

        outcome.Refusals.Select(r => r.Field).ShouldBe(["Name", "Email", "Purpose", "Days"]);
    }

    [Fact]
    public async Task A_stranger_invites_lists_and_revokes_nothing()
    {
        var (region, coach, participant) = await AgreedAsync();
        var made = await InviteAsync(region, coach, participant);
        var elsewhere = await TestRegion.FoundAsync(app);
        foreach (
            var (at, stranger) in new[]
            {
                (region, await region.PersonAsync(Role.Coach)),
                (region, await region.PersonAsync(Role.Administrator)),
                (elsewhere, await elsewhere.PersonAsync(Role.Coach)),
            }
        )
        {
            (await InviteAsync(at, stranger, participant)).Refusal.ShouldBe(
                PeopleRefusals.NotFound
            );
            (
                await LinksAsync(
                    at,
                    links => links.ListAsync(stranger.Actor, participant.Id, default)
                )
            ).Refusal.ShouldBe(PeopleRefusals.NotFound);
            (
                await LinksAsync(
                    at,
                    links => links.RevokeAsync(stranger.Actor, made.Value!.Id, default)
                )
            ).Refusal.ShouldBe(PeopleRefusals.NotFound);
        }
    }

    private async Task<(TestRegion, TestPerson Coach, TestPerson Participant)> AgreedAsync()
    {
        var region = await TestRegion.FoundAsync(app);
        var coach = await region.PersonAsync(Role.Coach);
        var participant = await region.PersonAsync(Role.Participant);
        await region.CareAsync(coach, participant, Role.Coach);
        await app.InRegionAsync(
            region.Id,
            async services =>
                await services
                    .GetRequiredService<Consents>()
                    .GiveAsync(participant.Actor, GuestLinks.ConsentPurpose, 1, default)
        );
        return (region, coach, participant);
    }

    private Task<Outcome<GuestLinkMade>> InviteAsync(
        TestRegion region,
        TestPerson by,
        TestPerson about,
        string? email = null
    ) =>
        LinksAsync(
            region,
            links =>
                links.InviteAsync(
                    by.Actor,
                    about.Id,
                    new()
                    {
                        Name = "Jan van Buiten",
                        Email = email,
                        Purpose = "Kijken hoe het inpakken gaat",
                    },
                    default
                )
        );

    private Task<T> LinksAsync<T>(TestRegion region, Func<GuestLinks, Task<T>> act) =>
        app.InRegionAsync(region.Id, services => act(services.GetRequiredService<GuestLinks>()));
}
