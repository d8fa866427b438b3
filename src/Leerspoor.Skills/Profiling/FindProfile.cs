using Leerspoor.Data;
using Leerspoor.Skills.Contract;
using Leerspoor.Skills.Exchanging;
using Leerspoor.Skills.Searching;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Profiling;

/// <summary>What is asked somewhere: a profile of the region itself, or an occupation of a framework in use. Anyone of the region may read it.</summary>
internal sealed class FindProfile(LeerspoorDb db, GraphShelf shelf)
{
    // Frameworks of occupations tell which skills are asked, and hardly ever how well.
    public const int EssentialLevel = 3;
    public const int OptionalLevel = 2;

    // When it is not our own, the levels are assumed.
    public sealed record Card(
        Guid Id,
        string Title,
        string Description,
        bool IsOwn,
        IReadOnlyList<Need> Needs
    );

    public async Task<Card?> OfAsync(Guid id, CancellationToken ct)
    {
        var own = await db.Set<SkillProfile>()
            .AsNoTracking()
            .SingleOrDefaultAsync(p => p.Id == new SkillProfileId(id), ct);
        if (own is not null)
            return Of(own);
        var occupation = await db.Set<Skill>()
            .AsNoTracking()
            .SingleOrDefaultAsync(
                s =>
                    s.Id == new SkillId(id)
                    && s.Kind == NodeKinds.Occupation
                    && db.Set<FrameworkVersion>()
                        .Any(v => v.Id == s.VersionId && v.PublishedAt != null),
                ct
            );
        if (occupation is null)
            return null;
        var graph = await shelf.GetAsync(db, occupation.VersionId, ct);
        return Of(graph, graph.ById[occupation.Id]);
    }

    public static Card Of(SkillProfile own) =>
        new(own.Id.Value, own.Title, own.Description, true, own.Needs);

    public static Card Of(ReadGraph graph, int occupation) =>
        new(
            graph.Skills[occupation].Id.Value,
            graph.Skills[occupation].Label,
            "",
            false,
            [
                .. graph
                    .Occupations.Of(occupation)
                    .Select(asked => new Need(
                        graph.Skills[asked.Skill].Key,
                        graph.Skills[asked.Skill].Label,
                        asked.IsEssential ? EssentialLevel : OptionalLevel,
                        asked.IsEssential
                    )),
            ]
        );
}
