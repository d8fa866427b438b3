using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Moving;

/// <summary>
/// Does what was decided, all of it and its report in one save: a crash leaves nothing half done, and of two nodes one does it. Evidence stays as
/// it was; that the old skill shows its successor is a link like those between frameworks, so every number goes on saying what was shown.
/// </summary>
internal sealed class RunMove(LeerspoorDb db, LeftBehind left, TimeProvider clock)
{
    /// <summary>True when this call did it.</summary>
    public async Task<bool> HandleAsync(FrameworkMoveId id, CancellationToken ct)
    {
        var move = await db.Set<FrameworkMove>()
            .SingleOrDefaultAsync(m => m.Id == id && m.EndedAt == null, ct);
        if (move is null || await left.FindAsync(move.FrameworkId, ct) is not { } of)
            return false;
        var decisions = move.Decisions.Where(one => one.To is not null).ToList();
        var to = decisions.ToDictionary(one => one.From, StringComparer.Ordinal);
        var uses = (await left.SkillsAsync(of, ct))
            .Where(gone => to.ContainsKey(gone.Address))
            .ToList();
        var now = clock.GetUtcNow();
        await LinkAsync(move, decisions, now, ct);
        var claims = await ClaimsAsync(to, ct);
        var profiles = await ProfilesAsync(to, ct);
        var mappings = await MappingsAsync(to, ct);
        move.End(
            new(
                decisions.Count,
                move.Decisions.Count - decisions.Count,
                uses.Sum(gone => gone.Evidence.Count),
                uses.SelectMany(gone => gone.Evidence).Distinct().Count(),
                claims,
                profiles,
                mappings
            ),
            now
        );
        db.Audit(
            new Actor(move.By, move.RegionId, "", []),
            "framework-move.done",
            subject: id.Value
        );
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException)
        {
            // Another node did it, or somebody wrote in one of these at this moment; the next round looks again.
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private async Task LinkAsync(
        FrameworkMove move,
        List<Decision> decisions,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var from = decisions.ConvertAll(one => one.From);
        var known = await db.Set<Crosswalk>().Where(c => from.Contains(c.Left)).ToListAsync(ct);
        foreach (var one in decisions)
            if (known.Find(c => c.Left == one.From && c.Right == one.To) is { } link)
                link.Decide(CrosswalkKind.Broader, move.By, now);
            else
                db.Add(
                    Crosswalk.Decided(
                        new(move.FrameworkId, one.From, Short(one.Label)),
                        new(move.FrameworkId, one.To!, Short(one.ToLabel!)),
                        CrosswalkKind.Broader,
                        move.By,
                        now
                    )
                );
    }

    private async Task<int> ClaimsAsync(Dictionary<string, Decision> to, CancellationToken ct)
    {
        var from = to.Keys.ToList();
        var claims = await db.Set<PriorClaim>()
            .Where(c => c.State == PriorState.Waiting && from.Contains(c.Subject))
            .ToListAsync(ct);
        foreach (var claim in claims)
            claim.MoveTo(to[claim.Subject].To!, Short(to[claim.Subject].ToLabel!));
        return claims.Count;
    }

    private async Task<int> ProfilesAsync(Dictionary<string, Decision> to, CancellationToken ct)
    {
        var moved = 0;
        foreach (var profile in await db.Set<SkillProfile>().ToListAsync(ct))
            if (profile.Needs.Any(need => to.ContainsKey(need.Key)))
            {
                profile.Ask(Merged(profile.Needs, to));
                moved++;
            }
        return moved;
    }

    private async Task<int> MappingsAsync(Dictionary<string, Decision> to, CancellationToken ct)
    {
        var moved = 0;
        foreach (var mapping in await db.Set<Mapping.SkillsMapping>().ToListAsync(ct))
        {
            var content = mapping.Content;
            if (!content.Rows.Any(row => row.Skill is { } skill && to.ContainsKey(skill)))
                continue;
            mapping.Write(
                content with
                {
                    Rows =
                    [
                        .. content.Rows.Select(row =>
                            row.Skill is { } skill && to.TryGetValue(skill, out var one)
                                ? row with
                                {
                                    Skill = one.To,
                                }
                                : row
                        ),
                    ],
                }
            );
            moved++;
        }
        return moved;
    }

    // Two that become one ask the higher level of both, and are essential when one of them was.
    private static List<Need> Merged(IReadOnlyList<Need> needs, Dictionary<string, Decision> to) =>
        [
            .. needs
                .Select(need =>
                    to.TryGetValue(need.Key, out var one)
                        ? need with
                        {
                            Key = one.To!,
                            Label = one.ToLabel!,
                        }
                        : need
                )
                .GroupBy(need => need.Key, StringComparer.Ordinal)
                .Select(same =>
                    same.First() with
                    {
                        Level = same.Max(need => need.Level),
                        IsEssential = same.Any(need => need.IsEssential),
                    }
                ),
        ];

    private static string Short(string label) =>
        label.Length <= Evidence.LabelMaxLength ? label : label[..Evidence.LabelMaxLength];
}
