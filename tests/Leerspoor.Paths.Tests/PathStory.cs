using System.Globalization;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Assessing;
using Leerspoor.Paths.Contract;
using Leerspoor.Paths.Intake;
using Leerspoor.Paths.Planning;
using Leerspoor.People.Contract;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.Paths.Tests;

/// <summary>A participant with a coach and a supervisor, brought as far along the path as a test needs, through the front door.</summary>
public sealed class PathStory
{
    public const string Route = "good-start";

    private readonly LeerspoorApp app;

    private PathStory(LeerspoorApp app, TestRegion region) => (this.app, Region) = (app, region);

    public TestRegion Region { get; }
    public TestPerson Coach { get; private init; } = null!;
    public TestPerson Supervisor { get; private init; } = null!;
    public TestPerson Participant { get; private init; } = null!;

    public static async Task<PathStory> BeginAsync(LeerspoorApp app)
    {
        var region = await TestRegion.FoundAsync(app);
        var story = new PathStory(app, region)
        {
            Coach = await region.PersonAsync(Role.Coach, "Marloes", "de Wit"),
            Supervisor = await region.PersonAsync(Role.Supervisor, "Henk", "Jansen"),
            Participant = await region.PersonAsync(Role.Participant),
        };
        await region.CareAsync(story.Coach, story.Participant, Role.Coach);
        await region.CareAsync(story.Supervisor, story.Participant, Role.Supervisor);
        return story;
    }

    public async Task<PathStory> StartedAsync()
    {
        await DoneAsync<StartPath, PathId>(start =>
            start.HandleAsync(Coach.Actor, Participant.Id, default)
        );
        return this;
    }

    /// <summary>Takes part, has a route and gave consent: the self-assessment can begin.</summary>
    public async Task<PathStory> JoinedAsync()
    {
        await StartedAsync();
        await DoneAsync<AnswerTakingPart, AnswerTakingPart.Answered>(answer =>
            answer.HandleAsync(Participant.Actor, new() { Answer = "ja" }, default)
        );
        await DoneAsync<ChooseRoute, ChooseRoute.Chosen>(choose =>
            choose.HandleAsync(Participant.Actor, new() { Route = Route }, default)
        );
        foreach (var purpose in new[] { "plan", "photos" })
            await DoneAsync<AnswerConsent, Done>(answer =>
                answer.HandleAsync(Participant.Actor, purpose, new() { Answer = "ja" }, default)
            );
        return this;
    }

    /// <summary>Answered every question: the first "can", the second "with help", the third "want to learn", the rest "do not know".</summary>
    public async Task<PathStory> AssessedAsync()
    {
        await JoinedAsync();
        string[] answers = ["kan-ik", "met-hulp", "wil-ik-leren"];
        for (var number = 1; number <= 6; number++)
        {
            var given = number <= answers.Length ? answers[number - 1] : "weet-ik-niet";
            var asked = number;
            await DoneAsync<AnswerQuestion, AnswerQuestion.Answered>(answer =>
                answer.HandleAsync(Participant.Actor, asked, new() { Answer = given }, default)
            );
        }

        return this;
    }

    public Task<GoalId> ChosenAsync(string indicator = "ask-help", string level = "B") =>
        DoneAsync<ChooseGoal, GoalId>(choose =>
            choose.HandleAsync(
                Coach.Actor,
                Participant.Id,
                new()
                {
                    Indicator = indicator,
                    Level = level,
                    Reason = "Dan hoef ik niet te wachten.",
                },
                default
            )
        );

    public Task ProposedAsync() =>
        DoneAsync<ProposePlan, Done>(propose =>
            propose.HandleAsync(Coach.Actor, Participant.Id, default)
        );

    /// <summary>One goal, agreed: the learning has begun.</summary>
    public async Task<GoalId> AgreedAsync()
    {
        await AssessedAsync();
        var goal = await ChosenAsync();
        await ProposedAsync();
        await DoneAsync<AnswerPlan, Done>(answer => answer.AgreeAsync(Participant.Actor, default));
        return goal;
    }

    public Task<PlanTaskId> TaskAsync(GoalId? goal = null, int daysAhead = 0) =>
        DoneAsync<AddTask, PlanTaskId>(add =>
            add.HandleAsync(
                Coach.Actor,
                Participant.Id,
                new()
                {
                    Goal = goal?.Value.ToString(),
                    Title = "Ruim de tafel op",
                    DueOn = Day(daysAhead),
                },
                default
            )
        );

    /// <summary>A day as a date field sends it.</summary>
    public string Day(int ahead) =>
        LocalDayOf(app.Clock.Now)
            .AddDays(ahead)
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly LocalDayOf(DateTimeOffset now) => LocalDay.Of(now);

    /// <summary>Runs a handler and gives what came out, refused or not.</summary>
    public Task<Outcome<T>> AskAsync<THandler, T>(Func<THandler, Task<Outcome<T>>> ask)
        where THandler : notnull =>
        app.InRegionAsync(Region.Id, services => ask(services.GetRequiredService<THandler>()));

    /// <summary>Runs a handler that must succeed.</summary>
    public async Task<T> DoneAsync<THandler, T>(Func<THandler, Task<Outcome<T>>> ask)
        where THandler : notnull =>
        (await AskAsync(ask)).Refused(out var refusal, out var value)
            ? throw new InvalidOperationException(refusal.Code)
            : value;

    internal Task<DevelopmentPath> PathAsync() =>
        ReadAsync(db =>
            db.Set<DevelopmentPath>().SingleAsync(path => path.ParticipantId == Participant.Id)
        );

    public Task<T> ReadAsync<T>(Func<LeerspoorDb, Task<T>> read) =>
        app.InRegionAsync(Region.Id, services => read(services.GetRequiredService<LeerspoorDb>()));

    public Task<List<string>> TrailAsync() =>
        ReadAsync(db =>
            db.AuditTrail.Where(entry => entry.About == Participant.Id)
                .OrderBy(entry => entry.Id)
                .Select(entry => entry.Action)
                .ToListAsync()
        );

    /// <summary>People who have nothing to do with the participant: another caseload, another organisation, another region.</summary>
    public async Task<IReadOnlyList<TestPerson>> StrangersAsync(Role role)
    {
        var elsewhere = await Region.OrganisationAsync();
        var other = await TestRegion.FoundAsync(app);
        return
        [
            await Region.PersonAsync(role),
            await Region.PersonAsync(role, organisation: elsewhere),
            await other.PersonAsync(role),
        ];
    }
}
