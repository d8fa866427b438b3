using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Skills;

/// <summary>Observable behaviour, with what it looks like at each level.</summary>
internal sealed class Indicator : IRegional
{
    public const int KeyMaxLength = 60;
    public const int NameMaxLength = 80;
    public const int SentenceMaxLength = 200;

    private Indicator() { } // EF Core

    public IndicatorId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public FrameworkVersionId VersionId { get; private init; }
    public FrameworkComponentId ComponentId { get; private init; }
    public string Key { get; private init; } = "";
    public int Position { get; private set; }
    public string Code { get; private set; } = "";
    public string Picture { get; private set; } = "";
    public LocalText Name { get; private set; } = new("");
    public LocalText Statement { get; private set; } = new("");
    public LocalText LevelA { get; private set; } = new("");
    public LocalText LevelB { get; private set; } = new("");
    public LocalText LevelC { get; private set; } = new("");
    public LocalText Standard { get; private set; } = new("");
    public LocalText Hint { get; private set; } = new("");

    public IndicatorWording Wording =>
        new(Picture, Name, Statement, LevelA, LevelB, LevelC, Standard, Hint);

    public static Indicator Added(
        FrameworkComponent component,
        string key,
        int position,
        IndicatorWording wording
    )
    {
        var indicator = new Indicator
        {
            Id = IndicatorId.New(),
            VersionId = component.VersionId,
            ComponentId = component.Id,
            Key = key,
        };
        indicator.MoveTo(component, position);
        indicator.Reword(wording);
        return indicator;
    }

    public void Reword(IndicatorWording wording)
    {
        (Picture, Name, Statement) = (wording.Picture, wording.Name, wording.Statement);
        (LevelA, LevelB, LevelC) = (wording.LevelA, wording.LevelB, wording.LevelC);
        (Standard, Hint) = (wording.Standard, wording.Hint);
    }

    public void MoveTo(FrameworkComponent component, int position) =>
        (Position, Code) = (position, $"{component.Position}.{position}");
}

/// <summary>Everything that is written about an indicator.</summary>
internal sealed record IndicatorWording(
    string Picture,
    LocalText Name,
    LocalText Statement,
    LocalText LevelA,
    LocalText LevelB,
    LocalText LevelC,
    LocalText Standard,
    LocalText Hint
)
{
    public static IndicatorWording Of(IndicatorCard card) =>
        new(
            card.PictureKey,
            card.Name,
            card.Statement,
            card.LevelA,
            card.LevelB,
            card.LevelC,
            card.Standard,
            card.Hint
        );
}
