using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.Credentials;

internal readonly record struct IssueBatchId(Guid Value) : ITypedId<IssueBatchId>
{
    public static IssueBatchId New() => new(Guid.CreateVersion7());

    public static IssueBatchId From(Guid value) => new(value);
}

/// <summary>One achievement for one, a few or thousands: looked at first, then issued line by line in the background.</summary>
internal sealed class IssueBatch : IRegional
{
    public required IssueBatchId Id { get; init; }
    public RegionId RegionId { get; private init; }

    /// <summary>The version that was current when it was prepared; all get the same.</summary>
    public required AchievementId AchievementId { get; init; }
    public required string AchievementKey { get; init; }
    public required PersonId PreparedBy { get; init; }
    public required string PreparedByName { get; init; }
    public required DateTimeOffset PreparedAt { get; init; }
    public DateTimeOffset? StartedAt { get; private set; }
    public DateTimeOffset? CancelledAt { get; private set; }
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>There is work for the runner.</summary>
    public bool Runs => StartedAt is not null && CancelledAt is null && FinishedAt is null;

    public Refusal? Start(DateTimeOffset now)
    {
        if (StartedAt is not null || CancelledAt is not null)
            return CredentialsRefusals.BatchStarted;

        StartedAt = now;
        return null;
    }

    /// <summary>What was issued stays issued.</summary>
    public Refusal? Cancel(DateTimeOffset now)
    {
        if (FinishedAt is not null || CancelledAt is not null)
            return CredentialsRefusals.BatchEnded;

        CancelledAt = now;
        return null;
    }

    public void Finish(DateTimeOffset now) => FinishedAt ??= now;
}
