using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.People.Contract;

/// <summary>
/// The one place that says who stands in which relation to a participant. Handlers ask here and answer "not found" to a stranger.
/// One indexed query per question.
/// </summary>
public sealed class Relations(LeerspoorDb db)
{
    // Asked by nearly every request, so it is translated once.
    private static readonly Func<
        LeerspoorDb,
        PersonId,
        PersonId,
        Role?,
        CancellationToken,
        Task<bool>
    > Cares = EF.CompileAsyncQuery(
        (
            LeerspoorDb db,
            PersonId caretaker,
            PersonId participant,
            Role? role,
            CancellationToken _
        ) =>
            db.Set<CaseloadEntry>()
                .Any(entry =>
                    entry.CaretakerId == caretaker
                    && entry.ParticipantId == participant
                    && entry.EndedAt == null
                    && (role == null ? entry.As != Role.Teacher : entry.As == role)
                )
    );

    /// <summary>Own path, own caseload (as coach or supervisor), or the person a guest link is about.</summary>
    public async Task<bool> MayFollowAsync(
        Actor actor,
        PersonId participant,
        CancellationToken ct
    ) =>
        IsSelf(actor, participant)
        || actor.OnlyAbout == participant
        || await CaresForAsync(actor, participant, null, ct);

    /// <summary>The participant is in the actor's caseload, as <paramref name="role"/> or, when null, as coach or as supervisor.</summary>
    public Task<bool> CaresForAsync(
        Actor actor,
        PersonId participant,
        Role? role,
        CancellationToken ct
    ) =>
        actor.OnlyAbout is not null
            ? Task.FromResult(false)
            : Cares(db, actor.Person, participant, role, ct);

    /// <summary>Looks after the participant or teaches them: may see what they can, and judge it. Never oneself.</summary>
    public async Task<bool> MayAssessAsync(
        Actor actor,
        PersonId participant,
        CancellationToken ct
    ) =>
        actor.Person != participant
        && (
            await CaresForAsync(actor, participant, null, ct)
            || await CaresForAsync(actor, participant, Role.Teacher, ct)
        );

    public static bool IsSelf(Actor actor, PersonId participant) =>
        actor.OnlyAbout is null && actor.Person == participant && actor.Is(Role.Participant);
}
