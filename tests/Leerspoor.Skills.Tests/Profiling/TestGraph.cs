using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;
using Leerspoor.Skills.Exchanging;
using Leerspoor.Skills.Storing;
using Leerspoor.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.Skills.Tests.Profiling;

/// <summary>A small graph in use, of occupations with their skills; all addresses begin with <c>x:</c>.</summary>
internal static class TestGraph
{
    public static GraphNode Skill(string key) => new($"x:{key}", NodeKinds.Skill, key, []);

    public static GraphNode Occupation(string key) =>
        new($"x:{key}", NodeKinds.Occupation, key, []);

    public static GraphLink Essential(string occupation, string skill) =>
        new($"x:{occupation}", LinkKinds.Essential, $"x:{skill}", GraphLink.Bare);

    public static GraphLink Optional(string occupation, string skill) =>
        new($"x:{occupation}", LinkKinds.Optional, $"x:{skill}", GraphLink.Bare);

    public static Task<FrameworkVersionId> PutAsync(
        LeerspoorApp app,
        TestRegion region,
        IReadOnlyList<GraphNode> nodes,
        IReadOnlyList<GraphLink> links,
        string key = "beroepen"
    ) =>
        app.InRegionAsync(
            region.Id,
            async services =>
            {
                var db = services.GetRequiredService<LeerspoorDb>();
                var framework = Framework.AsGraph(key);
                var version = FrameworkVersion.Drafted(framework.Id, 1, app.Clock.Now);
                version.Describe(new(key), new(""));
                db.AddRange(framework, version);
                await db.SaveChangesAsync();
                await services
                    .GetRequiredService<GraphStore>()
                    .WriteAsync(
                        version.Id,
                        new("excel", key, "nl", [], nodes, links),
                        _ => { },
                        default
                    );
                version.PublishGraph(PersonId.New(), app.Clock.Now);
                await db.SaveChangesAsync();
                return version.Id;
            }
        );

    public static Task<SkillId> IdOfAsync(LeerspoorApp app, TestRegion region, string key) =>
        app.InRegionAsync(
            region.Id,
            services =>
                Task.FromResult(
                    services
                        .GetRequiredService<LeerspoorDb>()
                        .Set<Skill>()
                        .Single(s => s.Key == $"x:{key}")
                        .Id
                )
        );

    /// <summary>Evidence that somebody showed a skill.</summary>
    public static Task ShowAsync(
        LeerspoorApp app,
        TestRegion region,
        PersonId person,
        string skill,
        int level = 3
    ) =>
        app.InRegionAsync(
            region.Id,
            services =>
            {
                services
                    .GetRequiredService<EvidenceBook>()
                    .Write(
                        new SkillEvidenceLine
                        {
                            Person = person,
                            Skill = skill.Contains(':') ? skill : $"x:{skill}",
                            Label = skill,
                            Level = SkillLevel.Of(level),
                            Kind = EvidenceKind.Judgement,
                            Situation = "In de hal",
                            SeenBy = person,
                            SeenAt = app.Clock.Now,
                            Source = Guid.CreateVersion7(),
                        }
                    );
                return services.GetRequiredService<LeerspoorDb>().SaveChangesAsync();
            }
        );
}
