using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;
using Leerspoor.Skills.Searching;

namespace Leerspoor.Skills.Graphing;

/// <summary>Puts a version that was read in into use. Whatever points at the version before goes on pointing there until somebody moves it.</summary>
internal sealed class UseGraph(
    LeerspoorDb db,
    GraphAccess access,
    SearchedGraphs searched,
    TimeProvider clock
)
{
    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        FrameworkVersionId id,
        CancellationToken ct
    )
    {
        if (!Designers.MayChange(actor))
            return SkillsRefusals.Unknown;
        if ((await access.FindAsync(actor, id, ct)).Refused(out var refusal, out var version))
            return refusal;
        if (version.PublishGraph(actor.Person, clock.GetUtcNow()) is { } problem)
            return problem;

        db.Audit(actor, "framework-version.published", subject: id.Value);
        await db.SaveChangesAsync(ct);
        searched.Forget(db.FilterRegion);
        return new Done();
    }
}
