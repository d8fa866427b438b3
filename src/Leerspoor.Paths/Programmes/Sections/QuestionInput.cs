using Leerspoor.Kernel;
using Leerspoor.Paths.Evaluating;
using Leerspoor.Ui;

namespace Leerspoor.Paths.Programmes.Sections;

/// <summary>The form of a question of an evaluation, as typed.</summary>
internal sealed class QuestionInput
{
    public const int Places = 5;
    public const int QuestionMaxLength = 120;
    public const int LabelMaxLength = 60;

    private static readonly string[] Askable = [Evaluations.Learner, "supervisor", "coach"];

    public sealed class OptionLine
    {
        public string? Key { get; set; }
        public string? LabelNl { get; set; }
        public string? LabelEn { get; set; }
        public string? Picture { get; set; }

        public bool IsEmpty =>
            string.IsNullOrWhiteSpace(LabelNl) && string.IsNullOrWhiteSpace(LabelEn);
    }

    public string? Who { get; set; }
    public string? Picture { get; set; }
    public string? QuestionNl { get; set; }
    public string? QuestionEn { get; set; }
    public List<OptionLine> Options { get; set; } = [];

    public static QuestionInput Of(EvaluationQuestion question) =>
        new()
        {
            Who = question.Who,
            Picture = question.Picture,
            QuestionNl = question.Text.Nl,
            QuestionEn = question.Text.En,
            Options =
            [
                .. (question.Options ?? []).Select(option => new OptionLine
                {
                    Key = option.Key,
                    LabelNl = option.Participant.Label.Nl,
                    LabelEn = option.Participant.Label.En,
                    Picture = option.Picture,
                }),
            ],
        };

    /// <summary>The question with the key of <paramref name="old"/>. Only the learner answers with pictures; others in words.</summary>
    public Outcome<EvaluationQuestion> Read(EvaluationQuestion? old)
    {
        var typed = new TypedText();
        if (!Askable.Contains(Who, StringComparer.Ordinal))
            typed.Refuse(ProgrammeRefusals.WhoUnknown);
        var words = typed.Read("Question", QuestionNl, QuestionEn, QuestionMaxLength);
        var picture = typed.ReadPicture(Picture);
        var learner = Who == Evaluations.Learner;
        var options = learner ? ReadOptions(typed) : [];
        if (options.Count == 1)
            typed.Refuse(ProgrammeRefusals.OneOption);

        return typed.Refusals.Count > 0
            ? Outcome<EvaluationQuestion>.RefusedFor(typed.Refusals)
            : new EvaluationQuestion(
                old?.Key ?? Entries.NewKey("question"),
                picture,
                Who!,
                learner ? new ParticipantQuestion(words) : null,
                learner ? null : new StaffQuestion(words),
                options.Count > 0 ? options : null
            );
    }

    private List<AnswerOption> ReadOptions(TypedText typed)
    {
        var read = new List<AnswerOption>();
        for (var at = 0; at < Options.Count; at++)
        {
            var line = Options[at];
            if (line.IsEmpty)
                continue;
            var label = typed.Read(
                $"Options[{at}].Label",
                line.LabelNl,
                line.LabelEn,
                LabelMaxLength
            );
            if (!TypedPicture.IsDrawn(line.Picture))
                typed.Refuse(ProgrammeRefusals.PictureUnknown.At($"Options[{at}].Picture"));
            read.Add(
                new AnswerOption(
                    string.IsNullOrEmpty(line.Key) ? Entries.NewKey("option") : line.Key,
                    line.Picture ?? "",
                    new OptionWords(label)
                )
            );
        }

        return read;
    }
}
