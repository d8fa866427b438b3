using Leerspoor.Kernel;
using Leerspoor.Learning.Contract;
using Leerspoor.Ui;
using Microsoft.AspNetCore.Http;

namespace Leerspoor.Learning.Authoring;

/// <summary>The form of one step, as typed. One sentence per line.</summary>
internal sealed class StepInput
{
    public string? TextNl { get; set; }
    public string? TextEn { get; set; }
    public string? Picture { get; set; }

    /// <summary>A photo, or for a video lesson the video.</summary>
    public IFormFile? File { get; set; }
    public string? OptionNl1 { get; set; }
    public string? OptionEn1 { get; set; }
    public string? OptionNl2 { get; set; }
    public string? OptionEn2 { get; set; }
    public string? OptionNl3 { get; set; }
    public string? OptionEn3 { get; set; }
    public string? OptionNl4 { get; set; }
    public string? OptionEn4 { get; set; }

    /// <summary>Number of the right answer.</summary>
    public string? Right { get; set; }
    public string? ExplanationNl { get; set; }
    public string? ExplanationEn { get; set; }

    public static StepInput Of(ActivityStep step)
    {
        var options = step.Options ?? [];
        var input = new StepInput
        {
            TextNl = string.Join('\n', step.Text.Select(line => line.Nl)),
            TextEn = string.Join('\n', step.Text.Select(line => line.En)),
            Picture = step.Picture,
            ExplanationNl = step.Explanation?.Nl,
            ExplanationEn = step.Explanation?.En,
        };
        (input.OptionNl1, input.OptionEn1) = LabelOf(options, 0);
        (input.OptionNl2, input.OptionEn2) = LabelOf(options, 1);
        (input.OptionNl3, input.OptionEn3) = LabelOf(options, 2);
        (input.OptionNl4, input.OptionEn4) = LabelOf(options, 3);
        for (var i = 0; i < options.Count; i++)
            if (options[i].Right)
                input.Right = $"{i + 1}";
        return input;
    }

    /// <summary>The step without its file, which the caller keeps on the shelf.</summary>
    public Outcome<ActivityStep> Read(ActivityKind kind)
    {
        var typed = new TypedText();
        var lines = typed.ReadLines("Text", TextNl, TextEn, ActivityStep.TextMaxLength);
        var wrong = typed.Refusals.ToList();
        if (!string.IsNullOrEmpty(Picture) && !PictureKeys.Exist(Picture))
            wrong.Add(LearningRefusals.PictureUnknown);
        var options = kind is ActivityKind.Quiz ? ReadOptions(wrong) : null;
        if (wrong.Count > 0)
            return Outcome<ActivityStep>.RefusedFor(wrong);

        var explanation = (ExplanationNl ?? "").Trim();
        return new ActivityStep(
            lines,
            string.IsNullOrEmpty(Picture) ? null : Picture,
            Options: options,
            Explanation: explanation.Length == 0
                ? null
                : new LocalText(explanation, (ExplanationEn ?? "").Trim())
        );
    }

    private List<QuizOption> ReadOptions(List<Refusal> wrong)
    {
        (string? Nl, string? En)[] typed =
        [
            (OptionNl1, OptionEn1),
            (OptionNl2, OptionEn2),
            (OptionNl3, OptionEn3),
            (OptionNl4, OptionEn4),
        ];
        var options = typed
            .Select((option, at) => new QuizOption(Label(option), Right == $"{at + 1}"))
            .Where(option => option.Label.Nl.Length > 0)
            .ToList();
        if (options.Count < 2)
            wrong.Add(LearningRefusals.QuestionIncomplete);
        else if (!options.Any(option => option.Right))
            wrong.Add(LearningRefusals.RightAnswerMissing);
        return options;
    }

    private static LocalText Label((string? Nl, string? En) option) =>
        new(Cut(option.Nl), Cut(option.En));

    private static string Cut(string? text)
    {
        var trimmed = (text ?? "").Trim();
        return trimmed[..Math.Min(trimmed.Length, LearningActivity.TitleMaxLength)];
    }

    private static (string? Nl, string? En) LabelOf(IReadOnlyList<QuizOption> options, int at) =>
        at < options.Count ? (options[at].Label.Nl, options[at].Label.En) : (null, null);
}
