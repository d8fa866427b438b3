using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Learning.Contract;
using Leerspoor.Paths.Advancing;
using Leerspoor.Paths.Contract;
using Leerspoor.People.Contract;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Planning;

/// <summary>What fits as a next task: material that teaches the goal's indicator up to its level, or without a goal all goals' indicators.</summary>
internal sealed class ShowTaskChoices(
    LeerspoorDb db,
    Plans plans,
    PathFrames frames,
    PeopleDirectory people,
    ActivityCatalogue activities,
    TimeProvider clock
)
{
    private const int Most = 12;

    public async Task<Outcome<TaskChoices>> HandleAsync(
        Actor actor,
        PersonId participant,
        Guid? goalId,
        CancellationToken ct
    )
    {
        var preparing = await plans.ToPrepareAsync(actor, participant, ct);
        if (preparing.Refused(out var refusal, out var path))
            return refusal;

        var goals = await db.Set<Goal>()
            .AsNoTracking()
            .Where(goal => goal.PathId == path.Id && goal.ReachedAt == null)
            .Where(goal => goalId == null || goal.Id == new GoalId(goalId.Value))
            .ToListAsync(ct);
        if (goalId is not null && goals.Count == 0)
            return PathsRefusals.Unknown;

        var frame = await frames.OfAsync(path, ct);
        var cards = goals.ConvertAll(goal => frame.Framework.Find(goal.IndicatorId)!);
        var suggestions = await activities.SuggestForAsync(
            [.. cards.Select(card => card.Key)],
            goals.Count == 0 ? DevelopmentLevel.A : goals.Max(goal => goal.TargetLevel),
            path.OrganisationId,
            ct
        );
        var person = await people.Persons.SingleAsync(card => card.Id == participant, ct);
        return new TaskChoices(
            person.GivenName,
            goalId,
            goalId is null ? null : cards[0],
            [.. suggestions.DistinctBy(suggestion => suggestion.Activity.Id).Take(Most)],
            clock.Today()
        );
    }
}

internal sealed record TaskChoices(
    string Name,
    Guid? GoalId,
    IndicatorCard? Goal,
    IReadOnlyList<ActivitySuggestion> Suggestions,
    DateOnly Today
);
