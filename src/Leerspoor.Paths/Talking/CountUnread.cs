using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Talking;

/// <summary>How many messages are new to somebody.</summary>
internal sealed class CountUnread(LeerspoorDb db, PeopleDirectory people)
{
    // On every participant page, so it is translated once.
    private static readonly Func<LeerspoorDb, PersonId, CancellationToken, Task<int>> OwnThread =
        EF.CompileAsyncQuery(
            (LeerspoorDb db, PersonId reader, CancellationToken _) =>
                db.Set<MessageThread>()
                    .Where(t => t.ParticipantId == reader)
                    .Select(t =>
                        t.LastNumber
                        - (
                            db.Set<ReadMarker>()
                                .Where(m => m.ReaderId == reader && m.ParticipantId == reader)
                                .Select(m => (int?)m.UpTo)
                                .FirstOrDefault()
                            ?? 0
                        )
                    )
                    .FirstOrDefault()
        );

    /// <summary>In the participant's own thread; one indexed query.</summary>
    public Task<int> InOwnThreadAsync(Actor actor, CancellationToken ct) =>
        OwnThread(db, actor.Person, ct);

    /// <summary>In how many threads of the caseload there is something new; one indexed query.</summary>
    public Task<int> ThreadsAsync(Actor actor, Role capacity, CancellationToken ct) =>
        people
            .Care.Where(care => care.Caretaker == actor.Person && care.As == capacity)
            .Select(care => care.Participant)
            .CountAsync(
                participant =>
                    db.Set<MessageThread>()
                        .Any(t =>
                            t.ParticipantId == participant
                            && t.LastNumber
                                > (
                                    db.Set<ReadMarker>()
                                        .Where(m =>
                                            m.ReaderId == actor.Person
                                            && m.ParticipantId == participant
                                        )
                                        .Select(m => (int?)m.UpTo)
                                        .FirstOrDefault()
                                    ?? 0
                                )
                        ),
                ct
            );
}
