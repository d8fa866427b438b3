using FsCheck;
using FsCheck.Fluent;
using Leerspoor.Skills.Crosswalking;
using Shouldly;
using Xunit;

namespace Leerspoor.Skills.Tests.Crosswalking;

public sealed class CrosswalkMapTests
{
    [Fact]
    public void Equals_show_each_other()
    {
        var map = new CrosswalkMap([("a", CrosswalkKind.Exact, "b")]);

        map.Reach(["a"]).Keys.ShouldBe(["a", "b"], ignoreOrder: true);
        map.Reach(["b"])["a"].ShouldBe("b");
    }

    [Fact]
    public void The_narrower_shows_the_broader_and_never_the_other_way()
    {
        var map = new CrosswalkMap([
            ("wide", CrosswalkKind.Narrower, "small"),
            ("tiny", CrosswalkKind.Broader, "wide"),
        ]);

        map.Reach(["small"]).Keys.ShouldBe(["small", "wide"], ignoreOrder: true);
        map.Reach(["tiny"]).Keys.ShouldBe(["tiny", "wide"], ignoreOrder: true);
        map.Reach(["wide"]).Keys.ShouldBe(["wide"]);
    }

    [Fact]
    public void What_is_only_related_shows_nothing()
    {
        var map = new CrosswalkMap([
            ("a", CrosswalkKind.Related, "b"),
            ("a", CrosswalkKind.None, "c"),
        ]);

        map.Reach(["a", "b", "c"]).Values.ShouldBe(["a", "b", "c"], ignoreOrder: true);
    }

    [Fact]
    public void Circles_end_and_reaching_is_monotonous() =>
        Check.One(
            Config.QuickThrowOnFailure,
            Prop.ForAll(
                (
                    from left in Gen.Choose(0, 8)
                    from kind in Gen.Choose(0, 4)
                    from right in Gen.Choose(0, 8)
                    select ($"{left}", (CrosswalkKind)kind, $"{right}")
                )
                    .ArrayOf()
                    .ToArbitrary(),
                links =>
                {
                    var map = new CrosswalkMap(links);
                    var one = map.Reach(["1"]);
                    var two = map.Reach(["1", "2"]);
                    return one.ContainsKey("1")
                        && one.Values.All(by => by == "1")
                        && one.Keys.All(two.ContainsKey);
                }
            )
        );
}
