using Leerspoor.Credentials.Issuing;
using Leerspoor.Data;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Demo;

/// <summary>Three people of the demo region under one regulation: one qualified, one for whom it runs out within weeks, one for whom it ran out.</summary>
internal sealed class DemoRegister(LeerspoorDb db, PeopleDirectory people, Awarding awarding)
    : IDemoChapter
{
    private const string Regulation = "vop";
    private const string FirstBadge = "good-start";
    private const string Instruction = "safe-task-instruction";

    // The regulation accepts an instruction of at most 24 months old.
    private static readonly int[] MonthsAgo = [5, 23, 26];

    public int Order => 63;

    public async Task TellAsync(DemoRegion demo, CancellationToken ct)
    {
        var regulation = await db.Set<Regulation>().SingleAsync(r => r.Key == Regulation, ct);
        var instruction = await db.Set<Achievement>()
            .AsNoTracking()
            .Where(a => a.Key == Instruction && a.PublishedAt != null)
            .FirstAsync(ct);
        var begun = await db.Set<Credential>()
            .Where(c => c.AchievementKey == FirstBadge && c.RevokedAt == null)
            .Select(c => c.RecipientId)
            .ToListAsync(ct);
        var cast = demo.Cast();
        var some = cast.Participants.Where(one => begun.Contains(one.Person));
        foreach (var (who, months) in some.Zip(MonthsAgo))
            await QualifyAsync(demo, cast, who, regulation, instruction, months, ct);
        await db.SaveChangesAsync(ct);
    }

    private async Task QualifyAsync(
        DemoRegion demo,
        DemoCast cast,
        DemoParticipant who,
        Regulation regulation,
        Achievement instruction,
        int months,
        CancellationToken ct
    )
    {
        var coach = cast.Actor(who.Coach);
        var place = await people.Organisations.SingleAsync(o => o.Id == who.Organisation, ct);
        var on = demo.Now.AddMonths(-months);
        await awarding.AddAsync(
            coach,
            instruction,
            (who.Person, who.Name),
            (place.Id, place.Name),
            Guid.Empty,
            ["Kreeg uitleg bij de eigen machine en liet zien hoe je hem veilig uitzet."],
            LocalDay.Of(on),
            on,
            ct
        );
        db.Add(
            new Appointment
            {
                Id = AppointmentId.New(),
                RegulationId = regulation.Id,
                RegulationNumber = regulation.Number,
                PersonId = who.Person,
                Scope = "Lampen en stekkers vervangen in de inpakhal",
                AppointedBy = who.Coach,
                AppointedByName = coach.Name,
                AppointedAt = demo.Now.AddMonths(-1),
                Until = LocalDay.Of(demo.Now).AddMonths(11),
                Supervisor = who.Supervisor,
                SupervisorName = cast.Actor(who.Supervisor).Name,
            }
        );
    }
}
