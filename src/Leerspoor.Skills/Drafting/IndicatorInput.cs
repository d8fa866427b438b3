using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;
using Leerspoor.Ui;

namespace Leerspoor.Skills.Drafting;

/// <summary>The form of an indicator, as typed.</summary>
internal sealed class IndicatorInput
{
    public string? Picture { get; set; }
    public string? NameNl { get; set; }
    public string? NameEn { get; set; }
    public string? StatementNl { get; set; }
    public string? StatementEn { get; set; }
    public string? LevelANl { get; set; }
    public string? LevelAEn { get; set; }
    public string? LevelBNl { get; set; }
    public string? LevelBEn { get; set; }
    public string? LevelCNl { get; set; }
    public string? LevelCEn { get; set; }
    public string? StandardNl { get; set; }
    public string? StandardEn { get; set; }
    public string? HintNl { get; set; }
    public string? HintEn { get; set; }

    public static IndicatorInput Of(IndicatorCard card) =>
        new()
        {
            Picture = card.PictureKey,
            NameNl = card.Name.Nl,
            NameEn = card.Name.En,
            StatementNl = card.Statement.Nl,
            StatementEn = card.Statement.En,
            LevelANl = card.LevelA.Nl,
            LevelAEn = card.LevelA.En,
            LevelBNl = card.LevelB.Nl,
            LevelBEn = card.LevelB.En,
            LevelCNl = card.LevelC.Nl,
            LevelCEn = card.LevelC.En,
            StandardNl = card.Standard.Nl,
            StandardEn = card.Standard.En,
            HintNl = card.Hint.Nl,
            HintEn = card.Hint.En,
        };

    public Outcome<IndicatorWording> Read()
    {
        const int name = Indicator.NameMaxLength;
        const int sentence = Indicator.SentenceMaxLength;
        var typed = new TypedText();
        var wording = new IndicatorWording(
            Picture ?? "",
            typed.Read("Name", NameNl, NameEn, name),
            typed.Read("Statement", StatementNl, StatementEn, sentence),
            typed.Read("LevelA", LevelANl, LevelAEn, sentence),
            typed.Read("LevelB", LevelBNl, LevelBEn, sentence),
            typed.Read("LevelC", LevelCNl, LevelCEn, sentence),
            typed.Read("Standard", StandardNl, StandardEn, sentence),
            typed.Read("Hint", HintNl, HintEn, sentence)
        );
        Refusal[] wrong =
            Pictures.Themes.Contains(Picture) || Pictures.Code.Contains(Picture)
                ? [.. typed.Refusals]
                : [.. typed.Refusals, SkillsRefusals.PictureUnknown];
        return wrong.Length > 0 ? Outcome<IndicatorWording>.RefusedFor(wrong) : wording;
    }
}
