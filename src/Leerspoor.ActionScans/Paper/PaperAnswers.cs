using Leerspoor.ActionScans.Instruments;

namespace Leerspoor.ActionScans.Paper;

/// <summary>What somebody wrote on the form, per factor; only what was filled in.</summary>
internal sealed record PaperAnswers(IReadOnlyList<PaperFactor> Factors)
{
    /// <summary>Reads the fields; what belongs to no factor of this session is left aside.</summary>
    public static PaperAnswers Of(
        IReadOnlyDictionary<string, string> fields,
        IEnumerable<Factor> factors
    ) => new([.. factors.Select(factor => Read(fields, factor)).Where(read => !read.IsEmpty)]);

    private static PaperFactor Read(IReadOnlyDictionary<string, string> fields, Factor factor) =>
        new(
            factor.Key,
            Text(fields, PaperFields.Notes(factor.Key), ScanFactor.NotesMaxLength),
            LevelOf(fields.GetValueOrDefault(PaperFields.Level(factor.Key))),
            [
                .. Enumerable
                    .Range(0, factor.SubQuestions.Count)
                    .Where(i =>
                        IsOn(fields.GetValueOrDefault(PaperFields.Question(factor.Key, i)))
                    ),
            ],
            Text(fields, PaperFields.View(factor.Key, first: true), ScanFactor.ViewMaxLength),
            Text(fields, PaperFields.View(factor.Key, first: false), ScanFactor.ViewMaxLength),
            [
                .. Enumerable
                    .Range(0, PaperFields.ActionRows)
                    .Select(row => Action(fields, factor.Key, row))
                    .Where(action => !action.IsEmpty),
            ]
        );

    private static PaperAction Action(
        IReadOnlyDictionary<string, string> fields,
        string factor,
        int row
    )
    {
        var what = Text(fields, PaperFields.What(factor, row), ActionPoint.WhatMaxLength);
        var when = Text(fields, PaperFields.When(factor, row), 100);
        // A day that nobody can read is kept as words: "before the summer" is worth something too.
        var isDay = PaperDay.TryParse(when, out var day);
        return new PaperAction(
            row,
            isDay || when.Length == 0 ? what : $"{what} ({when})".Trim(),
            Text(fields, PaperFields.Who(factor, row), ActionPoint.WhoMaxLength),
            isDay ? day : null
        );
    }

    private static string Text(IReadOnlyDictionary<string, string> fields, string name, int most)
    {
        var text = fields.GetValueOrDefault(name, "").ReplaceLineEndings("\n").Trim();
        text = string.Concat(
            text.Where(letter => letter is '\n' or '\t' || !char.IsControl(letter))
        );
        return text.Length > most ? text[..most] : text;
    }

    private static string? LevelOf(string? value) =>
        value is "starting" or "advanced" or "mature" or PaperFields.NotAgreed ? value : null;

    private static bool IsOn(string? value) => value is { Length: > 0 } and not "Off";
}

/// <summary>What was filled in for one factor. <c>Level</c> is the word of a level, <see cref="PaperFields.NotAgreed"/>, or null; <c>Ticked</c> counts from 0.</summary>
internal sealed record PaperFactor(
    string Key,
    string Notes,
    string? Level,
    IReadOnlyList<int> Ticked,
    string FirstView,
    string SecondView,
    IReadOnlyList<PaperAction> Actions
)
{
    public bool IsEmpty =>
        Level is null
        && Ticked.Count == 0
        && Actions.Count == 0
        && Notes.Length + FirstView.Length + SecondView.Length == 0;
}

internal sealed record PaperAction(int Row, string What, string Who, DateOnly? ByWhen)
{
    public bool IsEmpty => What.Length == 0 && Who.Length == 0 && ByWhen is null;
}
