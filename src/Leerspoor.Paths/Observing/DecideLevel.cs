using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Observing;

/// <summary>A caretaker decides at which level somebody works; the rule only proposes.</summary>
internal sealed class DecideLevel(
    LeerspoorDb db,
    Relations relations,
    ObserverGate gate,
    TimeProvider clock
)
{
    public sealed class Input
    {
        public string? Level { get; set; }
        public string? Reason { get; set; }
    }

    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        PersonId participant,
        IndicatorId indicator,
        Input input,
        CancellationToken ct
    )
    {
        if (
            !await relations.CaresForAsync(actor, participant, null, ct)
            || await gate.NewestAsync(participant, ct) is not { } path
        )
            return ObservingRefusals.Unknown;

        var standing = await db.Set<IndicatorStanding>()
            .SingleOrDefaultAsync(s => s.PathId == path.Id && s.IndicatorId == indicator, ct);
        if (standing is null)
            return ObservingRefusals.Unknown;

        var wrong = new List<Refusal>();
        if (!Enum.TryParse<DevelopmentLevel>(input.Level, out var level) || !Enum.IsDefined(level))
            wrong.Add(ObservingRefusals.LevelInvalid);
        var reason = (input.Reason ?? "").Trim();
        if (reason.Length is 0 or > IndicatorStanding.ReasonMaxLength)
            wrong.Add(ObservingRefusals.ReasonInvalid);
        if (wrong.Count > 0)
            return Outcome<Done>.RefusedFor(wrong);

        standing.Decide(level, reason, actor.Person, clock.GetUtcNow());
        path.Touch(clock.GetUtcNow());
        db.Audit(actor, "level.decided", participant, indicator.Value);
        await db.SaveChangesAsync(ct);
        return default(Done);
    }
}
