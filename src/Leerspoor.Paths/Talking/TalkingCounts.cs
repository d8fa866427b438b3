using Leerspoor.Kernel;
using Leerspoor.People.Contract;

namespace Leerspoor.Paths.Talking;

/// <summary>New messages beside "help" in the participant's menu.</summary>
internal sealed class OwnUnread(CountUnread unread) : INavigationCount
{
    public string Href => "/mijn/hulp";

    public Task<int> CountAsync(Actor actor, CancellationToken ct) =>
        unread.InOwnThreadAsync(actor, ct);
}

/// <summary>People with new messages, beside the supervisor's list.</summary>
internal sealed class GuidedUnread(CountUnread unread) : INavigationCount
{
    public string Href => "/begeleiden";

    public Task<int> CountAsync(Actor actor, CancellationToken ct) =>
        unread.ThreadsAsync(actor, Role.Supervisor, ct);
}
