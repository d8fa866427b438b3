using System.Globalization;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Observing;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Evaluating;

/// <summary>Plans the next evaluation of a participant, or moves it to another day. There is one planned at a time.</summary>
internal sealed class PlanEvaluation(
    LeerspoorDb db,
    Relations relations,
    ObserverGate paths,
    Evaluations evaluations,
    TimeProvider clock
)
{
    private const int MostDaysAhead = 366;

    public sealed class Input
    {
        /// <summary>A day as a date field sends it: 2026-11-30.</summary>
        public string? On { get; set; }
    }

    public async Task<Outcome<EvaluationId>> HandleAsync(
        Actor actor,
        PersonId participant,
        Input input,
        CancellationToken ct
    )
    {
        if (
            !await relations.CaresForAsync(actor, participant, null, ct)
            || await paths.NewestAsync(participant, ct) is not { } path
        )
            return EvaluatingRefusals.Unknown;
        if (!path.IsOpen)
            return EvaluatingRefusals.PathClosed;
        if (ReadDay(input.On, evaluations.Today) is not { } day)
            return EvaluatingRefusals.DayInvalid;

        var evaluation = await db.Set<Evaluation>()
            .SingleOrDefaultAsync(e => e.PathId == path.Id && e.HeldAt == null, ct);
        if (evaluation is null)
            db.Add(evaluation = Evaluation.Planned(path.Id, participant, day, actor.Person));
        else
            evaluation.MoveTo(day, actor.Person);
        path.PlanEvaluation(day);
        path.Touch(clock.GetUtcNow());
        db.Audit(actor, "evaluation.planned", participant, evaluation.Id.Value);
        await db.SaveChangesAsync(ct);
        return evaluation.Id;
    }

    /// <summary>A day from today on; null when it is something else.</summary>
    internal static DateOnly? ReadDay(string? typed, DateOnly today) =>
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
