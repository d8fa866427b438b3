using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Observing;

/// <summary>The participant says how they see an indicator themselves.</summary>
internal sealed class GiveOwnView(
    LeerspoorDb db,
    ObserverGate gate,
    ReadPathTargets targets,
    TimeProvider clock
)
{
    public sealed class Input
    {
        public string? Feeling { get; set; }
        public string? Words { get; set; }
    }

    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        IndicatorId indicator,
        Input input,
        CancellationToken ct
    )
    {
        if (
            !Relations.IsSelf(actor, actor.Person)
            || await gate.NewestAsync(actor.Person, ct) is not { IsOpen: true } path
            || (await targets.OfAsync(path, ct)).Framework.Find(indicator) is null
        )
            return ObservingRefusals.Unknown;

        var wrong = new List<Refusal>();
        if (!Enum.TryParse<OwnFeeling>(input.Feeling, out var feeling) || !Enum.IsDefined(feeling))
            wrong.Add(ObservingRefusals.FeelingInvalid);
        var words = (input.Words ?? "").Trim();
        if (words.Length > OwnView.WordsMaxLength)
            wrong.Add(ObservingRefusals.OwnWordsTooLong);
        if (wrong.Count > 0)
            return Outcome<Done>.RefusedFor(wrong);

        var view = await db.Set<OwnView>()
            .SingleOrDefaultAsync(v => v.PathId == path.Id && v.IndicatorId == indicator, ct);
        if (view is null)
            db.Add(view = OwnView.Of(path.Id, indicator));
        view.Say(feeling, words, clock.GetUtcNow());
        path.Touch(clock.GetUtcNow());
        db.Audit(actor, "own-view.given", actor.Person, indicator.Value);
        await db.SaveChangesAsync(ct);
        return default(Done);
    }
}
