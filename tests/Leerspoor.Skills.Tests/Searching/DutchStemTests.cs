using Leerspoor.Skills.Searching;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.Skills.Tests.Searching;

public sealed class DutchStemTests
{
    /// <summary>Words of our own texts with the stem that PostgreSQL 15 gives them (<c>ts_lexize('dutch_stem', ...)</c>).</summary>
    private static IEnumerable<(string Word, string Stem)> Vectors =>
        File.ReadLines(
                Path.Combine(
                    Repository.Root,
                    "tests/Leerspoor.Skills.Tests/Searching/dutch-stems.txt"
                )
            )
            .Select(line => line.Split('\t'))
            .Select(cells => (cells[0], cells[1]));

    [Fact]
    public void Stems_are_those_of_the_published_algorithm()
    {
        var wrong = Vectors
            .Where(vector => DutchStem.Of(vector.Word) != vector.Stem)
            .Select(vector => $"{vector.Word}: {DutchStem.Of(vector.Word)}, not {vector.Stem}");

        wrong.ShouldBeEmpty();
        Vectors.Count().ShouldBeGreaterThan(2_500);
    }

    [Theory]
    [InlineData("warmtepompen", "warmtepomp")]
    [InlineData("mogelijkheden", "mogelijkheid")]
    [InlineData("lichamelijk", "licham")]
    [InlineData("maan", "man")]
    public void Forms_of_a_word_meet(string one, string other) =>
        DutchStem.Of(one).ShouldBe(DutchStem.Of(other));

    [Fact]
    public void Odd_words_do_no_harm()
    {
        foreach (
            var word in new[]
            {
                "",
                "y",
                "aa",
                "iiiii",
                "en",
                "heid",
                "ing",
                "gemen",
                "12",
                "ßß",
                "жизнь",
            }
        )
            DutchStem.Of(word).Length.ShouldBeLessThanOrEqualTo(word.Length);
    }
}
