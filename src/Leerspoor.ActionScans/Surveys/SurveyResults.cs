using Leerspoor.ActionScans.Instruments;

namespace Leerspoor.ActionScans.Surveys;

/// <summary>
/// Counts that can be shown. They come free in whole groups of five: nothing under five answers, and two moments compared never differ by
/// fewer than five people, also not for a question that some left out. The rest waits, also after the round is closed.
/// </summary>
/// <param name="Released">How many of the answers stand behind the counts.</param>
/// <param name="Counts">Per question how many chose 1, 2 and 3; a question with too few answers is not there.</param>
internal sealed record SurveyResults(int Released, IReadOnlyDictionary<string, int[]> Counts)
{
    public const int Group = 5;

    /// <param name="content">The instrument.</param>
    /// <param name="answers">In the order of their numbers.</param>
    public static SurveyResults Of(
        InstrumentContent content,
        IReadOnlyList<IReadOnlyDictionary<string, int>> answers
    )
    {
        var free = answers.Take(Whole(answers.Count)).ToList();
        var counts = new Dictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var question in content.Factors.SelectMany(SurveyQuestions.Of))
        {
            var given = free.Where(answer => answer.ContainsKey(question))
                .Select(answer => answer[question])
                .ToList();
            if (Whole(given.Count) is > 0 and var shown)
                counts[question] =
                [
                    .. Enumerable
                        .Range(1, SurveyQuestions.Answers)
                        .Select(choice => given.Take(shown).Count(one => one == choice)),
                ];
        }

        return new(free.Count, counts);
    }

    /// <summary>How far along people feel a theme is, from 1 to 3; null when too few told. Only to choose a place to begin within one round.</summary>
    public double? Mean(Factor theme) =>
        Counts.GetValueOrDefault(SurveyQuestions.Level(theme)) is { } counts
            ? counts.Select((count, i) => count * (i + 1.0)).Sum() / counts.Sum()
            : null;

    private static int Whole(int count) => count / Group * Group;
}
