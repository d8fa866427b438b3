using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;
using Leerspoor.Skills.Exchanging;
using Leerspoor.Skills.Storing;
using Leerspoor.Skills.Tests.Profiling;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace Leerspoor.Skills.Tests.Moving;

/// <summary>A framework in two versions, with people, a profile and a claim that point at the first.</summary>
internal sealed record MoveScene(
    TestRegion Region,
    TestPerson Designer,
    TestPerson Participant,
    FrameworkId Framework
)
{
    /// <summary>In the second version heftruck is replaced, tillen stays as a node that says that it is, and vegen is gone.</summary>
    public static async Task<MoveScene> BeginAsync(LeerspoorApp app)
    {
        var region = await TestRegion.FoundAsync(app);
        var designer = await region.PersonAsync(Role.Designer);
        var participant = await region.PersonAsync(Role.Participant);
        var other = await region.PersonAsync(Role.Participant);
        await TestGraph.PutAsync(
            app,
            region,
            [
                TestGraph.Skill("heftruck"),
                TestGraph.Skill("tillen"),
                TestGraph.Skill("vegen"),
                TestGraph.Skill("tellen"),
            ],
            []
        );
        foreach (var skill in (string[])["x:heftruck", "x:tillen", "x:tellen"])
            await TestGraph.ShowAsync(app, region, participant.Id, skill, 3);
        await TestGraph.ShowAsync(app, region, other.Id, "x:heftruck", 2);
        await TestGraph.ShowAsync(app, region, other.Id, "x:vegen", 2);
        var framework = default(FrameworkId);
        await app.InRegionAsync(
            region.Id,
            async services =>
            {
                var db = services.GetRequiredService<LeerspoorDb>();
                framework = (await db.Set<Framework>().SingleAsync(f => f.Key == "beroepen")).Id;
                db.Add(
                    SkillProfile.Made(
                        "Magazijn",
                        "",
                        [
                            new("x:heftruck", "heftruck", 4, false),
                            new("x:heftruck rijden", "heftruck rijden", 2, true),
                        ],
                        designer.Id,
                        app.Clock.Now
                    )
                );
                db.Add(
                    PriorClaim.Submitted(
                        participant.Id,
                        ("x:heftruck", "heftruck"),
                        ("Vier jaar", "", null),
                        app.Clock.Now
                    )
                );
                var version = FrameworkVersion.Drafted(framework, 2, app.Clock.Now);
                version.Describe(new("beroepen"), new(""));
                db.Add(version);
                await db.SaveChangesAsync();
                await services
                    .GetRequiredService<GraphStore>()
                    .WriteAsync(
                        version.Id,
                        new(
                            "excel",
                            "beroepen",
                            "nl",
                            [],
                            [
                                TestGraph.Skill("heftruck rijden"),
                                TestGraph.Skill("tillen"),
                                TestGraph.Skill("tillen met hulp"),
                                TestGraph.Skill("tellen"),
                            ],
                            [
                                new("x:heftruck", LinkKinds.ReplacedBy, "x:heftruck rijden", []),
                                new("x:tillen", LinkKinds.ReplacedBy, "x:tillen met hulp", []),
                            ]
                        ),
                        _ => { },
                        default
                    );
                version.PublishGraph(designer.Id, app.Clock.Now);
                await db.SaveChangesAsync();
            }
        );
        return new(region, designer, participant, framework);
    }

    /// <summary>A next version of the delivered framework, without its first indicator; the participant has evidence of that.</summary>
    public static async Task<(FrameworkId, string Gone, string Next)> DropIndicatorAsync(
        LeerspoorApp app,
        TestRegion region,
        TestPerson participant
    )
    {
        var found = (default(FrameworkId), "", "");
        await app.InRegionAsync(
            region.Id,
            async services =>
            {
                var db = services.GetRequiredService<LeerspoorDb>();
                var version = await db.Set<FrameworkVersion>()
                    .Include(v => v.Components)
                        .ThenInclude(c => c.Indicators)
                    .FirstAsync();
                var dropped = version.Components[0].Indicators[0];
                services
                    .GetRequiredService<EvidenceBook>()
                    .Write(
                        new EvidenceLine
                        {
                            Person = participant.Id,
                            Indicator = dropped.Id,
                            Level = DevelopmentLevel.B,
                            Situation = "In de hal",
                            SeenBy = participant.Id,
                            SeenAt = app.Clock.Now,
                            Source = Guid.CreateVersion7(),
                        }
                    );
                var next = version.DraftNext(app.Clock.Now);
                var component = next.Components.Single(c => c.Key == version.Components[0].Key);
                component.Remove(component.Indicators.Single(i => i.Key == dropped.Key));
                next.Publish(participant.Id, app.Clock.Now).ShouldBeNull();
                db.Add(next);
                await db.SaveChangesAsync();
                found = (version.FrameworkId, dropped.Key, component.Indicators[0].Key);
            }
        );
        return found;
    }
}
