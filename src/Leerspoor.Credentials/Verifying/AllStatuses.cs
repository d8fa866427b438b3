using Leerspoor.Credentials.Fetching;
using Leerspoor.OpenBadges;

namespace Leerspoor.Credentials.Verifying;

/// <summary>The status lists of this installation from its database, those of others from their own websites.</summary>
internal sealed class AllStatuses(OwnStatuses own, Outside outside) : IStatusSource
{
    public async ValueTask<StatusAnswer> FindAsync(
        StatusListEntry entry,
        CancellationToken cancellationToken
    )
    {
        var found = await own.FindAsync(entry, cancellationToken);
        return found == StatusAnswer.Unavailable
            ? await FetchAsync(entry.StatusListCredential, cancellationToken)
            : found;
    }

    public ValueTask<StatusAnswer> FindRevocationsAsync(
        string address,
        CancellationToken cancellationToken
    ) => FetchAsync(address, cancellationToken);

    private async ValueTask<StatusAnswer> FetchAsync(string address, CancellationToken ct) =>
        await outside.TextAsync(address, ct) is { } text
            ? StatusAnswer.Fetched(text)
            : StatusAnswer.Unavailable;
}
