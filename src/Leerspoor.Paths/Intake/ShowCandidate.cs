using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Intake;

/// <summary>Somebody of the coach's own caseload, before the path is started.</summary>
internal sealed class ShowCandidate(Relations relations, PeopleDirectory people)
{
    public async Task<Outcome<CandidateView>> HandleAsync(
        Actor actor,
        PersonId participant,
        CancellationToken ct
    )
    {
        if (!await relations.CaresForAsync(actor, participant, Role.Coach, ct))
            return PathsRefusals.Unknown;
        var person = await people.Persons.SingleAsync(card => card.Id == participant, ct);
        return new CandidateView(person.Name);
    }
}

internal sealed record CandidateView(string Name);
