namespace Leerspoor.Paths.Deciding;

/// <summary>Whoever can have a say in a path.</summary>
internal enum Party
{
    Learner = 1,
    Designer,
    Organisation,
    Manager,
    LearningGuide,
    Mentor,
    Coach,
    Peer,
    Buddy,
}

/// <summary>As whom somebody speaks in this first programme, where the coach does the work of designer and learning guide too.</summary>
internal static class Parties
{
    public static readonly IReadOnlyList<Party> Learner = [Party.Learner];

    public static readonly IReadOnlyList<Party> Coach =
    [
        Party.Coach,
        Party.Designer,
        Party.LearningGuide,
    ];

    public static readonly IReadOnlyList<Party> Supervisor = [Party.Manager];
}
