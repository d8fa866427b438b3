using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Learning.Contract;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Learning.Authoring;

/// <summary>Says which indicator material teaches, from which level to which; or takes that back.</summary>
internal sealed class TeachIndicator(
    LeerspoorDb db,
    Workbench workbench,
    FrameworkCatalogue frameworks
)
{
    public sealed class Input
    {
        public string? Indicator { get; set; }
        public string? From { get; set; }
        public string? To { get; set; }
    }

    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        ActivityId id,
        Input input,
        CancellationToken ct
    )
    {
        if ((await workbench.OpenAsync(actor, id, ct)).Refused(out var refusal, out var activity))
            return refusal;
        var known = (await frameworks.AllCurrentAsync(ct)).Any(outline =>
            outline.Find(input.Indicator ?? "") is not null
        );
        if (!known)
            return LearningRefusals.IndicatorWrong;
        if (Level(input.To) is not { } to || (Level(input.From) is { } low && low >= to))
            return LearningRefusals.LevelsWrong;

        if (activity.Teach(input.Indicator!, Level(input.From), to) is { } added)
            db.Add(added);
        db.Audit(actor, "activity.effect-set", subject: id.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    /// <summary>Takes back one effect, written as <c>key:level</c>.</summary>
    public async Task<Outcome<Done>> RemoveAsync(
        Actor actor,
        ActivityId id,
        string? effectName,
        CancellationToken ct
    )
    {
        if ((await workbench.OpenAsync(actor, id, ct)).Refused(out var refusal, out var activity))
            return refusal;
        if (
            activity.Effects.SingleOrDefault(e => $"{e.IndicatorKey}:{e.To}" == effectName)
            is not { } effect
        )
            return LearningRefusals.Unknown;

        db.Remove(effect);
        db.Audit(actor, "activity.effect-removed", subject: id.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private static DevelopmentLevel? Level(string? typed) =>
        Enum.TryParse<DevelopmentLevel>(typed, out var level) && Enum.IsDefined(level)
            ? level
            : null;
}
