using Leerspoor.Credentials.Batching;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Practising;

/// <summary>Who sees a praktijkverklaring in the making: who may award to the participant, and the practice trainer who looks after them.</summary>
internal sealed class PracticeGate(
    LeerspoorDb db,
    PeopleDirectory people,
    Relations relations,
    Awardable awardable
)
{
    public static bool MayBegin(Actor actor) => Awardable.MayAward(actor);

    /// <summary>Those that the actor sees.</summary>
    public IQueryable<PracticeStatement> Visible(Actor actor)
    {
        var staff = actor.OnlyAbout is null;
        var mine = MayBegin(actor)
            ? awardable.People(actor)
            : people.Persons.Where(person => false);
        return db.Set<PracticeStatement>()
            .Where(statement =>
                staff
                && (
                    people.Care.Any(line =>
                        line.Caretaker == actor.Person
                        && line.Participant == statement.ParticipantId
                    ) || mine.Any(person => person.Id == statement.ParticipantId)
                )
            );
    }

    public async Task<PracticeStatement?> FindAsync(
        Actor actor,
        PracticeStatementId id,
        CancellationToken ct
    ) =>
        await Visible(actor)
            .Include(statement => statement.Processes.OrderBy(process => process.Number))
            .SingleOrDefaultAsync(statement => statement.Id == id, ct);

    /// <summary>Only who sees the participant at work signs, and never somebody about themselves.</summary>
    public async Task<bool> MaySignAsync(
        Actor actor,
        PracticeStatement statement,
        CancellationToken ct
    ) =>
        actor.Person != statement.ParticipantId
        && await relations.CaresForAsync(actor, statement.ParticipantId, Role.Supervisor, ct);

    public async Task<bool> MayIssueAsync(
        Actor actor,
        PracticeStatement statement,
        CancellationToken ct
    ) =>
        actor.Person != statement.ParticipantId
        && await awardable.FindAsync(actor, statement.ParticipantId, ct) is not null;
}
