using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.Skills.Contract;

/// <summary>Where rooms above write what a person showed, and read it back. Says nothing about who may see it.</summary>
public sealed class EvidenceBook(LeerspoorDb db)
{
    /// <summary>All evidence of the current region, to filter and join with.</summary>
    public IQueryable<EvidenceLine> Lines =>
        db.Set<Evidence>()
            .Select(evidence => new EvidenceLine
            {
                Person = evidence.PersonId,
                Indicator = evidence.IndicatorId,
                Level = evidence.Level,
                Situation = evidence.Situation,
                SeenBy = evidence.SeenBy,
                SeenAt = evidence.SeenAt,
                Source = evidence.SourceId,
            });

    /// <summary>Adds a line, saved with the caller's next <c>SaveChangesAsync</c>.</summary>
    public void Write(EvidenceLine line) => db.Add(Evidence.Of(line));
}

/// <summary>One piece of evidence.</summary>
public sealed record EvidenceLine
{
    /// <summary>Who showed it.</summary>
    public required PersonId Person { get; init; }
    public required IndicatorId Indicator { get; init; }
    public required DevelopmentLevel Level { get; init; }

    /// <summary>In words, at most 120 characters.</summary>
    public required string Situation { get; init; }
    public required PersonId SeenBy { get; init; }
    public required DateTimeOffset SeenAt { get; init; }

    /// <summary>Id of the observation, lesson or rubric; unique, so writing the same source twice fails.</summary>
    public required Guid Source { get; init; }
}
