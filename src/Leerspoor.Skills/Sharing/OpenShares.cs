using Leerspoor.Kernel;
using Leerspoor.People.Contract;

namespace Leerspoor.Skills.Sharing;

/// <summary>How many participants let the actor's organisation see their skills, in the menu.</summary>
internal sealed class OpenShares(ShowSharedGap shared) : INavigationCount
{
    public string Href => "/gedeelde-skills";

    public Task<int> CountAsync(Actor actor, CancellationToken ct) => shared.CountAsync(actor, ct);
}
