using System.Globalization;
using Leerspoor.ActionScans.Instruments;

namespace Leerspoor.ActionScans.Surveys;

/// <summary>What can be answered: per theme each statement (no, a little, yes), and which description fits best.</summary>
internal static class SurveyQuestions
{
    public const int Answers = 3;

    public static string Level(Factor theme) => $"{theme.Key}.level";

    public static string Statement(Factor theme, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{theme.Key}.{number}");

    public static IEnumerable<string> Of(Factor theme) =>
        [
            .. Enumerable.Range(0, theme.SubQuestions.Count).Select(i => Statement(theme, i)),
            Level(theme),
        ];
}
