using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Ui;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Combining;

/// <summary>Puts parts into a draft, moves them up and down, and takes them out.</summary>
internal sealed class ArrangeParts(LeerspoorDb db, CombinationParts parts)
{
    public async Task<Outcome<Done>> AddAsync(
        Actor actor,
        CombinationId id,
        string? part,
        CancellationToken ct
    )
    {
        if (await FindAsync(actor, id, ct) is not { } combination)
            return SkillsRefusals.Unknown;
        var inside = combination.Text.Parts;
        if (inside.Count >= CombinationText.MostParts)
            return SkillsRefusals.CombinationFull;
        if (
            !Guid.TryParse(part, out var chosen)
            || (await parts.OpenAsync(combination, ct)).All(one => one.Id != chosen)
        )
            return SkillsRefusals.CombinationPart;
        return await KeepAsync(actor, combination, [.. inside, chosen], ct);
    }

    public async Task<Outcome<Done>> MoveAsync(
        Actor actor,
        CombinationId id,
        (string? Part, string? Shift) asked,
        CancellationToken ct
    )
    {
        if (
            await FindAsync(actor, id, ct) is not { } combination
            || Place(combination, asked.Part) is not { } at
            || Shifts.Read(asked.Shift) is not { } way
        )
            return SkillsRefusals.Unknown;
        return await KeepAsync(actor, combination, combination.Text.Parts.Shifted(at, way), ct);
    }

    public async Task<Outcome<Done>> RemoveAsync(
        Actor actor,
        CombinationId id,
        string? part,
        CancellationToken ct
    )
    {
        if (
            await FindAsync(actor, id, ct) is not { } combination
            || Place(combination, part) is not { } at
        )
            return SkillsRefusals.Unknown;
        return await KeepAsync(
            actor,
            combination,
            [.. combination.Text.Parts.Where((_, place) => place != at)],
            ct
        );
    }

    private static int? Place(Combination combination, string? part)
    {
        if (!Guid.TryParse(part, out var id))
            return null;
        foreach (var (at, one) in combination.Text.Parts.Index())
            if (one == id)
                return at;
        return null;
    }

    private async Task<Combination?> FindAsync(
        Actor actor,
        CombinationId id,
        CancellationToken ct
    ) =>
        Designers.MayChange(actor)
            ? await db.Set<Combination>().SingleOrDefaultAsync(c => c.Id == id, ct)
            : null;

    private async Task<Outcome<Done>> KeepAsync(
        Actor actor,
        Combination combination,
        IReadOnlyList<Guid> order,
        CancellationToken ct
    )
    {
        if (combination.Change(combination.Text with { Parts = order }) is { } refusal)
            return refusal;
        db.Audit(actor, "combination.arranged", subject: combination.Id.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
