using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.Skills;

internal readonly record struct PriorClaimId(Guid Value) : ITypedId<PriorClaimId>
{
    public static PriorClaimId New() => new(Guid.CreateVersion7());

    public static PriorClaimId From(Guid value) => new(value);
}

/// <summary>What became of it.</summary>
internal enum PriorState
{
    Waiting = 0,
    Accepted = 1,
    Declined = 2,
}

/// <summary>A participant says: this I learned before, and here is what shows it. An assessor says yes or no, and why.</summary>
internal sealed class PriorClaim : IRegional
{
    public const int StoryMaxLength = 2000;
    public const int LinkMaxLength = 400;
    public const int ReasonMaxLength = 1000;

    private PriorClaim() { } // EF Core

    public PriorClaimId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public PersonId PersonId { get; private init; }

    /// <summary>Address of the learning outcome, the skill or the indicator.</summary>
    public string Subject { get; private set; } = "";
    public string Label { get; private set; } = "";

    /// <summary>What it was handed in for, when a new version gave that another name; empty otherwise.</summary>
    public string MovedFrom { get; private set; } = "";
    public string Story { get; private init; } = "";
    public string Link { get; private init; } = "";
    public Guid? PhotoId { get; private init; }
    public DateTimeOffset SubmittedAt { get; private init; }
    public PriorState State { get; private set; }

    /// <summary>1 to 5, with an acceptance.</summary>
    public int? Level { get; private set; }
    public string Reason { get; private set; } = "";
    public PersonId? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }

    public static PriorClaim Submitted(
        PersonId person,
        (string Key, string Label) what,
        (string Story, string Link, Guid? Photo) proof,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = PriorClaimId.New(),
            PersonId = person,
            Subject = what.Key,
            Label = what.Label,
            Story = proof.Story,
            Link = proof.Link,
            PhotoId = proof.Photo,
            SubmittedAt = now,
        };

    /// <summary>A new version calls it something else; what was written and shown stays.</summary>
    public void MoveTo(string subject, string label)
    {
        if (MovedFrom.Length == 0)
            MovedFrom = Label;
        (Subject, Label) = (subject, label);
    }

    /// <param name="level">Null declines.</param>
    /// <param name="reason">Why, for the participant.</param>
    /// <param name="by">The assessor.</param>
    /// <param name="now">When.</param>
    public Refusal? Decide(
        Contract.SkillLevel? level,
        string reason,
        PersonId by,
        DateTimeOffset now
    )
    {
        if (State != PriorState.Waiting)
            return SkillsRefusals.PriorDecided;
        State = level is null ? PriorState.Declined : PriorState.Accepted;
        (Level, Reason, DecidedBy, DecidedAt) = (level?.Value, reason, by, now);
        return null;
    }
}
