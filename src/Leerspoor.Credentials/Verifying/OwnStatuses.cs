using Leerspoor.Credentials.Publishing;
using Leerspoor.Data;
using Leerspoor.OpenBadges;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Verifying;

/// <summary>
/// The status lists of this installation, made from its own database and handed over signed, so that a credential of somebody else that
/// points at a list of ours is found out. Nothing is fetched.
/// </summary>
internal sealed class OwnStatuses(LeerspoorDb db, StatusListPublisher publisher) : IStatusSource
{
    public async ValueTask<StatusAnswer> FindAsync(
        StatusListEntry entry,
        CancellationToken cancellationToken
    )
    {
        var list = await db.AcrossRegions<StatusList>()
            .AsNoTracking()
            .SingleOrDefaultAsync(l => l.Address == entry.StatusListCredential, cancellationToken);
        return list is not null && await publisher.WriteAsync(list, cancellationToken) is { } json
            ? StatusAnswer.Fetched(json, await IsSuspendedAsync(list, entry, cancellationToken))
            : StatusAnswer.Unavailable;
    }

    private Task<bool> IsSuspendedAsync(
        StatusList list,
        StatusListEntry entry,
        CancellationToken ct
    ) =>
        db.AcrossRegions<Credential>()
            .AnyAsync(
                c =>
                    c.StatusListId == list.Id
                    && c.StatusIndex == entry.Index
                    && c.SuspendedAt != null
                    && c.RevokedAt == null,
                ct
            );
}
