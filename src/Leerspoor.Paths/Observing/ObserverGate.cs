using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Observing;

/// <summary>Who may observe whom: the caretakers of a participant, and a guest whose link is about them.</summary>
internal sealed class ObserverGate(LeerspoorDb db, Relations relations, PeopleDirectory people)
{
    public async Task<bool> OpensAsync(Actor actor, PersonId participant, CancellationToken ct) =>
        actor.OnlyAbout is { } only
            ? only == participant
            : await relations.CaresForAsync(actor, participant, null, ct);

    /// <summary>The newest path of a participant that the actor may observe, with the name; null for a stranger.</summary>
    public async Task<ObservedPath?> PathAsync(
        Actor actor,
        PersonId participant,
        CancellationToken ct
    )
    {
        if (!await OpensAsync(actor, participant, ct))
            return null;

        var name = await NameAsync(participant, ct);
        var path = await NewestAsync(participant, ct);
        return name is null || path is null ? null : new ObservedPath(path, name);
    }

    public async Task<string?> NameAsync(PersonId person, CancellationToken ct)
    {
        var card = await people.Persons.SingleOrDefaultAsync(p => p.Id == person, ct);
        return card?.Name;
    }

    /// <summary>The open path, else the one that was completed last.</summary>
    public Task<DevelopmentPath?> NewestAsync(PersonId participant, CancellationToken ct) =>
        db.Set<DevelopmentPath>()
            .Where(path => path.ParticipantId == participant)
            .OrderBy(path => path.CompletedAt != null)
            .ThenByDescending(path => path.StartedAt)
            .FirstOrDefaultAsync(ct);
}

/// <summary>A path and the name of whoever walks it.</summary>
internal sealed record ObservedPath(DevelopmentPath Path, string Name);
