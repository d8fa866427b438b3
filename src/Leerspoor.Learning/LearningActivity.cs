using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Learning.Contract;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Learning;

/// <summary>Who may plan with material.</summary>
internal enum ShareScope
{
    Organisation = 1,
    Region = 2,
}

/// <summary>Learning material: what it is about, what it teaches, and its steps, one per screen.</summary>
internal sealed class LearningActivity : IRegional
{
    public const int KeyMaxLength = 60;
    public const int TitleMaxLength = 100;
    public const int UrlMaxLength = 500;
    public const int MaxMinutes = 600;
    public const int MaxSteps = 40;

    private readonly List<ActivityEffect> effects = [];

    private LearningActivity() { } // EF Core

    public ActivityId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public string Key { get; private init; } = "";
    public ActivityKind Kind { get; private init; }

    /// <summary>Null for what was delivered with the program.</summary>
    public OrganisationId? OwnerId { get; private init; }
    public PersonId? AddedBy { get; private init; }
    public DateTimeOffset AddedAt { get; private init; }
    public LocalText Title { get; private set; } = new("");
    public string Picture { get; private set; } = "";
    public int Minutes { get; private set; }
    public string? Url { get; private set; }
    public ShareScope Scope { get; private set; } = ShareScope.Organisation;
    public IReadOnlyList<ActivityStep> Steps { get; private set; } = [];
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>Not offered any more; who has it in a plan can still open it.</summary>
    public DateTimeOffset? RetiredAt { get; private set; }
    public IReadOnlyList<ActivityEffect> Effects => effects;

    public static LearningActivity Delivered(
        string key,
        ActivityKind kind,
        ActivityFacts facts,
        DateTimeOffset now
    )
    {
        var activity = new LearningActivity
        {
            Id = ActivityId.New(),
            Key = key,
            Kind = kind,
            AddedAt = now,
            PublishedAt = now,
        };
        activity.Describe(facts with { Scope = ShareScope.Region });
        return activity;
    }

    public static LearningActivity Added(
        ActivityKind kind,
        ActivityFacts facts,
        OrganisationId owner,
        PersonId by,
        DateTimeOffset now
    )
    {
        var id = ActivityId.New();
        var activity = new LearningActivity
        {
            Id = id,
            Key = $"{id.Value:N}",
            Kind = kind,
            OwnerId = owner,
            AddedBy = by,
            AddedAt = now,
        };
        activity.Describe(facts);
        return activity;
    }

    public LearningActivity Copy(OrganisationId owner, PersonId by, DateTimeOffset now)
    {
        var copy = Added(
            Kind,
            new ActivityFacts(Title, Picture, Minutes, Url, ShareScope.Organisation),
            owner,
            by,
            now
        );
        copy.Steps = Steps;
        foreach (var effect in effects)
            copy.Teach(effect.IndicatorKey, effect.From, effect.To);
        return copy;
    }

    public void Describe(ActivityFacts facts) =>
        (Title, Picture, Minutes, Url, Scope) = (
            facts.Title,
            facts.Picture,
            facts.Minutes,
            facts.Url,
            facts.Scope
        );

    public void Rewrite(IReadOnlyList<ActivityStep> steps) => Steps = steps;

    /// <summary>Gives the effect that is new, or null when it was there and only starts elsewhere now.</summary>
    public ActivityEffect? Teach(string indicatorKey, DevelopmentLevel? from, DevelopmentLevel to)
    {
        if (
            effects.Find(effect => effect.IndicatorKey == indicatorKey && effect.To == to) is
            { } known
        )
        {
            known.StartFrom(from);
            return null;
        }

        var added = ActivityEffect.Of(Id, indicatorKey, from, to);
        effects.Add(added);
        return added;
    }

    public Refusal? Publish(DateTimeOffset now)
    {
        if (Steps.Count == 0)
            return LearningRefusals.NoSteps;
        if (Kind is ActivityKind.Quiz && Steps.Any(step => !step.IsQuestion))
            return LearningRefusals.QuestionIncomplete;

        (PublishedAt, RetiredAt) = (PublishedAt ?? now, null);
        return null;
    }

    public void Retire(DateTimeOffset now) => RetiredAt ??= now;
}

/// <summary>What a form about material asks for.</summary>
internal sealed record ActivityFacts(
    LocalText Title,
    string Picture,
    int Minutes,
    string? Url,
    ShareScope Scope
);
