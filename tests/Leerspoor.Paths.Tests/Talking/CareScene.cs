using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Programmes;
using Leerspoor.Paths.Talking;
using Leerspoor.Skills.Contract;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.Paths.Tests.Talking;

/// <summary>A participant with an open path, a coach and a supervisor, in a region of their own.</summary>
internal sealed class CareScene(LeerspoorApp app, TestRegion region)
{
    public TestRegion Region { get; } = region;
    public required TestPerson Participant { get; init; }
    public required TestPerson Coach { get; init; }
    public required TestPerson Supervisor { get; init; }

    public static async Task<CareScene> SetAsync(LeerspoorApp app)
    {
        var region = await TestRegion.FoundAsync(app);
        var scene = new CareScene(app, region)
        {
            Participant = await region.PersonAsync(Role.Participant),
            Coach = await region.PersonAsync(Role.Coach, "Marloes", "de Wit"),
            Supervisor = await region.PersonAsync(Role.Supervisor, "Henk", "Jansen"),
        };
        await region.CareAsync(scene.Coach, scene.Participant, Role.Coach);
        await region.CareAsync(scene.Supervisor, scene.Participant, Role.Supervisor);
        await scene.BeginPathAsync(scene.Participant);
        return scene;
    }

    public Task BeginPathAsync(TestPerson participant) =>
        app.InRegionAsync(
            Region.Id,
            async services =>
            {
                var programme = await services
                    .GetRequiredService<ProgrammeShelf>()
                    .NewestAsync(CancellationToken.None);
                var framework = await services
                    .GetRequiredService<FrameworkCatalogue>()
                    .CurrentAsync(programme!.Definition.Framework, CancellationToken.None);
                var db = services.GetRequiredService<LeerspoorDb>();
                db.Add(
                    DevelopmentPath.Begun(
                        participant.Id,
                        Region.Organisation,
                        programme.Id,
                        framework!.Id,
                        app.Clock.Now
                    )
                );
                await db.SaveChangesAsync();
            }
        );

    /// <summary>Changes the participant's path directly, as an area that is not under test would.</summary>
    public Task ChangePathAsync(TestPerson participant, Action<DevelopmentPath> change) =>
        app.InRegionAsync(
            Region.Id,
            async services =>
            {
                var db = services.GetRequiredService<LeerspoorDb>();
                change(
                    await db.Set<DevelopmentPath>()
                        .SingleAsync(p => p.ParticipantId == participant.Id)
                );
                await db.SaveChangesAsync();
            }
        );

    public Task<DevelopmentPath> PathAsync() =>
        app.InRegionAsync(
            Region.Id,
            services =>
                services
                    .GetRequiredService<LeerspoorDb>()
                    .Set<DevelopmentPath>()
                    .SingleAsync(p => p.ParticipantId == Participant.Id)
        );

    public Task<Outcome<SentMessage>> SayAsync(
        Actor actor,
        string text,
        string? starter = null,
        Guid? id = null
    ) =>
        app.InRegionAsync(
            actor.Region,
            services =>
                services
                    .GetRequiredService<SendMessage>()
                    .HandleAsync(
                        actor,
                        Participant.Id,
                        new()
                        {
                            Id = (id ?? Guid.CreateVersion7()).ToString(),
                            Text = text,
                            Starter = starter,
                        },
                        CancellationToken.None
                    )
        );

    public Task<Outcome<ThreadView>> ReadAsync(Actor actor, int? before = null) =>
        app.InRegionAsync(
            actor.Region,
            services =>
                services
                    .GetRequiredService<ReadThread>()
                    .HandleAsync(actor, Participant.Id, before, CancellationToken.None)
        );

    public Task<T> AskAsync<T>(Func<LeerspoorDb, Task<T>> question) =>
        app.InRegionAsync(
            Region.Id,
            services => question(services.GetRequiredService<LeerspoorDb>())
        );

    /// <summary>Everybody who has nothing to do with the participant, or not in this way.</summary>
    public async Task<IReadOnlyList<Actor>> StrangersAsync()
    {
        var elsewhere = await TestRegion.FoundAsync(app);
        var municipality = await Region.OrganisationAsync();
        return
        [
            (await Region.PersonAsync(Role.Coach, "Andere", "Coach")).Actor,
            (await Region.PersonAsync(Role.Supervisor, "Andere", "Begeleider")).Actor,
            (await Region.PersonAsync(Role.Coach, "Coach", "Elders", municipality)).Actor,
            (await Region.PersonAsync(Role.Administrator)).Actor,
            (await Region.PersonAsync(Role.Designer)).Actor,
            (await Region.PersonAsync(Role.Participant, "Andere", "Deelnemer")).Actor,
            (await elsewhere.PersonAsync(Role.Coach)).Actor,
            Participant.Actor with
            {
                OnlyAbout = Participant.Id,
                Roles = [new RoleIn(Role.GuestAssessor, Region.Organisation)],
            },
        ];
    }
}
