using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Crosswalking;

/// <summary>Changes what somebody decided about two skills, or takes the decision back; then they may be proposed again.</summary>
internal sealed class ChangeCrosswalk(LeerspoorDb db, TimeProvider clock)
{
    public sealed class Input
    {
        public string? Kind { get; set; }
    }

    public async Task<Outcome<Crosswalk>> ShowAsync(
        Actor actor,
        CrosswalkId id,
        CancellationToken ct
    ) => await FindAsync(actor, id, ct) is { } found ? found : SkillsRefusals.Unknown;

    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        CrosswalkId id,
        Input input,
        CancellationToken ct
    )
    {
        if (await FindAsync(actor, id, ct) is not { } crosswalk)
            return SkillsRefusals.Unknown;
        if (!Enum.TryParse<CrosswalkKind>(input.Kind, out var kind) || !Enum.IsDefined(kind))
            return SkillsRefusals.CrosswalkKind;
        crosswalk.Decide(kind, actor.Person, clock.GetUtcNow());
        db.Audit(actor, "crosswalk.decided", subject: id.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    public async Task<Outcome<Done>> WithdrawAsync(
        Actor actor,
        CrosswalkId id,
        CancellationToken ct
    )
    {
        if (await FindAsync(actor, id, ct) is not { } crosswalk)
            return SkillsRefusals.Unknown;
        db.Remove(crosswalk);
        db.Audit(actor, "crosswalk.withdrawn", subject: id.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private async Task<Crosswalk?> FindAsync(Actor actor, CrosswalkId id, CancellationToken ct) =>
        Designers.MayChange(actor)
            ? await db.Set<Crosswalk>().SingleOrDefaultAsync(c => c.Id == id, ct)
            : null;
}
