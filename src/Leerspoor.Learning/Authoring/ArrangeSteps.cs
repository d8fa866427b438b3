using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Learning.Contract;

namespace Leerspoor.Learning.Authoring;

/// <summary>Takes a step out, or moves it one place to the front.</summary>
internal sealed class ArrangeSteps(LeerspoorDb db, Workbench workbench)
{
    public Task<Outcome<Done>> RemoveAsync(
        Actor actor,
        ActivityId id,
        int number,
        CancellationToken ct
    ) => ArrangeAsync(actor, id, number, steps => steps.RemoveAt(number - 1), ct);

    public Task<Outcome<Done>> MoveUpAsync(
        Actor actor,
        ActivityId id,
        int number,
        CancellationToken ct
    ) =>
        ArrangeAsync(
            actor,
            id,
            number,
            steps =>
            {
                if (number > 1)
                    (steps[number - 2], steps[number - 1]) = (steps[number - 1], steps[number - 2]);
            },
            ct
        );

    private async Task<Outcome<Done>> ArrangeAsync(
        Actor actor,
        ActivityId id,
        int number,
        Action<List<ActivityStep>> arrange,
        CancellationToken ct
    )
    {
        if ((await workbench.OpenAsync(actor, id, ct)).Refused(out var refusal, out var activity))
            return refusal;
        if (number < 1 || number > activity.Steps.Count)
            return LearningRefusals.Unknown;
        if (activity is { PublishedAt: not null, Steps.Count: 1 })
            return LearningRefusals.NoSteps;

        var steps = activity.Steps.ToList();
        arrange(steps);
        activity.Rewrite(steps);
        db.Audit(actor, "activity.steps-arranged", subject: id.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
