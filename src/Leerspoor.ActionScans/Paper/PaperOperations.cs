using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Leerspoor.ActionScans.Running;

namespace Leerspoor.ActionScans.Paper;

/// <summary>What the screens would have sent when the same was typed there. The ids follow from the paper, so twice is once.</summary>
internal static class PaperOperations
{
    public static IEnumerable<ScanOperation> Of(ScanId scan, PaperFactor answer, ScanFactor stands)
    {
        if (Added(stands.Notes, answer.Notes) is { } notes)
            yield return Text(scan, answer, ScanFields.Notes, stands.Notes, notes);
        if (Added(stands.FirstView, answer.FirstView) is { } first)
            yield return Text(scan, answer, ScanFields.First, stands.FirstView, first);
        if (Added(stands.SecondView, answer.SecondView) is { } second)
            yield return Text(scan, answer, ScanFields.Second, stands.SecondView, second);
        if (answer.Level is { } level)
            yield return Value(scan, answer, ScanFields.Level, level);
        foreach (var number in answer.Ticked)
            yield return Value(scan, answer, ScanFields.Tick, ScanFields.On, number);
        foreach (var action in answer.Actions)
        foreach (var operation in Action(scan, answer, action))
            yield return operation;
    }

    private static IEnumerable<ScanOperation> Action(
        ScanId scan,
        PaperFactor answer,
        PaperAction action
    )
    {
        var id = IdOf(scan, answer.Key, "action", Number(action.Row));
        yield return Text(scan, answer, ScanFields.What, "", action.What) with
        {
            Id = IdOf(scan, answer.Key, ScanFields.What, $"{action.Row} {action.What}"),
            Action = id,
        };
        yield return Text(scan, answer, ScanFields.Who, "", action.Who) with
        {
            Id = IdOf(scan, answer.Key, ScanFields.Who, $"{action.Row} {action.Who}"),
            Action = id,
        };
        if (action.ByWhen is { } day)
            yield return Value(
                scan,
                answer,
                ScanFields.When,
                day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            ) with
            {
                Id = IdOf(scan, answer.Key, ScanFields.When, $"{action.Row} {day:O}"),
                Action = id,
            };
    }

    // Below what stands there; null when that holds it already.
    private static string? Added(string stands, string paper) =>
        paper.Length == 0 || stands.Contains(paper, StringComparison.Ordinal) ? null
        : stands.Length == 0 ? paper
        : $"{stands}\n\n{paper}";

    private static ScanOperation Text(
        ScanId scan,
        PaperFactor answer,
        string field,
        string was,
        string text
    ) => new(IdOf(scan, answer.Key, field, was + text), field, answer.Key, null, null, was, text);

    private static ScanOperation Value(
        ScanId scan,
        PaperFactor answer,
        string field,
        string value,
        int? number = null
    ) =>
        new(
            IdOf(scan, answer.Key, field, $"{number} {value}"),
            field,
            answer.Key,
            null,
            number,
            null,
            value
        );

    private static Guid IdOf(ScanId scan, string factor, string field, string what) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{scan.Value} {factor} {field} {what}"))[..16]);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
