namespace Leerspoor.Paths.Deciding;

/// <summary>Who decides one element at one level.</summary>
/// <param name="Level">The guidance level.</param>
/// <param name="Decides">Nothing happens without this party.</param>
/// <param name="Together">Must agree as well.</param>
/// <param name="Consulted">Is asked first, and may propose.</param>
/// <param name="May">May join when the learner or designer likes, and may propose.</param>
/// <param name="Offered">In which way the element is there at this level.</param>
internal sealed record DecisionRight(
    GuidanceLevel Level,
    Party Decides,
    IReadOnlyList<Party>? Together = null,
    IReadOnlyList<Party>? Consulted = null,
    IReadOnlyList<Party>? May = null,
    Offer Offered = Offer.Always
)
{
    /// <summary>Everybody whose agreement it takes, the first decider in front.</summary>
    public IReadOnlyList<Party> Deciders => [Decides, .. Together ?? []];

    /// <summary>Everybody with any say.</summary>
    public IReadOnlyList<Party> Involved => [.. Deciders, .. Consulted ?? [], .. May ?? []];
}

/// <summary>How an element is there at a level.</summary>
internal enum Offer
{
    Always = 0,
    Off,
    SetQuestions,
    GuideQuestions,
    WorkedOut,
    Reflection,
    SetMoments,
    WishedMoments,
    IfWanted,
    Available,
}
