using Leerspoor.Skills.Searching;
using Shouldly;
using Xunit;

namespace Leerspoor.Skills.Tests.Searching;

public sealed class WordIndexTests
{
    private static readonly string[] Labels =
    [
        "warmtepompen plaatsen",
        "zonnepanelen plaatsen",
        "koeltechniek",
        "een warmtepompmonteur begeleiden",
        "brood bakken",
        "mogelijkheden uitleggen",
    ];

    private static readonly WordIndex Index = WordIndex.Of(
        Labels.Select(label => (IEnumerable<(string, float)>)[(label, 1f)])
    );

    private static IEnumerable<string> Find(string asked) =>
        Index.Find(asked, 10).Select(found => Labels[found.Number]);

    [Fact]
    public void Another_form_of_a_word_is_found() =>
        Find("mogelijkheid").ShouldBe(["mogelijkheden uitleggen"]);

    [Fact]
    public void All_asked_words_come_before_some() =>
        Find("warmtepomp plaatsen").First().ShouldBe("warmtepompen plaatsen");

    [Fact]
    public void A_part_of_a_compound_is_found() => Find("techniek").ShouldBe(["koeltechniek"]);

    [Fact]
    public void The_beginning_of_a_word_is_found_while_somebody_types() =>
        Find("zonn").ShouldBe(["zonnepanelen plaatsen"]);

    [Theory]
    [InlineData("zonepanelen")]
    [InlineData("zonnepanelne")]
    [InlineData("zonnepannelen")]
    [InlineData("zonnepamelen")]
    public void A_typing_error_is_forgiven(string typed) =>
        Find(typed).ShouldBe(["zonnepanelen plaatsen"]);

    [Fact]
    public void Accents_and_capitals_do_not_matter() => Find("BRÓÓD").ShouldBe(["brood bakken"]);

    [Fact]
    public void Nothing_asked_finds_nothing()
    {
        Find("").ShouldBeEmpty();
        Find("  .,!  ").ShouldBeEmpty();
        Find("xyzzy").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("meten", "meten", 0)]
    [InlineData("meten", "metne", 1)]
    [InlineData("meten", "meetn", 1)]
    [InlineData("meten", "weten", 1)]
    [InlineData("meten", "metten", 1)]
    [InlineData("meten", "wegen", 2)]
    [InlineData("meten", "praten", 3)]
    public void Typing_errors_are_counted(string one, string other, int errors)
    {
        Spelling.Between(one, other, 2).ShouldBe(errors);
        Spelling.Between(other, one, 2).ShouldBe(errors);
    }
}
