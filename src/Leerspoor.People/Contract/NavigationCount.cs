using Leerspoor.Kernel;

namespace Leerspoor.People.Contract;

/// <summary>A number beside a link of the menu (unread, waiting). Asked on every page, so one indexed query at most.</summary>
public interface INavigationCount
{
    /// <summary>The link it stands at, e.g. <c>/mijn/hulp</c>.</summary>
    string Href { get; }

    Task<int> CountAsync(Actor actor, CancellationToken ct);
}
