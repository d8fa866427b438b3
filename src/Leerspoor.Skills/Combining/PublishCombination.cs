using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Combining;

/// <summary>Puts a module or curriculum into the open catalogue for good, and begins the successor of one that is there.</summary>
internal sealed class PublishCombination(LeerspoorDb db, CombinationParts parts, TimeProvider clock)
{
    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        CombinationId id,
        CancellationToken ct
    )
    {
        if (await FindAsync(actor, id, ct) is not { } combination)
            return SkillsRefusals.Unknown;
        var inside = await parts.OfAsync(combination, ct);
        if (
            combination.Publish(inside.All(part => part.IsPublished), clock.GetUtcNow()) is
            { } refusal
        )
            return refusal;
        if (combination.Replaces is { } old)
            (await db.Set<Combination>().SingleAsync(c => c.Id == old, ct)).Supersede(id);
        db.Audit(actor, "combination.published", subject: id.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    /// <summary>With the same words and parts. There is at most one successor.</summary>
    public async Task<Outcome<WriteCombination.Written>> RenewAsync(
        Actor actor,
        CombinationId id,
        CancellationToken ct
    )
    {
        if (await FindAsync(actor, id, ct) is not { IsDraft: false } old)
            return SkillsRefusals.Unknown;
        var begun = await db.Set<Combination>().FirstOrDefaultAsync(c => c.Replaces == id, ct);
        if (begun is not null)
            return new WriteCombination.Written(begun.Id);
        var next = Combination.Begun(old.Kind, old.Text, id, actor.Person, clock.GetUtcNow());
        db.Add(next);
        db.Audit(actor, "combination.renewed", subject: next.Id.Value);
        await db.SaveChangesAsync(ct);
        return new WriteCombination.Written(next.Id);
    }

    private async Task<Combination?> FindAsync(
        Actor actor,
        CombinationId id,
        CancellationToken ct
    ) =>
        Designers.MayChange(actor)
            ? await db.Set<Combination>().SingleOrDefaultAsync(c => c.Id == id, ct)
            : null;
}
