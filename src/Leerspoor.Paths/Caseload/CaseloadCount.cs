using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Caseload;

/// <summary>How many people wait for the coach, beside the caseload in the menu.</summary>
internal sealed class CaseloadCount(LeerspoorDb db, PeopleDirectory people) : INavigationCount
{
    public string Href => "/caseload";

    public Task<int> CountAsync(Actor actor, CancellationToken ct) =>
        (
            from care in people.Care
            where care.Caretaker == actor.Person && care.As == Role.Coach
            join path in db.Set<DevelopmentPath>() on care.Participant equals path.ParticipantId
            where path.CompletedAt == null && path.CoachTurnSince != null
            select path.Id
        ).CountAsync(ct);
}
