using FsCheck;
using FsCheck.Fluent;
using Leerspoor.Skills.Exchanging;
using Leerspoor.Skills.Mapping;
using Leerspoor.Skills.Searching;
using Shouldly;
using Xunit;

namespace Leerspoor.Skills.Tests.Exchanging;

/// <summary>What holds for anything, not only for our examples.</summary>
public sealed class PropertyTests
{
    private static readonly Gen<string> Texts = Gen.Elements(
            "a",
            "b",
            "é",
            "\"",
            "\"\"",
            ",",
            ";",
            "\n",
            "\t",
            "'",
            " ",
            "%2C",
            "=1+1",
            "€",
            "😀",
            "@",
            "\\"
        )
        .ArrayOf()
        .Select(parts => string.Concat(parts));

    [Fact]
    public void Any_text_survives_every_format_that_has_room_for_it() =>
        Holds(
            Texts,
            text =>
            {
                var label = $"x{text}x";
                foreach (
                    var format in new[]
                    {
                        "case",
                        "moodle",
                        "osmt",
                        "turtle",
                        "ntriples",
                        "jsonld",
                        "excel",
                    }
                )
                {
                    var graph = new FrameworkGraph(
                        format,
                        "t",
                        "nl",
                        [],
                        [
                            new(
                                "k:1",
                                NodeKinds.Skill,
                                label,
                                [
                                    new(FieldNames.Label, label, "nl"),
                                    new(Vocabulary.RdfType, Vocabulary.Skos + "Concept", "", "iri"),
                                ]
                            ),
                        ],
                        []
                    );
                    var again = Files.Read(Files.Written(graph, format), new ImportReport());
                    again.Nodes.Single(node => node.Key == "k:1").Label.ShouldBe(label, format);
                }
            }
        );

    [Fact]
    public void What_is_built_has_no_circle() =>
        Holds(
            Gen.Choose(0, 7).Two().ArrayOf(14),
            pairs =>
            {
                var graph = new GraphBuilder(new ImportReport());
                for (var node = 0; node < 8; node++)
                    graph.Add(new($"{node}", NodeKinds.Skill, "x", []), default);
                foreach (var (from, to) in pairs)
                    graph.Link(new($"{from}", LinkKinds.Broader, $"{to}", GraphLink.Bare));
                var built = graph.Build("test", "t", "nl", [], _ => false);

                var above = built.Links.ToLookup(
                    link => link.From,
                    link => link.To,
                    StringComparer.Ordinal
                );
                foreach (var node in built.Nodes)
                    Reached(above, node.Key).ShouldNotContain(node.Key);
            }
        );

    [Fact]
    public void Typing_errors_count_the_same_both_ways() =>
        Holds(
            Gen.Elements("a", "b", "c").ArrayOf().Select(parts => string.Concat(parts)).Two(),
            pair =>
            {
                var (one, other) = pair;
                Spelling.Between(one, other, 2).ShouldBe(Spelling.Between(other, one, 2));
                Spelling.Between(one, one, 2).ShouldBe(0);
            }
        );

    [Fact]
    public void A_gap_is_never_below_zero_and_never_more_than_wanted() =>
        Holds(
            Gen.Choose(0, 500).Two(),
            pair =>
            {
                var (now, then) = pair;
                var cell = new LevelCell(now / 100m, then / 100m);
                cell.Gap!.Value.ShouldBeInRange(0, then / 100m);
            }
        );

    private static HashSet<string> Reached(ILookup<string, string> above, string from)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var next = new Stack<string>(above[from]);
        while (next.TryPop(out var node))
            if (reached.Add(node))
                foreach (var higher in above[node])
                    next.Push(higher);
        return reached;
    }

    private static void Holds<T>(Gen<T> given, Action<T> property) =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(given.ToArbitrary(), property));
}
