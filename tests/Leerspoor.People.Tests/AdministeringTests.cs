using System.Net;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Administering;
using Leerspoor.People.Contract;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.People.Tests;

public sealed class AdministeringTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task Somebody_invited_sets_a_password_once_and_gets_in()
    {
        var region = await TestRegion.FoundAsync(app);
        using var administrator = await (
            await region.PersonAsync(Role.Administrator)
        ).SignedInAsync();
        var name = $"nieuw-{Guid.CreateVersion7():N}";
        await administrator.GetAsync("/beheer/uitnodigen");
        await administrator.SubmitAsync(
            "form:has([value=invite])",
            ("Input.GivenName", "Karim"),
            ("Input.FamilyName", "Benali"),
            ("Input.UserName", name),
            ("Input.Role", "Coach"),
            ("Input.Organisation", region.Organisation.Value.ToString())
        );
        var link = new Uri(
            administrator.Page.QuerySelector("input[readonly]")!.GetAttribute("value")!
        ).AbsolutePath;

        using var karim = new WebVisitor(await app.AnonymousAsync());
        await karim.GetAsync(link);
        await karim.SubmitAsync(
            "form:has([value=welcome])",
            ("Input.NewPassword", "vier gele eenden zwemmen"),
            ("Input.Again", "vier gele eenden zwemmen")
        );
        await karim.FollowAsync();
        await karim.SubmitAsync(
            "form:has(#gebruikersnaam)",
            ("Input.UserName", name),
            ("Input.Password", "vier gele eenden zwemmen")
        );
        karim.Status.ShouldBe(HttpStatusCode.Found);

        await karim.GetAsync(link);
        karim.Status.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task A_taken_user_name_is_refused_at_the_field()
    {
        var region = await TestRegion.FoundAsync(app);
        var administrator = await region.PersonAsync(Role.Administrator);

        var outcome = await InAsync<InvitePerson, Outcome<PersonInvited>>(
            region,
            invite =>
                invite.HandleAsync(
                    administrator.Actor,
                    new()
                    {
                        GivenName = "Karim",
                        FamilyName = "Benali",
                        UserName = administrator.UserName,
                        Role = "Coach",
                        Organisation = region.Organisation.Value.ToString(),
                    },
                    default
                )
        );

        outcome.Refusal!.Field.ShouldBe("UserName");
    }

    [Fact]
    public async Task The_list_finds_by_name_and_role_within_the_own_organisations()
    {
        var region = await TestRegion.FoundAsync(app);
        var elsewhere = await region.OrganisationAsync();
        var administrator = await region.PersonAsync(Role.Administrator);
        await region.PersonAsync(Role.Coach, "Ömer", "Zeldzaam");
        await region.PersonAsync(Role.Coach, "Ömer", "Zeldzaam", elsewhere);

        var found = await InAsync<ListPeople, Outcome<PeopleView>>(
            region,
            list => list.HandleAsync(administrator.Actor, " zeldZAAM ", "Coach", 7, default)
        );

        found.Value!.Total.ShouldBe(1);
        found.Value.Page.ShouldBe(1);
    }

    [Fact]
    public async Task A_teacher_gets_a_learner_and_may_judge_without_looking_after_them()
    {
        var region = await TestRegion.FoundAsync(app);
        var administrator = await region.PersonAsync(Role.Administrator);
        var teacher = await region.PersonAsync(Role.Teacher, "Marijke", "Hoekstra");
        var learner = await region.PersonAsync(Role.Participant);
        using var visitor = await administrator.SignedInAsync();
        await visitor.GetAsync($"/beheer/personen/{learner.Id.Value}");
        visitor.Text.ShouldContain("Marijke Hoekstra (Docent)");

        await visitor.SubmitAsync(
            "form:has(input[value='care'])",
            ("Care.Caretaker", $"Teacher:{teacher.Id.Value}")
        );

        visitor.Status.ShouldBe(HttpStatusCode.Found, visitor.Text);
        await InAsync<Relations, bool>(
            region,
            async relations =>
            {
                (await relations.MayAssessAsync(teacher.Actor, learner.Id, default)).ShouldBeTrue();
                (
                    await relations.MayFollowAsync(teacher.Actor, learner.Id, default)
                ).ShouldBeFalse();
                (
                    await relations.MayAssessAsync(administrator.Actor, learner.Id, default)
                ).ShouldBeFalse();
                return true;
            }
        );
    }

    [Fact]
    public async Task A_whole_caseload_is_handed_over()
    {
        var region = await TestRegion.FoundAsync(app);
        var administrator = await region.PersonAsync(Role.Administrator);
        var leaves = await region.PersonAsync(Role.Coach);
        var comes = await region.PersonAsync(Role.Coach);
        var participants = new List<TestPerson>();
        for (var i = 0; i < 3; i++)
        {
            participants.Add(await region.PersonAsync(Role.Participant));
            await region.CareAsync(leaves, participants[i], Role.Coach);
        }

        var outcome = await InAsync<ChangeCaseload, Outcome<Done>>(
            region,
            change =>
                change.HandOverAsync(
                    administrator.Actor,
                    leaves.Id,
                    new() { Caretaker = $"Coach:{comes.Id.Value}" },
                    default
                )
        );

        outcome.Refusal.ShouldBeNull();
        foreach (var participant in participants)
            await InAsync<Relations, bool>(
                region,
                async relations =>
                {
                    (
                        await relations.CaresForAsync(
                            comes.Actor,
                            participant.Id,
                            Role.Coach,
                            default
                        )
                    ).ShouldBeTrue();
                    (
                        await relations.CaresForAsync(leaves.Actor, participant.Id, null, default)
                    ).ShouldBeFalse();
                    return true;
                }
            );
    }

    [Fact]
    public async Task Somebody_disabled_is_out_and_can_come_back()
    {
        var region = await TestRegion.FoundAsync(app);
        var administrator = await region.PersonAsync(Role.Administrator);
        var coach = await region.PersonAsync(Role.Coach);
        using var visitor = await coach.SignedInAsync();

        await InAsync<ShutOut, Outcome<Done>>(
            region,
            shut => shut.DisableAsync(administrator.Actor, coach.Id, default)
        );
        await visitor.GetAsync("/account");
        visitor.Location!.ShouldContain("/aanmelden");
        await InAsync<ShutOut, Outcome<Done>>(
            region,
            shut => shut.EnableAsync(administrator.Actor, coach.Id, default)
        );

        using var again = await coach.SignedInAsync();
        again.Status.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task Who_also_belongs_elsewhere_is_not_disabled_from_here()
    {
        var region = await TestRegion.FoundAsync(app);
        var administrator = await region.PersonAsync(Role.Administrator);
        var coach = await region.PersonAsync(Role.Coach);
        var elsewhere = await region.OrganisationAsync();
        await InAsync<LeerspoorDb, int>(
            region,
            db =>
            {
                db.Add(RoleAssignment.Given(coach.Id, Role.Coach, elsewhere, app.Clock.Now));
                return db.SaveChangesAsync();
            }
        );

        var outcome = await InAsync<ShutOut, Outcome<Done>>(
            region,
            shut => shut.DisableAsync(administrator.Actor, coach.Id, default)
        );

        outcome.Refusal.ShouldBe(PeopleRefusals.AlsoElsewhere);
    }

    [Fact]
    public async Task Roles_are_given_and_taken_but_never_the_last_one()
    {
        var region = await TestRegion.FoundAsync(app);
        var administrator = await region.PersonAsync(Role.Administrator);
        var coach = await region.PersonAsync(Role.Coach);
        var at = region.Organisation;

        var (given, taken, last, own) = await InAsync<
            ChangeRoles,
            (Refusal?, Refusal?, Refusal?, Refusal?)
        >(
            region,
            async roles =>
                (
                    (
                        await roles.GiveAsync(
                            administrator.Actor,
                            coach.Id,
                            new() { Role = "Supervisor", Organisation = at.Value.ToString() },
                            default
                        )
                    ).Refusal,
                    (
                        await roles.TakeAsync(
                            administrator.Actor,
                            coach.Id,
                            Role.Coach,
                            at,
                            default
                        )
                    ).Refusal,
                    (
                        await roles.TakeAsync(
                            administrator.Actor,
                            coach.Id,
                            Role.Supervisor,
                            at,
                            default
                        )
                    ).Refusal,
                    (
                        await roles.TakeAsync(
                            administrator.Actor,
                            administrator.Id,
                            Role.Administrator,
                            at,
                            default
                        )
                    ).Refusal
                )
        );

        (given, taken).ShouldBe((null, null));
        last.ShouldBe(PeopleRefusals.LastRole);
        own.ShouldBe(PeopleRefusals.NotYourself);
    }

    [Fact]
    public async Task Every_page_of_administration_opens_for_an_administrator()
    {
        var region = await TestRegion.FoundAsync(app);
        var participant = await region.PersonAsync(Role.Participant);
        using var visitor = await (await region.PersonAsync(Role.Administrator)).SignedInAsync();

        foreach (
            var page in new[]
            {
                "/beheer",
                "/beheer?q=sam&rol=Participant&pagina=2",
                "/beheer/uitnodigen",
                $"/beheer/personen/{participant.Id.Value}",
                "/beheer/organisaties",
                "/beheer/logboek",
                "/beheer/sleutels",
                $"/deelnemers/{participant.Id.Value}/inlogkaart",
            }
        )
        {
            await visitor.GetAsync(page);
            visitor.Status.ShouldBe(HttpStatusCode.OK, page);
        }
    }

    [Fact]
    public async Task A_stranger_administers_nobody()
    {
        var region = await TestRegion.FoundAsync(app);
        var coach = await region.PersonAsync(Role.Coach);
        var participant = await region.PersonAsync(Role.Participant);
        await region.CareAsync(coach, participant, Role.Coach);
        var elsewhere = await region.OrganisationAsync();
        var otherRegion = await TestRegion.FoundAsync(app);
        foreach (
            var (at, stranger) in new[]
            {
                (region, coach),
                (region, await region.PersonAsync(Role.Administrator, organisation: elsewhere)),
                (otherRegion, await otherRegion.PersonAsync(Role.Administrator)),
            }
        )
        {
            var actor = stranger.Actor;
            var refused = new List<Refusal?>
            {
                (
                    await InAsync<ShowPerson, Outcome<PersonView>>(
                        at,
                        s => s.HandleAsync(actor, participant.Id, default)
                    )
                ).Refusal,
                (
                    await InAsync<ShutOut, Outcome<Done>>(
                        at,
                        s => s.DisableAsync(actor, participant.Id, default)
                    )
                ).Refusal,
                (
                    await InAsync<ShutOut, Outcome<PersonInvited>>(
                        at,
                        s => s.RenewLinkAsync(actor, participant.Id, default)
                    )
                ).Refusal,
                (
                    await InAsync<ShutOut, Outcome<Done>>(
                        at,
                        s => s.EndSessionsAsync(actor, participant.Id, default)
                    )
                ).Refusal,
                (
                    await InAsync<ChangeRoles, Outcome<Done>>(
                        at,
                        s => s.GiveAsync(actor, participant.Id, new(), default)
                    )
                ).Refusal,
                (
                    await InAsync<ChangeCaseload, Outcome<Done>>(
                        at,
                        s => s.AssignAsync(actor, participant.Id, new(), default)
                    )
                ).Refusal,
                (
                    await InAsync<ChangeOrganisation, Outcome<Done>>(
                        at,
                        s => s.AskOneTimeCodeAsync(actor, region.Organisation.Value, true, default)
                    )
                ).Refusal,
            };
            refused.ShouldAllBe(refusal => refusal == PeopleRefusals.NotFound);
        }

        using var visitor = await coach.SignedInAsync();
        foreach (
            var page in new[]
            {
                "/beheer",
                "/beheer/organisaties",
                "/beheer/logboek",
                "/beheer/sleutels",
                "/beheer/uitnodigen",
            }
        )
        {
            await visitor.GetAsync(page);
            visitor.Status.ShouldBe(HttpStatusCode.NotFound, page);
        }
    }

    [Fact]
    public async Task A_stranger_takes_no_role_ends_and_hands_over_no_care_and_lists_nobody()
    {
        var region = await TestRegion.FoundAsync(app);
        var own = await region.PersonAsync(Role.Administrator);
        var coach = await region.PersonAsync(Role.Coach);
        var participant = await region.PersonAsync(Role.Participant, "Yusuf", "Demir");
        await region.CareAsync(coach, participant, Role.Coach);
        var entry = Guid.Empty;
        await region.WithDbAsync(async db =>
            entry = (
                await db.Set<CaseloadEntry>().SingleAsync(e => e.ParticipantId == participant.Id)
            )
                .Id
                .Value
        );
        var elsewhere = await region.OrganisationAsync();
        var other = await TestRegion.FoundAsync(app);
        foreach (
            var (at, stranger) in new[]
            {
                (region, await region.PersonAsync(Role.Administrator, organisation: elsewhere)),
                (other, await other.PersonAsync(Role.Administrator)),
            }
        )
        {
            var listed = await InAsync<ListPeople, Outcome<PeopleView>>(
                at,
                list => list.HandleAsync(stranger.Actor, null, null, 1, default)
            );
            listed.Value!.People.Select(row => row.Id).ShouldNotContain(participant.Id);
            (
                await InAsync<ChangeRoles, Outcome<Done>>(
                    at,
                    change =>
                        change.TakeAsync(
                            stranger.Actor,
                            coach.Id,
                            Role.Coach,
                            region.Organisation,
                            default
                        )
                )
            ).Refusal.ShouldBe(PeopleRefusals.NotFound);
            (
                await InAsync<ChangeCaseload, Outcome<Done>>(
                    at,
                    change => change.EndAsync(stranger.Actor, entry, default)
                )
            ).Refusal.ShouldBe(PeopleRefusals.NotFound);
            (
                await InAsync<ChangeCaseload, Outcome<Done>>(
                    at,
                    change =>
                        change.HandOverAsync(
                            stranger.Actor,
                            coach.Id,
                            new() { Caretaker = $"Coach:{coach.Id.Value}" },
                            default
                        )
                )
            ).Refusal.ShouldBe(PeopleRefusals.NotFound);
        }

        (
            await InAsync<ListPeople, Outcome<PeopleView>>(
                region,
                list => list.HandleAsync(coach.Actor, null, null, 1, default)
            )
        ).Refusal.ShouldBe(PeopleRefusals.NotFound);
        (
            await InAsync<ChangeCaseload, Outcome<Done>>(
                region,
                change => change.EndAsync(own.Actor, entry, default)
            )
        ).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task The_trail_shows_only_what_concerns_the_own_people()
    {
        var region = await TestRegion.FoundAsync(app);
        var administrator = await region.PersonAsync(Role.Administrator);
        var elsewhere = await region.OrganisationAsync();
        var stranger = await region.PersonAsync(Role.Administrator, organisation: elsewhere);
        await InAsync<ChangeOrganisation, Outcome<Done>>(
            region,
            change =>
                change.AskOneTimeCodeAsync(
                    administrator.Actor,
                    region.Organisation.Value,
                    true,
                    default
                )
        );

        var mine = await InAsync<ReadTrail, Outcome<TrailView>>(
            region,
            read => read.HandleAsync(administrator.Actor, null, default)
        );
        var theirs = await InAsync<ReadTrail, Outcome<TrailView>>(
            region,
            read => read.HandleAsync(stranger.Actor, null, default)
        );

        mine.Value!.Rows.Select(row => row.Action).ShouldContain("organisation.policy-changed");
        theirs.Value!.Rows.ShouldBeEmpty();
    }

    private Task<TResult> InAsync<TService, TResult>(
        TestRegion region,
        Func<TService, Task<TResult>> act
    )
        where TService : notnull =>
        app.InRegionAsync(region.Id, services => act(services.GetRequiredService<TService>()));
}
