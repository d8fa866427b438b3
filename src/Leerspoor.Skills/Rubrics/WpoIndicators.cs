using Leerspoor.Skills.Contract;

namespace Leerspoor.Skills.Rubrics;

/// <summary>Components of the frameworks in use with their indicators at A, B and C: a rubric in WPO form can begin with those.</summary>
internal sealed class WpoIndicators(FrameworkCatalogue catalogue)
{
    /// <param name="Key"><c>framework/component</c>.</param>
    /// <param name="Name">Of the component, and of the framework.</param>
    public sealed record Source(string Key, string Name);

    public async Task<IReadOnlyList<Source>> SourcesAsync(CancellationToken ct) =>
        [
            .. (await catalogue.AllCurrentAsync(ct)).SelectMany(outline =>
                outline.Components.Select(component => new Source(
                    $"{outline.Key}/{component.Key}",
                    $"{component.Name.In()} ({outline.Name.In()})"
                ))
            ),
        ];

    /// <summary>Nothing when there is no such component. What is enough is level C, which equals entry to the mbo.</summary>
    public async Task<IReadOnlyList<RubricText.Criterion>> OfAsync(
        string? source,
        CancellationToken ct
    ) =>
        source?.Split('/') is [var framework, var key]
        && await catalogue.CurrentAsync(framework, ct) is { } outline
        && outline.Components.FirstOrDefault(one => one.Key == key) is { } component
            ?
            [
                .. component
                    .Indicators.Take(RubricText.MostCriteria)
                    .Select(indicator => new RubricText.Criterion(
                        Short(indicator.Name.Nl, RubricText.NameMaxLength),
                        RubricText.WpoLevels.Count,
                        [
                            Short(indicator.LevelA.Nl, RubricText.CellMaxLength),
                            Short(indicator.LevelB.Nl, RubricText.CellMaxLength),
                            Short(indicator.LevelC.Nl, RubricText.CellMaxLength),
                        ]
                    )
                    {
                        Component = Short(component.Name.Nl, RubricText.NameMaxLength),
                    }),
            ]
            : [];

    private static string Short(string text, int most) => text.Length <= most ? text : text[..most];
}
