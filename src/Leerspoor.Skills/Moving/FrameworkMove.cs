using System.Text.Json;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Skills.Moving;

internal readonly record struct FrameworkMoveId(Guid Value) : ITypedId<FrameworkMoveId>
{
    public static FrameworkMoveId New() => new(Guid.CreateVersion7());

    public static FrameworkMoveId From(Guid value) => new(value);
}

/// <summary>
/// What somebody decided about skills that a new version no longer has, and what was moved by it. Evidence itself is never changed: what it
/// shows from now on counts for the successor too, and it still says what was shown.
/// </summary>
internal sealed class FrameworkMove : IRegional
{
    private FrameworkMove() { } // EF Core

    public FrameworkMoveId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public FrameworkId FrameworkId { get; private init; }

    /// <summary>The version in use, that data moves to.</summary>
    public FrameworkVersionId VersionId { get; private init; }
    public PersonId By { get; private init; }
    public DateTimeOffset AskedAt { get; private init; }
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>A list of <see cref="Decision"/> as JSON.</summary>
    public string Decided { get; private init; } = "[]";

    /// <summary>What was moved, a <see cref="Moved"/> as JSON; empty until it ended.</summary>
    public string Report { get; private set; } = "";

    /// <summary>Goes up when it ends, so that of two nodes one does it.</summary>
    public int Edition { get; private set; }

    public IReadOnlyList<Decision> Decisions =>
        JsonSerializer.Deserialize<List<Decision>>(Decided, JsonSerializerOptions.Web)!;

    public Moved? Result =>
        Report.Length == 0
            ? null
            : JsonSerializer.Deserialize<Moved>(Report, JsonSerializerOptions.Web);

    public static FrameworkMove Asked(
        (FrameworkId Framework, FrameworkVersionId Version) to,
        IReadOnlyList<Decision> decisions,
        PersonId by,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = FrameworkMoveId.New(),
            FrameworkId = to.Framework,
            VersionId = to.Version,
            By = by,
            AskedAt = now,
            Decided = JsonSerializer.Serialize(decisions, JsonSerializerOptions.Web),
        };

    public void End(Moved moved, DateTimeOffset now)
    {
        (Report, EndedAt) = (JsonSerializer.Serialize(moved, JsonSerializerOptions.Web), now);
        Edition++;
    }
}

/// <summary>What becomes of one skill that is no longer there.</summary>
/// <param name="From">Its address.</param>
/// <param name="Label">What it was called.</param>
/// <param name="To">Address of the successor; null keeps everything with the old one.</param>
/// <param name="ToLabel">What that is called.</param>
internal sealed record Decision(string From, string Label, string? To, string? ToLabel);

/// <summary>How much was moved, or would be.</summary>
/// <param name="Skills">Skills that got a successor.</param>
/// <param name="Kept">Skills that stay with the old version.</param>
/// <param name="Evidence">Pieces of evidence that count for a successor too.</param>
/// <param name="People">Whose evidence that is.</param>
/// <param name="Claims">Claims of prior learning that wait and are now about the successor.</param>
/// <param name="Profiles">Profiles that ask for the successor now.</param>
/// <param name="Mappings">Skills mappings that measure the successor now.</param>
internal sealed record Moved(
    int Skills,
    int Kept,
    int Evidence,
    int People,
    int Claims,
    int Profiles,
    int Mappings
);
