using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Learning.Contract;

namespace Leerspoor.Learning.Authoring;

/// <summary>Offers material in plans, or stops offering it; who has it in a plan keeps it.</summary>
internal sealed class PublishActivity(LeerspoorDb db, Workbench workbench, TimeProvider clock)
{
    public async Task<Outcome<Done>> HandleAsync(Actor actor, ActivityId id, CancellationToken ct)
    {
        if ((await workbench.OpenAsync(actor, id, ct)).Refused(out var refusal, out var activity))
            return refusal;
        if (activity.Publish(clock.GetUtcNow()) is { } problem)
            return problem with { Field = null };

        db.Audit(actor, "activity.published", subject: id.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    public async Task<Outcome<Done>> RetireAsync(Actor actor, ActivityId id, CancellationToken ct)
    {
        if ((await workbench.OpenAsync(actor, id, ct)).Refused(out var refusal, out var activity))
            return refusal;

        activity.Retire(clock.GetUtcNow());
        db.Audit(actor, "activity.retired", subject: id.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
