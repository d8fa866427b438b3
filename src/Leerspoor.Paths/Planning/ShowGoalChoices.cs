using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Advancing;
using Leerspoor.People.Contract;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Planning;

/// <summary>Everything that can still become a goal: first what the route asks, then the rest of the framework.</summary>
internal sealed class ShowGoalChoices(
    LeerspoorDb db,
    Plans plans,
    PathFrames frames,
    PeopleDirectory people
)
{
    public async Task<Outcome<GoalChoices>> HandleAsync(
        Actor actor,
        PersonId participant,
        CancellationToken ct
    )
    {
        var preparing = await plans.ToPrepareAsync(actor, participant, ct);
        if (preparing.Refused(out var refusal, out var path))
            return refusal;

        var frame = await frames.OfAsync(path, ct);
        var chosen = await db.Set<Goal>()
            .Where(goal => goal.PathId == path.Id)
            .Select(goal => goal.IndicatorId)
            .ToListAsync(ct);
        var asked = frame.Needs.Select(need => new GoalChoice(need.Card, need.Level)).ToList();
        var others = frame
            .Framework.Indicators.Where(card => !asked.Exists(need => need.Indicator == card))
            .Select(card => new GoalChoice(card, null));
        var person = await people.Persons.SingleAsync(card => card.Id == participant, ct);
        return new GoalChoices(
            person.GivenName,
            [.. asked.Concat(others).Where(choice => !chosen.Contains(choice.Indicator.Id))]
        );
    }
}

internal sealed record GoalChoices(string Name, IReadOnlyList<GoalChoice> All);

/// <param name="Indicator">What could be learned.</param>
/// <param name="Asked">The level that the route asks; null when it does not ask this.</param>
internal sealed record GoalChoice(IndicatorCard Indicator, DevelopmentLevel? Asked);
