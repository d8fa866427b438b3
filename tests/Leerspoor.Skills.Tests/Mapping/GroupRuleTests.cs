using Leerspoor.Skills.Mapping;
using Shouldly;
using Xunit;

namespace Leerspoor.Skills.Tests.Mapping;

public sealed class GroupRuleTests
{
    [Theory]
    [InlineData(new[] { 3, 3, 3, 3 }, null)]
    [InlineData(new[] { 3, 3, 3, 3, 3 }, 3.0)]
    [InlineData(new[] { 1, 2, 3, 4, 5, 5 }, 3.5)]
    [InlineData(new[] { 1, 1, 1, 1, 2 }, 1.0)]
    [InlineData(new[] { 1, 1, 1, 2, 2, 2, 1, 2 }, 1.5)]
    public void A_mean_is_of_five_or_more_and_to_a_half(int[] levels, double? mean) =>
        GroupRule.Mean(levels).ShouldBe((decimal?)mean);

    [Theory]
    [InlineData("a b c d e", "a b c d e", false)]
    [InlineData("a b c d e f", "a b c d e", true)]
    [InlineData("a b c d e", "a b c d e f", true)]
    [InlineData("a b c d x", "a b c d e", true)]
    [InlineData("a b c d e f g h i j", "a b c d e", false)]
    [InlineData("a b c d e f g h i", "a b c d e", true)]
    [InlineData("f g h i j", "a b c d e", false)]
    [InlineData("a f g h i j", "a b c d e", false)]
    public void Two_figures_that_differ_by_a_few_tell_about_them(
        string now,
        string before,
        bool tells
    ) => GroupRule.TellsAboutFew(Set(now), Set(before)).ShouldBe(tells);

    private static HashSet<string> Set(string marks) =>
        marks.Split(' ').ToHashSet(StringComparer.Ordinal);
}
