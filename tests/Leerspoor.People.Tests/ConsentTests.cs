using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Consenting;
using Leerspoor.People.Contract;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.People.Tests;

public sealed class ConsentTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task A_yes_can_be_taken_back_and_both_stay_on_record()
    {
        var region = await TestRegion.FoundAsync(app);
        var participant = await region.PersonAsync(Role.Participant);

        await app.InRegionAsync(
            region.Id,
            async services =>
            {
                var consents = services.GetRequiredService<Consents>();
                (await consents.HasAsync(participant.Id, "photos", default)).ShouldBeFalse();
                await consents.GiveAsync(participant.Actor, "photos", 1, default);
                await consents.GiveAsync(participant.Actor, "photos", 1, default);
                (await consents.HasAsync(participant.Id, "photos", default)).ShouldBeTrue();
                await consents.WithdrawAsync(participant.Actor, "photos", 1, default);
                (await consents.HasAsync(participant.Id, "photos", default)).ShouldBeFalse();

                var db = services.GetRequiredService<LeerspoorDb>();
                (await db.Set<Consent>().CountAsync(c => c.PersonId == participant.Id)).ShouldBe(2);
                (
                    await db
                        .AuditTrail.Where(row => row.About == participant.Id)
                        .Select(row => row.Action)
                        .ToListAsync()
                ).ShouldBe(["consent.given", "consent.withdrawn"], ignoreOrder: true);
            }
        );
    }

    [Fact]
    public async Task Nobody_answers_who_is_not_a_participant()
    {
        var region = await TestRegion.FoundAsync(app);
        var coach = await region.PersonAsync(Role.Coach);

        var outcome = await app.InRegionAsync(
            region.Id,
            services =>
                services.GetRequiredService<Consents>().GiveAsync(coach.Actor, "photos", 1, default)
        );

        outcome.Refusal.ShouldBe(PeopleRefusals.NotFound);
    }

    [Fact]
    public async Task A_participant_sees_who_looked_once_a_day()
    {
        var region = await TestRegion.FoundAsync(app);
        var coach = await region.PersonAsync(Role.Coach, "Marloes", "de Wit");
        var participant = await region.PersonAsync(Role.Participant);
        for (var time = 0; time < 3; time++)
            await LookAsync(region, coach, participant, Viewed.Plan);
        await LookAsync(region, participant, participant, Viewed.Plan);
        app.Clock.Advance(TimeSpan.FromDays(1));
        await LookAsync(region, coach, participant, Viewed.Plan);

        var data = await app.InRegionAsync(
            region.Id,
            services =>
                services.GetRequiredService<ShowMyData>().HandleAsync(participant.Actor, default)
        );
        data.Value!.Viewings.Count.ShouldBe(2);
        data.Value.Viewings.ShouldAllBe(v => v.Role == Role.Coach && v.What == Viewed.Plan);

        using var visitor = await participant.SignedInAsync();
        await visitor.GetAsync("/mijn/gegevens");
        visitor.Text.ShouldContain("Marloes de Wit (coach) keek naar jouw plan");
    }

    [Fact]
    public async Task Only_a_participant_has_this_page()
    {
        var region = await TestRegion.FoundAsync(app);
        var coach = await region.PersonAsync(Role.Coach);
        using var visitor = await coach.SignedInAsync();

        await visitor.GetAsync("/mijn/gegevens");

        visitor.Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    private Task LookAsync(TestRegion region, TestPerson who, TestPerson at, string what) =>
        app.InRegionAsync(
            region.Id,
            services =>
                services.GetRequiredService<Viewings>().NoteAsync(who.Actor, at.Id, what, default)
        );
}
