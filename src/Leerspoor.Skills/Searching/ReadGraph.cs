using Leerspoor.Data;
using Leerspoor.Skills.Contract;
using Leerspoor.Skills.Exchanging;
using Leerspoor.Skills.Profiling;
using Leerspoor.Skills.Storing;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Searching;

/// <summary>A version of a graph framework in memory: names, relations and an index of its words.</summary>
internal sealed class ReadGraph
{
    private const float Label = 1f;
    private const float Alternative = 0.8f;

    private ReadGraph(
        FrameworkVersionId version,
        ReadSkill[] skills,
        (int From, string Kind, int To)[] relations,
        WordIndex index
    )
    {
        (Version, Skills, Index) = (version, skills, index);
        From = relations.ToLookup(relation => relation.From);
        To = relations.ToLookup(relation => relation.To);
        ById = skills.Index().ToDictionary(pair => pair.Item.Id, pair => pair.Index);
        occupations = new(() => new OccupationIndex(this));
    }

    private readonly Lazy<OccupationIndex> occupations;

    public FrameworkVersionId Version { get; }

    /// <summary>By number.</summary>
    public IReadOnlyList<ReadSkill> Skills { get; }
    public WordIndex Index { get; }

    /// <summary>Made when somebody first asks for it.</summary>
    public OccupationIndex Occupations => occupations.Value;
    public ILookup<int, (int From, string Kind, int To)> From { get; }
    public ILookup<int, (int From, string Kind, int To)> To { get; }
    public IReadOnlyDictionary<SkillId, int> ById { get; }

    public static async Task<ReadGraph> ReadAsync(
        LeerspoorDb db,
        FrameworkVersionId version,
        CancellationToken ct
    )
    {
        var skills = new List<ReadSkill>();
        var words = new List<IEnumerable<(string, float)>>();
        await foreach (
            var skill in db.Set<Skill>()
                .AsNoTracking()
                .Where(s => s.VersionId == version)
                .OrderBy(s => s.Number)
                .AsAsyncEnumerable()
                .WithCancellation(ct)
        )
        {
            var kind = string.Intern(skill.Kind);
            skills.Add(new(skill.Id, skill.Key, kind, skill.Label));
            // a label that is a node of its own is no answer
            words.Add(
                kind == RdfGraph.LabelKind ? [] : TextsOf(skill.Label, FieldText.Read(skill.Fields))
            );
        }
        var relations = await db.Set<SkillRelation>()
            .AsNoTracking()
            .Where(r => r.VersionId == version && r.From != null && r.To != null)
            .OrderBy(r => r.Number)
            .Select(r => new
            {
                r.From,
                r.Kind,
                r.To,
            })
            .ToListAsync(ct);
        return new(
            version,
            [.. skills],
            [.. relations.Select(r => (r.From!.Value, string.Intern(r.Kind), r.To!.Value))],
            WordIndex.Of(words)
        );
    }

    // A list at once: the fields themselves need not stay.
    private static List<(string, float)> TextsOf(string label, IReadOnlyList<GraphField> fields)
    {
        var texts = new List<(string, float)> { (label, Label) };
        foreach (var field in fields)
            if (field.Name is FieldNames.Alternative or FieldNames.Hidden or FieldNames.Label)
                texts.Add((field.Value, Alternative));
        return texts;
    }
}

/// <summary>A node in memory.</summary>
internal sealed record ReadSkill(SkillId Id, string Key, string Kind, string Label);
