using System.Globalization;
using Leerspoor.Kernel;
using Leerspoor.Ui;

namespace Leerspoor.ActionScans.Instruments.Editing;

/// <summary>The form of a factor, as typed. The questions stand one per line, so that they can be added, removed and moved without script.</summary>
internal sealed class FactorInput
{
    public string? NameNl { get; set; }
    public string? NameEn { get; set; }
    public string? DefinitionNl { get; set; }
    public string? DefinitionEn { get; set; }
    public string? MainQuestionNl { get; set; }
    public string? MainQuestionEn { get; set; }
    public string? SubQuestionsNl { get; set; }
    public string? SubQuestionsEn { get; set; }
    public string? StartingNl { get; set; }
    public string? StartingEn { get; set; }
    public string? AdvancedNl { get; set; }
    public string? AdvancedEn { get; set; }
    public string? MatureNl { get; set; }
    public string? MatureEn { get; set; }

    public static FactorInput Of(Factor factor) =>
        new()
        {
            NameNl = factor.Name.Nl,
            NameEn = factor.Name.En,
            DefinitionNl = factor.Definition.Nl,
            DefinitionEn = factor.Definition.En,
            MainQuestionNl = factor.MainQuestion.Nl,
            MainQuestionEn = factor.MainQuestion.En,
            SubQuestionsNl = Lines(factor.SubQuestions.Select(question => question.Nl)),
            SubQuestionsEn = Lines(factor.SubQuestions.Select(question => question.En)),
            StartingNl = factor.Levels[0].Nl,
            StartingEn = factor.Levels[0].En,
            AdvancedNl = factor.Levels[1].Nl,
            AdvancedEn = factor.Levels[1].En,
            MatureNl = factor.Levels[2].Nl,
            MatureEn = factor.Levels[2].En,
        };

    public Outcome<Factor> Read(string key)
    {
        const int sentence = Factor.SentenceMaxLength;
        var typed = new TypedText();
        var factor = new Factor(
            key,
            typed.Read("Name", NameNl, NameEn, Factor.NameMaxLength),
            typed.Read("Definition", DefinitionNl, DefinitionEn, sentence),
            typed.Read("MainQuestion", MainQuestionNl, MainQuestionEn, sentence),
            ReadQuestions(typed),
            [
                typed.Read("Starting", StartingNl, StartingEn, sentence),
                typed.Read("Advanced", AdvancedNl, AdvancedEn, sentence),
                typed.Read("Mature", MatureNl, MatureEn, sentence),
            ]
        );
        return typed.Refusals.Count > 0 ? Outcome<Factor>.RefusedFor(typed.Refusals) : factor;
    }

    private IReadOnlyList<LocalText> ReadQuestions(TypedText typed)
    {
        var questions = typed.ReadLines(
            "SubQuestions",
            SubQuestionsNl,
            SubQuestionsEn,
            Factor.MaxSubQuestions * Factor.SentenceMaxLength
        );
        if (questions.Count > Factor.MaxSubQuestions)
            typed.Refuse(InstrumentRefusals.TooManyQuestions);
        if (questions.Any(question => question.Nl.Length > Factor.SentenceMaxLength))
            typed.Refuse(TooLong("SubQuestionsNl"));
        if (questions.Any(question => question.En.Length > Factor.SentenceMaxLength))
            typed.Refuse(TooLong("SubQuestionsEn"));
        if (Count(SubQuestionsEn) > questions.Count)
            typed.Refuse(InstrumentRefusals.MoreEnglishThanDutch);
        return questions;
    }

    private static int Count(string? lines) =>
        (lines ?? "").Split('\n').Count(line => !string.IsNullOrWhiteSpace(line));

    // An empty line at the end would come back as typed, so trailing gaps of the English go.
    private static string Lines(IEnumerable<string> texts) =>
        string.Join('\n', texts).TrimEnd('\n');

    private static Refusal TooLong(string field) =>
        InstrumentRefusals.QuestionTooLong.At(field) with
        {
            Values = [Factor.SentenceMaxLength.ToString(CultureInfo.InvariantCulture)],
        };
}
