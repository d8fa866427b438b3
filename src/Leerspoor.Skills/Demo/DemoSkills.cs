using System.Text.Json;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Leerspoor.Skills.Contract;
using Leerspoor.Skills.Exchanging;
using Leerspoor.Skills.Rubrics;
using Leerspoor.Skills.Sharing;
using Leerspoor.Skills.Storing;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Demo;

/// <summary>Occupations of the demo region with their skills, and what designers, experts and the demo participant made with them.</summary>
internal sealed class DemoSkills(
    LeerspoorDb db,
    GraphStore store,
    FrameworkCatalogue catalogue,
    EvidenceBook evidence
) : IDemoChapter
{
    private const string Address = "https://leerspoor.example/beroepen/";
    private const string Indicators = "werknemersvaardigheden";

    public int Order => 70;

    public async Task TellAsync(DemoRegion demo, CancellationToken ct)
    {
        var file = Read();
        var designer = demo.Cast()["ontwikkelaar"];
        var framework = await TellGraphAsync(file, designer, demo.Now.AddDays(-80), ct);
        await TellCrosswalksAsync(file, framework, designer, demo.Now.AddDays(-70), ct);
        var outcomes = new DemoOutcomes(db, file, designer);
        outcomes.Tell(demo.Now);
        db.Add(
            Mapping.SkillsMapping.Begun(
                file.Mapping.Title,
                file.Mapping.Content,
                designer,
                demo.Now.AddDays(-50)
            )
        );
        foreach (var profile in file.Profiles)
            db.Add(
                SkillProfile.Made(
                    profile.Title,
                    profile.Description,
                    [.. profile.Needs.Select(need => NeedOf(file, need))],
                    designer,
                    demo.Now.AddDays(-40)
                )
            );
        await db.SaveChangesAsync(ct);
        var rubric = await outcomes.TellRubricAsync(demo.Now.AddDays(-30), ct);
        if (demo.Cast().Participants is [var first, ..])
        {
            foreach (var claim in file.Claims)
                TellClaim(file, claim, first, demo.Now.AddDays(-9));
            var shared = db.Set<SkillProfile>().Local.First();
            db.Add(
                GapShare.Given(
                    first.Person,
                    demo.Cast().Organisations["logistiek"],
                    (shared.Id.Value, shared.Title),
                    demo.Now.AddDays(-5),
                    demo.Now.AddDays(55)
                )
            );
            db.Add(
                RubricAssessment.Of(
                    rubric,
                    first.Person,
                    [
                        .. file.Assessment.Levels.Zip(
                            file.Assessment.Feedback,
                            (level, words) => new RubricAssessment.Mark(level, words)
                        ),
                    ],
                    demo.Cast()["docent"],
                    demo.Now.AddDays(-6)
                )
            );
        }
        await db.SaveChangesAsync(ct);
    }

    private static DemoFile Read()
    {
        using var stream = typeof(DemoSkills).Assembly.GetManifestResourceStream(
            "Leerspoor.Skills.Demo.skills.json"
        )!;
        return JsonSerializer.Deserialize<DemoFile>(stream, DemoFile.Written)!;
    }

    private async Task<FrameworkId> TellGraphAsync(
        DemoFile file,
        PersonId designer,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        var framework = Framework.AsGraph(file.Framework.Key);
        var version = FrameworkVersion.Drafted(framework.Id, 1, at);
        version.Describe(new(file.Framework.Name), new(file.Framework.Description));
        db.AddRange(framework, version);
        await db.SaveChangesAsync(ct);
        await store.WriteAsync(version.Id, Graph(file), _ => { }, ct);
        version.PublishGraph(designer, at);
        await db.SaveChangesAsync(ct);
        return framework.Id;
    }

    private static FrameworkGraph Graph(DemoFile file) =>
        new(
            "excel",
            file.Framework.Name,
            "nl",
            [],
            [
                .. file.Skills.Select(skill => new GraphNode(
                    Address + skill.Key,
                    NodeKinds.Skill,
                    skill.Value,
                    []
                )),
                .. file.Occupations.Select(occupation => new GraphNode(
                    $"{Address}beroep/{occupation.Key}",
                    NodeKinds.Occupation,
                    occupation.Label,
                    []
                )),
            ],
            [
                .. file.Occupations.SelectMany(occupation =>
                    Links(occupation.Key, LinkKinds.Essential, occupation.Essential)
                        .Concat(Links(occupation.Key, LinkKinds.Optional, occupation.Optional))
                ),
            ]
        );

    private static IEnumerable<GraphLink> Links(
        string occupation,
        string kind,
        IEnumerable<string> skills
    ) =>
        skills.Select(skill => new GraphLink(
            $"{Address}beroep/{occupation}",
            kind,
            Address + skill,
            GraphLink.Bare
        ));

    private async Task TellCrosswalksAsync(
        DemoFile file,
        FrameworkId framework,
        PersonId designer,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        if (await catalogue.CurrentAsync(Indicators, ct) is not { } outline)
            return;
        foreach (var link in file.Crosswalks)
            if (outline.Find(link.Indicator) is { } indicator)
                db.Add(
                    Crosswalk.Decided(
                        new(
                            outline.Framework,
                            SkillAddress.OfIndicator(outline.Key, indicator.Key),
                            indicator.Name.Nl
                        ),
                        new(framework, Address + link.Skill, file.Skills[link.Skill]),
                        link.Kind,
                        designer,
                        at
                    )
                );
    }

    private void TellClaim(
        DemoFile file,
        DemoFile.Claim told,
        DemoParticipant who,
        DateTimeOffset at
    )
    {
        var claim = PriorClaim.Submitted(
            who.Person,
            (Address + told.Skill, file.Skills[told.Skill]),
            (told.Story, "", null),
            at
        );
        db.Add(claim);
        if (told.Decision is not { } level)
            return;
        var decided = at.AddDays(2);
        claim.Decide(level == 0 ? null : SkillLevel.Of(level), told.Reason, who.Coach, decided);
        if (level > 0)
            evidence.Write(
                new SkillEvidenceLine
                {
                    Person = who.Person,
                    Skill = claim.Subject,
                    Label = claim.Label,
                    Level = SkillLevel.Of(level),
                    Kind = EvidenceKind.PriorLearning,
                    Situation = "",
                    SeenBy = who.Coach,
                    SeenAt = decided,
                    Source = claim.Id.Value,
                }
            );
    }

    private static Need NeedOf(DemoFile file, JsonElement need) =>
        new(
            Address + need[0].GetString(),
            file.Skills[need[0].GetString()!],
            need[1].GetInt32(),
            IsEssential: true
        );
}
