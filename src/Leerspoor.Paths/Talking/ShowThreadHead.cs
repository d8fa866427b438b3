using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Talking;

/// <summary>Whose thread a caretaker looks at. The participant has a page of their own.</summary>
internal sealed class ShowThreadHead(LeerspoorDb db, Relations relations, PeopleDirectory people)
{
    public async Task<Outcome<ThreadHead>> HandleAsync(
        Actor actor,
        PersonId participant,
        CancellationToken ct
    )
    {
        if (!await relations.CaresForAsync(actor, participant, null, ct))
            return TalkingRefusals.Unknown;

        return await people
            .Persons.Where(person => person.Id == participant)
            .Select(person => new ThreadHead(
                person.GivenName,
                person.FamilyName,
                db.Set<DevelopmentPath>()
                    .Any(path =>
                        path.ParticipantId == participant
                        && path.CompletedAt == null
                        && path.CoachTurnReason == CoachTurns.HelpAsked
                    )
            ))
            .SingleAsync(ct);
    }
}

internal sealed record ThreadHead(string GivenName, string FamilyName, bool HelpAsked)
{
    public string Name => $"{GivenName} {FamilyName}";
}
