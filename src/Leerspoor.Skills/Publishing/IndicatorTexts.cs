using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Skills.Publishing;

/// <summary>The texts of an indicator, under the names that their fields have in the form.</summary>
internal static class IndicatorTexts
{
    public const string Picture = "Picture";

    public static IReadOnlyList<(string Field, LocalText Text)> Of(IndicatorCard card) =>
        [
            ("Name", card.Name),
            ("Statement", card.Statement),
            ("LevelA", card.LevelA),
            ("LevelB", card.LevelB),
            ("LevelC", card.LevelC),
            ("Standard", card.Standard),
            ("Hint", card.Hint),
        ];

    /// <summary>What reads differently; the place in the framework is no text.</summary>
    public static IReadOnlyList<TextChange> Changes(IndicatorCard was, IndicatorCard now)
    {
        var texts = Of(was)
            .Zip(
                Of(now),
                (one, other) =>
                    new[]
                    {
                        new TextChange($"{one.Field}Nl", one.Text.Nl, other.Text.Nl),
                        new TextChange($"{one.Field}En", one.Text.En, other.Text.En),
                    }
            )
            .SelectMany(pair => pair);
        return
        [
            .. texts
                .Append(new TextChange(Picture, was.PictureKey, now.PictureKey))
                .Where(change => change.Was != change.Now),
        ];
    }
}
