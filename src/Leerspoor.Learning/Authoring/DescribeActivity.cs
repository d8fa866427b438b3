using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Learning.Contract;

namespace Leerspoor.Learning.Authoring;

/// <summary>Changes title, picture, minutes, address and with whom it is shared; the kind stays.</summary>
internal sealed class DescribeActivity(LeerspoorDb db, Workbench workbench)
{
    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        ActivityId id,
        ActivityInput input,
        CancellationToken ct
    )
    {
        if ((await workbench.OpenAsync(actor, id, ct)).Refused(out var refusal, out var activity))
            return refusal;
        var read = input.Read(activity.Kind);
        if (read.Refused(out _, out var facts))
            return Outcome<Done>.RefusedFor(read.Refusals);

        activity.Describe(facts);
        db.Audit(actor, "activity.described", subject: id.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
