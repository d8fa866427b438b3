using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Advancing;

/// <summary>Finds the path that somebody may work on; null for a stranger, so that handlers answer "not found".</summary>
internal sealed class PathFinder(LeerspoorDb db, Relations relations)
{
    /// <summary>The actor's own path: the open one, or else the last one that was completed. One indexed query.</summary>
    public async Task<DevelopmentPath?> OwnAsync(Actor actor, CancellationToken ct) =>
        Relations.IsSelf(actor, actor.Person) ? await NewestAsync(actor.Person, ct) : null;

    /// <summary>The path of a participant in the actor's caseload as coach.</summary>
    public async Task<DevelopmentPath?> CoachedAsync(
        Actor actor,
        PersonId participant,
        CancellationToken ct
    ) =>
        await relations.CaresForAsync(actor, participant, Role.Coach, ct)
            ? await NewestAsync(participant, ct)
            : null;

    /// <summary>As <see cref="OwnAsync"/> for the participant, as <see cref="CoachedAsync"/> for whoever guides them in any capacity.</summary>
    public async Task<DevelopmentPath?> FollowedAsync(
        Actor actor,
        PersonId participant,
        CancellationToken ct
    ) =>
        await relations.MayFollowAsync(actor, participant, ct)
            ? await NewestAsync(participant, ct)
            : null;

    private Task<DevelopmentPath?> NewestAsync(PersonId participant, CancellationToken ct) =>
        db.Set<DevelopmentPath>()
            .Where(path => path.ParticipantId == participant)
            .OrderBy(path => path.CompletedAt != null)
            .ThenByDescending(path => path.StartedAt)
            .FirstOrDefaultAsync(ct);
}
