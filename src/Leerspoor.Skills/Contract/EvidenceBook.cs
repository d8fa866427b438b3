using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Contract;

/// <summary>Where rooms above write what a person showed, and read it back. Says nothing about who may see it.</summary>
public sealed class EvidenceBook(LeerspoorDb db, TimeProvider clock)
{
    /// <summary>All evidence about indicators of the current region that still counts, to filter and join with.</summary>
    public IQueryable<EvidenceLine> Lines =>
        db.Set<Evidence>()
            .Where(Evidence.CountsAt(clock.GetUtcNow()))
            .Where(evidence => evidence.IndicatorId != null)
            .Select(evidence => new EvidenceLine
            {
                Person = evidence.PersonId,
                Indicator = evidence.IndicatorId!.Value,
                Level = evidence.Level!.Value,
                Kind = evidence.Kind,
                Situation = evidence.Situation,
                SeenBy = evidence.SeenBy,
                SeenAt = evidence.SeenAt,
                Source = evidence.SourceId,
                Until = evidence.CountsUntil,
            });

    /// <summary>
    /// How what was written from these sources stands; a source that is not in it wrote nothing. One indexed query, so a thousand at most.
    /// </summary>
    public async Task<IReadOnlyDictionary<Guid, EvidenceState>> StatesAsync(
        IReadOnlyCollection<Guid> sources,
        CancellationToken ct
    ) => (
            await db.Set<Evidence>()
                .AsNoTracking()
                .Where(e => sources.Contains(e.SourceId))
                .Select(e => new
                {
                    e.SourceId,
                    e.WithdrawnAt,
                    e.CountsUntil,
                })
                .ToListAsync(ct)
        ).GroupBy(e => e.SourceId).ToDictionary(lines => lines.Key, lines => new EvidenceState(lines.Any(line => line.WithdrawnAt is not null), lines.First().CountsUntil));

    /// <summary>Adds a line about an indicator, saved with the caller's next <c>SaveChangesAsync</c>.</summary>
    public void Write(EvidenceLine line) => db.Add(Evidence.Of(line));

    /// <summary>Adds a line about a skill, saved with the caller's next <c>SaveChangesAsync</c>.</summary>
    public void Write(SkillEvidenceLine line) => db.Add(Evidence.Of(line));

    /// <summary>What came from this source no longer counts; saved with the caller's next <c>SaveChangesAsync</c>. One indexed query.</summary>
    public async Task WithdrawAsync(Guid source, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var lines = await db.Set<Evidence>()
            .Where(e => e.SourceId == source && e.WithdrawnAt == null)
            .ToListAsync(ct);
        foreach (var line in lines)
            line.Withdraw(now);
    }

    /// <summary>
    /// What came from this source counts again, because its source does; saved with the caller's next <c>SaveChangesAsync</c>. One indexed
    /// query.
    /// </summary>
    public async Task RestoreAsync(Guid source, CancellationToken ct)
    {
        foreach (var line in await OfAsync(source, ct))
            line.Restore();
    }

    /// <summary>What came from this source counts until this moment, or for ever; saved with the caller's next <c>SaveChangesAsync</c>.</summary>
    public async Task LastAsync(Guid source, DateTimeOffset? until, CancellationToken ct)
    {
        foreach (var line in await OfAsync(source, ct))
            line.Last(until);
    }

    /// <summary>
    /// What was judged of this skill before no longer counts, for it was judged again; saved with the caller's next <c>SaveChangesAsync</c>.
    /// </summary>
    public async Task RejudgeAsync(PersonId person, string skill, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var lines = await db.Set<Evidence>()
            .Where(e =>
                e.PersonId == person
                && e.Subject == skill
                && e.Kind == EvidenceKind.Judgement
                && e.WithdrawnAt == null
            )
            .ToListAsync(ct);
        foreach (var line in lines)
            line.Withdraw(now);
    }

    private Task<List<Evidence>> OfAsync(Guid source, CancellationToken ct) =>
        db.Set<Evidence>().Where(e => e.SourceId == source).ToListAsync(ct);

    /// <summary>What was observed of this indicator no longer counts, for it is in doubt again. One indexed query.</summary>
    public async Task DoubtAsync(PersonId person, IndicatorId indicator, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var lines = await db.Set<Evidence>()
            .Where(e =>
                e.PersonId == person
                && e.IndicatorId == indicator
                && e.Kind == EvidenceKind.Observation
                && e.WithdrawnAt == null
            )
            .ToListAsync(ct);
        foreach (var line in lines)
            line.Withdraw(now);
    }
}

/// <summary>How the lines of one source stand.</summary>
/// <param name="IsWithdrawn">Some of them no longer count.</param>
/// <param name="Until">Until when they count; null for ever.</param>
public readonly record struct EvidenceState(bool IsWithdrawn, DateTimeOffset? Until);

/// <summary>One piece of evidence about an indicator.</summary>
public sealed record EvidenceLine
{
    /// <summary>Who showed it.</summary>
    public required PersonId Person { get; init; }
    public required IndicatorId Indicator { get; init; }
    public required DevelopmentLevel Level { get; init; }
    public EvidenceKind Kind { get; init; }

    /// <summary>In words; cut off after 120 characters.</summary>
    public required string Situation { get; init; }
    public required PersonId SeenBy { get; init; }
    public required DateTimeOffset SeenAt { get; init; }

    /// <summary>Id of the observation, judgement or credential; writing the same source twice for the same indicator fails.</summary>
    public required Guid Source { get; init; }

    /// <summary>From then on it no longer counts; null when it always does.</summary>
    public DateTimeOffset? Until { get; init; }
}

/// <summary>One piece of evidence about a skill of whichever framework.</summary>
public sealed record SkillEvidenceLine
{
    /// <summary>Who showed it.</summary>
    public required PersonId Person { get; init; }

    /// <summary>Address of the skill in its framework, at most 400 characters.</summary>
    public required string Skill { get; init; }

    /// <summary>What it is called.</summary>
    public required string Label { get; init; }
    public required SkillLevel Level { get; init; }
    public required EvidenceKind Kind { get; init; }

    /// <summary>In words; cut off after 120 characters.</summary>
    public required string Situation { get; init; }
    public required PersonId SeenBy { get; init; }
    public required DateTimeOffset SeenAt { get; init; }

    /// <summary>Id of the judgement, claim or credential; writing the same source twice for the same skill fails.</summary>
    public required Guid Source { get; init; }

    /// <summary>From then on it no longer counts; null when it always does.</summary>
    public DateTimeOffset? Until { get; init; }
}
