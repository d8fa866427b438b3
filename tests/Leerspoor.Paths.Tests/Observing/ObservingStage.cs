using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Observing;
using Leerspoor.Paths.Planning;
using Leerspoor.Paths.Programmes;
using Leerspoor.People.Contract;
using Leerspoor.Skills.Contract;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.Paths.Tests.Observing;

/// <summary>A participant on the route "good-start" with one goal (ask-help at B), a supervisor, a coach and a stranger.</summary>
internal sealed class ObservingStage
{
    private readonly LeerspoorApp app;

    private ObservingStage(LeerspoorApp app, TestRegion region) =>
        (this.app, Region) = (app, region);

    public TestRegion Region { get; }
    public TestPerson Participant { get; private set; } = null!;
    public TestPerson Supervisor { get; private set; } = null!;
    public TestPerson Coach { get; private set; } = null!;

    /// <summary>A supervisor of the same organisation with another caseload.</summary>
    public TestPerson Stranger { get; private set; } = null!;
    public DevelopmentPath Path { get; private set; } = null!;
    public FrameworkOutline Framework { get; private set; } = null!;
    public IReadOnlyList<Situation> Situations { get; private set; } = [];

    public IndicatorCard AskHelp => Framework.Find("ask-help")!;

    public static async Task<ObservingStage> SetAsync(LeerspoorApp app)
    {
        var region = await TestRegion.FoundAsync(app);
        var stage = new ObservingStage(app, region)
        {
            Participant = await region.PersonAsync(Role.Participant),
            Supervisor = await region.PersonAsync(Role.Supervisor, "Henk", "Jansen"),
            Coach = await region.PersonAsync(Role.Coach, "Fatima", "de Wit"),
            Stranger = await region.PersonAsync(Role.Supervisor, "Kees", "Vos"),
        };
        await region.CareAsync(stage.Supervisor, stage.Participant, Role.Supervisor);
        await region.CareAsync(stage.Coach, stage.Participant, Role.Coach);
        await app.InRegionAsync(region.Id, stage.BeginPathAsync);
        return stage;
    }

    public Task<T> InAsync<T>(Func<IServiceProvider, Task<T>> act) =>
        app.InRegionAsync(Region.Id, act);

    public ObservationInput Input(
        string outcome = Outcomes.SeenAlone,
        int situation = 0,
        string? level = null,
        string indicator = "ask-help"
    ) =>
        new()
        {
            Id = Guid.CreateVersion7().ToString(),
            ParticipantId = Participant.Id.Value.ToString(),
            IndicatorId = Framework.Find(indicator)!.Id.Value.ToString(),
            Outcome = outcome,
            Level = level,
            SituationId = Situations[situation].Id.Value.ToString(),
            Note = "Kwam zelf naar mij toe.",
        };

    public Task<Outcome<RecordObservation.Recorded>> RecordAsync(
        ObservationInput input,
        TestPerson? by = null
    ) =>
        InAsync(services =>
            services
                .GetRequiredService<RecordObservation>()
                .HandleAsync((by ?? Supervisor).Actor, input, CancellationToken.None)
        );

    /// <summary>Seen alone in two situations over three weeks; the clock is three weeks later afterwards.</summary>
    public async Task ShowAsync(string indicator, TestPerson? by = null)
    {
        for (var week = 0; week < 3; week++)
        {
            await RecordAsync(Input(situation: week % 2, level: "B", indicator: indicator), by);
            app.Clock.Advance(TimeSpan.FromDays(7));
        }
    }

    public Task<IndicatorStanding> StandingAsync(string indicator = "ask-help") =>
        InAsync(services =>
            services
                .GetRequiredService<LeerspoorDb>()
                .Set<IndicatorStanding>()
                .SingleAsync(s =>
                    s.PathId == Path.Id && s.IndicatorId == Framework.Find(indicator)!.Id
                )
        );

    public Task<DevelopmentPath> PathNowAsync() =>
        InAsync(services =>
            services
                .GetRequiredService<LeerspoorDb>()
                .Set<DevelopmentPath>()
                .SingleAsync(p => p.Id == Path.Id)
        );

    private async Task BeginPathAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<LeerspoorDb>();
        var programme = await services
            .GetRequiredService<ProgrammeShelf>()
            .NewestAsync(CancellationToken.None);
        Framework = (
            await services
                .GetRequiredService<FrameworkCatalogue>()
                .CurrentAsync(programme!.Definition.Framework, CancellationToken.None)
        )!;
        Situations = await db.Set<Situation>().AsNoTracking().OrderBy(s => s.Key).ToListAsync();
        Path = DevelopmentPath.Begun(
            Participant.Id,
            Region.Organisation,
            programme.Id,
            Framework.Id,
            app.Clock.Now
        );
        Path.ChooseRoute("good-start", app.Clock.Now);
        Path.Reach(StageKeys.Learning, app.Clock.Now);
        var goal = Goal.Set(Path.Id, AskHelp.Id, DevelopmentLevel.B, "", app.Clock.Now);
        db.AddRange(Path, goal);
        await db.SaveChangesAsync();
        await services
            .GetRequiredService<Consents>()
            .GiveAsync(Participant.Actor, ObservationConsent.Purpose, 1, CancellationToken.None);
    }
}
