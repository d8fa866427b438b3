namespace Leerspoor.Paths.Deciding;

/// <summary>What there is to decide in a path (the rows of file 002, and the two that are always the learner's).</summary>
internal enum PathElement
{
    TakingPart = 1,
    Route,
    Direction,
    Themes,

    /// <summary>Learning goals, approach and planning.</summary>
    GoalsAndPlan,

    /// <summary>Pace, time per week, duration per work form.</summary>
    Pace,
    WorkForms,
    HelpAndMaterials,
    Mentor,

    /// <summary>Talks with manager, peer or buddy.</summary>
    Talks,
    LearningGuide,
    LearningGroups,
    Coach,
}
