using System.Globalization;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Observing;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Completing;

/// <summary>Plans the closing moment: only when all that the route asks is shown and nobody doubts.</summary>
internal sealed class PlanClosing(
    LeerspoorDb db,
    WriteGate gate,
    Relations relations,
    ObserverGate people,
    PathStandings standings,
    TimeProvider clock
)
{
    private const int MostDaysAhead = 366;

    public sealed class Input
    {
        /// <summary>A day as a date field sends it: 2026-11-30.</summary>
        public string? On { get; set; }

        /// <summary>Who is invited, one per line.</summary>
        public string? Guests { get; set; }
    }

    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        PersonId participant,
        Input input,
        CancellationToken ct
    )
    {
        if (!await relations.CaresForAsync(actor, participant, Role.Coach, ct))
            return CompletingRefusals.Unknown;

        var today = CalendarWeek.DayOf(clock.GetUtcNow());
        var guests = (input.Guests ?? "").Trim().ReplaceLineEndings("\n");
        var day = ReadDay(input.On, today);
        var wrong = new List<Refusal>();
        if (day is null)
            wrong.Add(CompletingRefusals.DayInvalid);
        if (guests.Length > Completion.GuestsMaxLength)
            wrong.Add(CompletingRefusals.GuestsTooLong);

        await using var transaction = await gate.BeginAsync(db, ct);
        if (await people.NewestAsync(participant, ct) is not { } path)
            return CompletingRefusals.Unknown;
        if (!path.IsOpen)
            return CompletingRefusals.Completed;
        await standings.RenewAllAsync(path, ct);
        if (path.ReadyForCompletionSince is null)
            return CompletingRefusals.NotReady;
        if (wrong.Count > 0)
            return Outcome<Done>.RefusedFor(wrong);

        var completion = await db.Set<Completion>()
            .SingleOrDefaultAsync(c => c.PathId == path.Id, ct);
        if (completion is null)
            db.Add(completion = Completion.Of(path.Id));
        completion.Plan(day!.Value, guests, actor.Person, clock.GetUtcNow());
        path.Reach(StageKeys.Completion, clock.GetUtcNow());
        if (path.CoachTurnReason == CoachTurns.Complete)
            path.CoachTookTheTurn();
        db.Audit(actor, "closing.planned", participant, path.Id.Value);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return default(Done);
    }

    private static DateOnly? ReadDay(string? typed, DateOnly today) =>
        DateOnly.TryParseExact(
            typed?.Trim(),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
        && day >= today
        && day <= today.AddDays(MostDaysAhead)
            ? day
            : null;
}
