using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;
using Leerspoor.Skills.Exchanging;
using Leerspoor.Skills.Searching;

namespace Leerspoor.Skills.Crosswalking;

/// <summary>The skills of one framework in use, whichever form it has: to lay beside another, or to choose from by words.</summary>
internal sealed class FrameworkItems(
    LeerspoorDb db,
    CurrentGraphs graphs,
    GraphShelf shelf,
    SkillNames names
)
{
    private const int MostFound = 15;
    private const int MostAsked = 200;

    /// <param name="All">By number; null for what is no skill.</param>
    /// <param name="Index">Finds the numbers.</param>
    public sealed record Items(IReadOnlyList<SkillAddress?> All, WordIndex Index);

    public async Task<Items> OfAsync(FrameworkId framework, CancellationToken ct)
    {
        var all = await graphs.AllAsync(ct);
        if (all.FirstOrDefault(line => line.Id == framework) is { } graph)
        {
            var read = await shelf.GetAsync(db, graph.Version, ct);
            return new(
                [
                    .. read.Skills.Select(node =>
                        node.Kind is NodeKinds.Skill or NodeKinds.Knowledge
                            ? new SkillAddress(framework, node.Key, node.Label)
                            : null
                    ),
                ],
                read.Index
            );
        }
        List<SkillAddress> own =
        [
            .. (await names.IndicatorsAsync(ct)).Where(one => one.Framework == framework),
        ];
        return new(
            [.. own],
            WordIndex.Of(own.Select(one => (IEnumerable<(string, float)>)[(one.Label, 1f)]))
        );
    }

    /// <summary>The best first; nothing for a framework that is not in use, and for whoever may not decide about it.</summary>
    public async Task<IReadOnlyList<SkillAddress>> FindAsync(
        Actor actor,
        string? framework,
        string? words,
        CancellationToken ct
    )
    {
        if (
            !Designers.MayChange(actor)
            || string.IsNullOrWhiteSpace(words)
            || !Guid.TryParse(framework, out var id)
        )
            return [];
        var items = await OfAsync(new(id), ct);
        var asked = words.Length > MostAsked ? words[..MostAsked] : words;
        return
        [
            .. items
                .Index.Find(asked, MostFound)
                .Select(found => items.All[found.Number])
                .OfType<SkillAddress>(),
        ];
    }
}
