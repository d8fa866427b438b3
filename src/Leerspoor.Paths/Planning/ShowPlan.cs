using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Learning.Contract;
using Leerspoor.Paths.Advancing;
using Leerspoor.Paths.Assessing;
using Leerspoor.Paths.Observing;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Planning;

/// <summary>The plan as the coach prepares it: what is suggested and why, what was chosen, and who is at turn.</summary>
internal sealed class ShowPlan(
    LeerspoorDb db,
    PathFinder paths,
    PathFrames frames,
    PeopleDirectory people,
    Viewings viewings,
    ActivityCatalogue activities
)
{
    public async Task<Outcome<PlanView>> HandleAsync(
        Actor actor,
        PersonId participant,
        CancellationToken ct
    )
    {
        if (await paths.CoachedAsync(actor, participant, ct) is not { } path)
            return PathsRefusals.Unknown;

        await viewings.NoteAsync(actor, participant, Viewed.Plan, ct);
        var frame = await frames.OfAsync(path, ct);
        var goals = await GoalsAsync(path, frame, ct);
        var open = goals.Count(goal => goal.ReachedAt is null);
        var most = frame.Programme.MaxIndicatorsAtStart;
        var plan = await db.Set<ActionPlan>()
            .AsNoTracking()
            .SingleOrDefaultAsync(p => p.PathId == path.Id, ct);
        return new PlanView
        {
            Name = await NameAsync(participant, ct),
            IsOpen = path.IsOpen,
            TakesPart = path.TakesPart,
            Route = frame.Route?.Participant.Name,
            Status = plan?.Status,
            AgreedBefore = plan?.AgreedAt is not null,
            ChangeWish = plan?.ChangeWish,
            ChangeNote = plan?.ChangeNote ?? "",
            Goals = goals,
            Tasks = await TasksAsync(path, ct),
            MostOpen = most,
            Suggestions = await SuggestAsync(path, frame, goals, most - open, ct),
        };
    }

    private Task<string> NameAsync(PersonId participant, CancellationToken ct) =>
        people
            .Persons.Where(person => person.Id == participant)
            .Select(person => person.GivenName + " " + person.FamilyName)
            .SingleAsync(ct);

    private async Task<IReadOnlyList<GoalLine>> GoalsAsync(
        DevelopmentPath path,
        PathFrame frame,
        CancellationToken ct
    )
    {
        var goals = await db.Set<Goal>()
            .AsNoTracking()
            .Where(goal => goal.PathId == path.Id)
            .OrderBy(goal => goal.SetAt)
            .ToListAsync(ct);
        var milestones = await db.Set<Milestone>()
            .AsNoTracking()
            .Where(milestone => milestone.PathId == path.Id)
            .OrderBy(milestone => milestone.Position)
            .ToListAsync(ct);
        return
        [
            .. goals.Select(goal =>
                GoalLine.Of(
                    goal,
                    frame.Framework.Find(goal.IndicatorId)!,
                    milestones.Where(milestone => milestone.GoalId == goal.Id)
                )
            ),
        ];
    }

    private async Task<IReadOnlyList<TaskLine>> TasksAsync(
        DevelopmentPath path,
        CancellationToken ct
    ) =>
        await db.Set<PlanTask>()
            .Where(task => task.PathId == path.Id)
            .OrderByDescending(task => task.DueOn)
            .Take(PlanView.MostTasks)
            .WithActivity(activities)
            .ToListAsync(ct);

    private async Task<IReadOnlyList<GoalSuggestion>> SuggestAsync(
        DevelopmentPath path,
        PathFrame frame,
        IReadOnlyList<GoalLine> goals,
        int room,
        CancellationToken ct
    )
    {
        var views = await db.SelfViewsAsync(path.Id, ct);
        var standings = await db.Set<IndicatorStanding>()
            .AsNoTracking()
            .Where(standing => standing.PathId == path.Id)
            .ToDictionaryAsync(standing => standing.IndicatorId, ct);
        return GoalSuggestions.For(
            [
                .. frame.Needs.Select(need => new KnownOfNeed(
                    need,
                    views.TryGetValue(need.Card.Id, out var view) ? view : null,
                    standings.GetValueOrDefault(need.Card.Id) is { ShownSince: not null },
                    standings.GetValueOrDefault(need.Card.Id)?.Doubters ?? 0,
                    standings.GetValueOrDefault(need.Card.Id)?.Situations ?? 0,
                    goals.Any(goal => goal.Indicator.Id == need.Card.Id)
                )),
            ],
            room
        );
    }
}
