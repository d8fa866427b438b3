using Leerspoor.ActionScans.Instruments;
using Leerspoor.ActionScans.Surveys;
using Leerspoor.Kernel;
using Shouldly;
using Xunit;

namespace Leerspoor.ActionScans.Tests.Surveys;

public sealed class SurveyResultsTests
{
    private static readonly InstrumentContent Content = new([
        new Factor(
            "tijd",
            new LocalText("Tijd"),
            new LocalText("."),
            new LocalText("?"),
            [new LocalText("Een")],
            [new LocalText("1"), new LocalText("2"), new LocalText("3")]
        ),
    ]);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(4, 0)]
    [InlineData(5, 5)]
    [InlineData(9, 5)]
    [InlineData(10, 10)]
    public void Answers_come_free_in_groups_of_five(int sent, int shown)
    {
        var results = SurveyResults.Of(Content, Answered(sent));

        results.Released.ShouldBe(shown);
        results.Counts.GetValueOrDefault("tijd.level", [0, 0, 0]).Sum().ShouldBe(shown);
    }

    [Fact]
    public void Two_moments_never_differ_by_fewer_than_five_people_also_where_some_left_a_question_out()
    {
        var random = new Random(5);
        var all = Enumerable
            .Range(0, 200)
            .Select(_ => Answer(random.Next(1, 4), random.Next(3) == 0 ? random.Next(1, 4) : null))
            .ToList();

        foreach (var question in new[] { "tijd.level", "tijd.0" })
        {
            int[] before = [0, 0, 0];
            for (var sent = 0; sent <= all.Count; sent++)
            {
                var now = SurveyResults
                    .Of(Content, [.. all.Take(sent)])
                    .Counts.GetValueOrDefault(question, [0, 0, 0]);
                var difference = now.Zip(before, (one, other) => one - other).ToList();
                difference.ShouldAllBe(count => count >= 0);
                (difference.Sum() % SurveyResults.Group).ShouldBe(0);
                before = now;
            }
        }
    }

    [Fact]
    public void A_question_that_fewer_than_five_answered_is_not_shown()
    {
        List<IReadOnlyDictionary<string, int>> answers =
        [
            .. Answered(4).Select(_ => Answer(1, 3)),
            .. Answered(6),
        ];

        SurveyResults.Of(Content, answers).Counts.Keys.ShouldBe(["tijd.level"]);
    }

    private static List<IReadOnlyDictionary<string, int>> Answered(int people) =>
        [.. Enumerable.Range(0, people).Select(i => Answer((i % 3) + 1, null))];

    private static IReadOnlyDictionary<string, int> Answer(int level, int? statement)
    {
        var given = new Dictionary<string, int>(StringComparer.Ordinal) { ["tijd.level"] = level };
        if (statement is { } choice)
            given["tijd.0"] = choice;
        return given;
    }
}
