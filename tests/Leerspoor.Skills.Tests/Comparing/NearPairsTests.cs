using FsCheck;
using FsCheck.Fluent;
using Leerspoor.Skills.Comparing;
using Leerspoor.Skills.Searching;
using Shouldly;
using Xunit;

namespace Leerspoor.Skills.Tests.Comparing;

public sealed class NearPairsTests
{
    [Fact]
    public void The_same_pairs_are_found_as_by_holding_each_against_each() =>
        Check.One(
            Config.QuickThrowOnFailure,
            Prop.ForAll(
                Gen.Choose(0, 12).ArrayOf().ArrayOf().ToArbitrary(),
                texts =>
                {
                    // few different words, so that much is alike
                    List<HashSet<string>> sets =
                    [
                        .. texts
                            .Take(NearPairs.MostTogether)
                            .Select(text => text.Select(word => $"{word}").ToHashSet()),
                    ];
                    foreach (var least in (double[])[0.34, 0.5, 0.8, 1])
                        NearPairs
                            .Of(sets, least)
                            .Select(pair => (pair.One, pair.Other))
                            .Order()
                            .ShouldBe(ByHand(sets, least).Order());
                }
            )
        );

    private static IEnumerable<(int, int)> ByHand(List<HashSet<string>> sets, double least) =>
        from one in Enumerable.Range(0, sets.Count)
        from other in Enumerable.Range(one + 1, sets.Count - one - 1)
        where Likeness.Of(sets[one], sets[other]) >= least
        select (one, other);

    [Fact]
    public void Thousands_that_say_the_same_are_not_all_held_against_each_other()
    {
        var sets = Enumerable.Repeat<IReadOnlyCollection<string>>(["pomp", "plaats"], 5_000);
        NearPairs.Of([.. sets], 0.5).Count.ShouldBeLessThan(5_000 * NearPairs.MostTogether);
    }
}
