using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;
using Leerspoor.Skills.Exchanging;
using Leerspoor.Skills.Graphing;
using Leerspoor.Skills.Storing;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Searching;

/// <summary>One node with what its source says and what it hangs together with.</summary>
internal sealed class ShowSkill(LeerspoorDb db, GraphAccess access, GraphShelf shelf)
{
    /// <summary>An occupation has some tens; a group may have thousands.</summary>
    public const int MostRelated = 200;

    public sealed record View(
        SkillId Id,
        FrameworkVersionId Version,
        LocalText Framework,
        string Key,
        string Kind,
        string Label,
        IReadOnlyList<string> Alternatives,
        string Description,
        IReadOnlyList<Relations> Related
    );

    /// <param name="Kind">Of the relation.</param>
    /// <param name="Outward">Whether it goes from this node.</param>
    /// <param name="Skills">At the other end, by name.</param>
    public sealed record Relations(string Kind, bool Outward, IReadOnlyList<ReadSkill> Skills);

    public async Task<Outcome<View>> HandleAsync(Actor actor, SkillId id, CancellationToken ct)
    {
        var skill = await db.Set<Skill>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, ct);
        if (skill is null)
            return SkillsRefusals.Unknown;
        if (
            (await access.FindAsync(actor, skill.VersionId, ct)).Refused(
                out var refusal,
                out var version
            )
        )
            return refusal;

        var graph = await shelf.GetAsync(db, skill.VersionId, ct);
        var fields = FieldText.Read(skill.Fields);
        var at = graph.ById[id];
        return new View(
            id,
            skill.VersionId,
            version.Name,
            skill.Key,
            skill.Kind,
            skill.Label,
            [
                .. fields
                    .Where(field => field.Name is FieldNames.Alternative or FieldNames.Label)
                    .SelectMany(field => field.Value.Split('\n'))
                    .Where(label => label.Length > 0)
                    .Distinct(StringComparer.Ordinal),
            ],
            fields.FirstOrDefault(field => field.Name == FieldNames.Description)?.Value
                ?? fields.FirstOrDefault(field => field.Name == FieldNames.Definition)?.Value
                ?? "",
            [
                .. Group(graph, graph.From[at], outward: true),
                .. Group(graph, graph.To[at], outward: false),
            ]
        );
    }

    private static IEnumerable<Relations> Group(
        ReadGraph graph,
        IEnumerable<(int From, string Kind, int To)> relations,
        bool outward
    ) =>
        relations
            .GroupBy(relation => relation.Kind, StringComparer.Ordinal)
            .Select(kind => new Relations(
                kind.Key,
                outward,
                [
                    .. kind.Select(relation => graph.Skills[outward ? relation.To : relation.From])
                        .OrderBy(other => other.Label, StringComparer.CurrentCulture)
                        .Take(MostRelated),
                ]
            ));
}
