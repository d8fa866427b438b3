using System.Linq.Expressions;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Skills;

/// <summary>From rows to what other rooms see; the printed codes follow from the places.</summary>
internal static class Outlines
{
    public static FrameworkOutline Of(Framework framework, FrameworkVersion version) =>
        new([.. version.Components.OrderBy(component => component.Position).Select(Of)])
        {
            Id = version.Id,
            Framework = framework.Id,
            Key = framework.Key,
            Number = version.Number,
            Name = version.Name,
            Description = version.Description,
        };

    private static ComponentCard Of(FrameworkComponent component) =>
        new(
            component.Key,
            $"{component.Position}",
            component.Name,
            [.. component.Indicators.OrderBy(indicator => indicator.Position).Select(ToCard)]
        );

    /// <summary>For queries over rows that were not loaded.</summary>
    public static Expression<Func<Indicator, IndicatorCard>> Card { get; } =
        indicator => new IndicatorCard
        {
            Id = indicator.Id,
            Version = indicator.VersionId,
            Key = indicator.Key,
            Code = indicator.Code,
            PictureKey = indicator.Picture,
            Name = indicator.Name,
            Statement = indicator.Statement,
            LevelA = indicator.LevelA,
            LevelB = indicator.LevelB,
            LevelC = indicator.LevelC,
            Standard = indicator.Standard,
            Hint = indicator.Hint,
        };

    private static readonly Func<Indicator, IndicatorCard> ToCard = Card.Compile();
}
