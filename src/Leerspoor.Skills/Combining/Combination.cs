using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Outcomes;

namespace Leerspoor.Skills.Combining;

internal readonly record struct CombinationId(Guid Value) : ITypedId<CombinationId>
{
    public static CombinationId New() => new(Guid.CreateVersion7());

    public static CombinationId From(Guid value) => new(value);
}

/// <summary>What is combined.</summary>
internal enum CombinationKind
{
    /// <summary>Learning outcomes in an order.</summary>
    Module = 0,

    /// <summary>Modules in an order.</summary>
    Curriculum = 1,
}

/// <summary>A module or a curriculum, from draft to the open catalogue. Once published its words and parts never change; a successor takes its place.</summary>
internal sealed class Combination : IRegional
{
    private Combination() { } // EF Core

    public CombinationId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public CombinationKind Kind { get; private init; }
    public PersonId By { get; private init; }
    public DateTimeOffset BegunAt { get; private init; }
    public OutcomeState State { get; private set; }
    public string Title { get; private set; } = "";

    /// <summary>A <see cref="CombinationText"/> as JSON.</summary>
    public string Stored { get; private set; } = "";
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>The one whose place this takes when it is published.</summary>
    public CombinationId? Replaces { get; private init; }
    public CombinationId? ReplacedBy { get; private set; }

    public CombinationText Text => CombinationText.Read(Stored);
    public bool IsDraft => PublishedAt is null;

    public static Combination Begun(
        CombinationKind kind,
        CombinationText text,
        CombinationId? replaces,
        PersonId by,
        DateTimeOffset now
    )
    {
        var combination = new Combination
        {
            Id = CombinationId.New(),
            Kind = kind,
            By = by,
            BegunAt = now,
            Replaces = replaces,
        };
        combination.Write(text);
        return combination;
    }

    public Refusal? Change(CombinationText text)
    {
        if (!IsDraft)
            return SkillsRefusals.CombinationFixed;
        Write(text);
        return null;
    }

    /// <param name="allPublished">Whether every part of it is in the open catalogue.</param>
    /// <param name="now">When.</param>
    public Refusal? Publish(bool allPublished, DateTimeOffset now)
    {
        if (!IsDraft)
            return SkillsRefusals.CombinationFixed;
        var text = Text;
        if (text.Parts.Count == 0)
            return SkillsRefusals.CombinationEmpty;
        if (Kind == CombinationKind.Module && text.Hours is null)
            return SkillsRefusals.CombinationWithoutHours;
        if (!allPublished)
            return SkillsRefusals.CombinationPartDraft;
        (State, PublishedAt) = (OutcomeState.Published, now);
        return null;
    }

    public void Supersede(CombinationId by) => (State, ReplacedBy) = (OutcomeState.Superseded, by);

    private void Write(CombinationText text) => (Title, Stored) = (text.Title, text.Stored);
}
