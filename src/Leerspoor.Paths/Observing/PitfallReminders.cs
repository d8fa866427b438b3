using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Observing;

/// <summary>The reminders of the programme that what an observer recorded lately calls for; mostly none.</summary>
internal sealed class PitfallReminders(LeerspoorDb db, TimeProvider clock)
{
    /// <summary>More at once nobody reads.</summary>
    private const int AtMost = 2;
    private const int Lately = 40;
    private static readonly TimeSpan Window = TimeSpan.FromDays(30);

    public async Task<IReadOnlyList<LocalText>> AfterAsync(
        Actor actor,
        PersonId participant,
        PathTargets asked,
        CancellationToken ct
    )
    {
        var since = clock.GetUtcNow() - Window;
        var recent = await db.Set<Observation>()
            .Where(o => o.ObserverId == actor.Person && o.RecordedAt >= since)
            .Where(o => !db.Set<ObservationWithdrawal>().Any(w => w.ObservationId == o.Id))
            .OrderByDescending(o => o.RecordedAt)
            .Take(Lately)
            .Select(o => new Glance(
                o.ParticipantId,
                o.IndicatorId,
                o.Outcome,
                o.SituationId,
                o.Note != "",
                o.RecordedAt
            ))
            .ToListAsync(ct);
        var indicators = asked
            .Goals.Select(goal => goal.IndicatorId)
            .Concat(asked.Required.Keys)
            .ToHashSet();
        return
        [
            .. PitfallRule
                .Recognise(recent, participant, indicators)
                .Take(AtMost)
                .Select(key => asked.Programme.Pitfalls.FirstOrDefault(p => p.Key == key))
                .OfType<Programmes.Pitfall>()
                .Select(pitfall => pitfall.Staff.Reminder),
        ];
    }
}
