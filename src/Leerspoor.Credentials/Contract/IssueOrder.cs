using Leerspoor.Kernel;

namespace Leerspoor.Credentials.Contract;

/// <summary>Asks for one credential. The same recipient, achievement and occasion give the same credential, however often it is asked.</summary>
public sealed record IssueOrder
{
    /// <summary>Key of a published achievement, e.g. <c>warehouse-worker</c>; its newest published version is issued.</summary>
    public required string AchievementKey { get; init; }

    public required PersonId Recipient { get; init; }

    /// <summary>What it was earned with: the id of the path. Empty for an award that stands by itself.</summary>
    public Guid Occasion { get; init; }

    /// <summary>On behalf of which organisation; by default the first where the actor is a coach, designer or administrator.</summary>
    public OrganisationId? Organisation { get; init; }

    /// <summary>What shows it, one sentence each, in Dutch. Anyone who sees the credential reads this, so no names of others.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];

    /// <summary>The day it was earned; today when left out.</summary>
    public DateOnly? AwardedOn { get; init; }
}
