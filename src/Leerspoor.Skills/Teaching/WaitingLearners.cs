using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Teaching;

/// <summary>How much prior learning waits for the teacher, beside the learners in the menu.</summary>
internal sealed class WaitingLearners(LeerspoorDb db, PeopleDirectory people) : INavigationCount
{
    public string Href => "/cursisten";

    public Task<int> CountAsync(Actor actor, CancellationToken ct) =>
        (
            from line in people.Teaching
            where line.Caretaker == actor.Person
            join claim in db.Set<PriorClaim>() on line.Participant equals claim.PersonId
            where claim.State == PriorState.Waiting
            select claim.Id
        ).CountAsync(ct);
}
