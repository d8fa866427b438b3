using Leerspoor.Skills.Outcomes;
using Shouldly;
using Xunit;

namespace Leerspoor.Skills.Tests.Outcomes;

public sealed class CheckOutcomeTests
{
    private static readonly OutcomeText Good = new(
        "Warmtepomp plaatsen",
        "Plaatst zelfstandig een warmtepomp volgens de tekening binnen één dag",
        ["Leest een werktekening", "Verbindt leidingen zonder lekken"],
        ["Werking van een koudemiddel"]
    );

    private static IEnumerable<string> Hints(OutcomeText text) =>
        CheckOutcome.Of(text, OutcomeWords.Delivered).Select(hint => hint.Code);

    [Fact]
    public void A_sound_outcome_gets_few_hints() =>
        Hints(Good with { Skills = ["Leest een werktekening", "Meet de druk"] }).ShouldBeEmpty();

    [Theory]
    [InlineData("De monteur plaatst een pomp volgens tekening", "OutcomeHint.VerbFirst")]
    [InlineData("Begrijpt hoe een pomp werkt volgens de norm", "OutcomeHint.Unseen")]
    [InlineData("Plaatst en controleert een pomp volgens tekening", "OutcomeHint.TwoVerbs")]
    [InlineData("Plaatst een pomp", "OutcomeHint.NotObservable")]
    [InlineData("Plaatst een pomp netjes volgens tekening", "OutcomeHint.Vague")]
    public void What_is_wrong_with_a_responsibility_is_named(string sentence, string code) =>
        Hints(Good with { Responsibility = sentence }).ShouldContain(code);

    [Fact]
    public void Missing_parts_are_named() =>
        Hints(Good with { Skills = [], Knowledge = [] })
            .ShouldBe(["OutcomeHint.NoSkills", "OutcomeHint.NoKnowledge"]);

    [Theory]
    [InlineData("plaatst", "plaatsen")]
    [InlineData("maakt", "maken")]
    [InlineData("leest", "lezen")]
    [InlineData("beschrijft", "beschrijven")]
    [InlineData("monteert", "monteren")]
    [InlineData("zet", null)]
    [InlineData("berekent", "berekenen")]
    [InlineData("kiest", "kiezen")]
    [InlineData("vergelijken", "vergelijken")]
    [InlineData("last", "lassen")]
    public void Forms_of_a_verb_are_known(string form, string? infinitive) =>
        OutcomeWords.Delivered.VerbOf(form).ShouldBe(infinitive);

    [Theory]
    [InlineData("Beoordeelt of een las voldoet", "evaluate")]
    [InlineData("Ontwerpt een opstelling", "create")]
    [InlineData("Iets anders", null)]
    public void The_level_follows_from_the_first_verb(string sentence, string? level) =>
        CheckOutcome.LevelOf(sentence, OutcomeWords.Delivered).ShouldBe(level);

    [Fact]
    public void Nearly_the_same_outcomes_are_near()
    {
        var near = Good with
        {
            Responsibility = "Plaatst zelf een warmtepomp volgens tekening binnen één dag",
        };
        var far = new OutcomeText(
            "Brood",
            "Bakt een brood volgens recept",
            ["Kneedt deeg"],
            ["Gist"]
        );

        LikeOutcomes.Between(Good, near).ShouldBeGreaterThan(0.5);
        LikeOutcomes.Between(Good, far).ShouldBeLessThan(0.2);
        LikeOutcomes.Between(Good, Good).ShouldBe(1);
    }
}
