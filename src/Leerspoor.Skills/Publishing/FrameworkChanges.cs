using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Skills.Publishing;

/// <summary>What differs between two versions, by key.</summary>
internal sealed record FrameworkChanges(
    IReadOnlyList<IndicatorCard> Added,
    IReadOnlyList<IndicatorCard> Removed,
    IReadOnlyList<RewordedIndicator> Reworded,
    IReadOnlyList<RenumberedIndicator> Renumbered,
    IReadOnlyList<ComponentCard> AddedComponents,
    IReadOnlyList<ComponentCard> RemovedComponents,
    IReadOnlyList<RenamedComponent> RenamedComponents,
    IReadOnlyList<TextChange> Words
)
{
    public bool None =>
        Added.Count + Removed.Count + Reworded.Count + Renumbered.Count == 0
        && AddedComponents.Count + RemovedComponents.Count + RenamedComponents.Count == 0
        && Words.Count == 0;

    public static FrameworkChanges Between(FrameworkOutline? old, FrameworkOutline next)
    {
        (IndicatorCard Was, IndicatorCard Now)[] kept =
        [
            .. next
                .Indicators.Select(now => (Was: old?.Find(now.Key)!, Now: now))
                .Where(pair => (object?)pair.Was is not null),
        ];
        (ComponentCard Was, ComponentCard Now)[] keptComponents =
        [
            .. (old?.Components ?? []).Join(
                next.Components,
                was => was.Key,
                now => now.Key,
                (was, now) => (was, now)
            ),
        ];
        return new(
            [.. next.Indicators.Where(indicator => old?.Find(indicator.Key) is null)],
            [.. (old?.Indicators ?? []).Where(indicator => next.Find(indicator.Key) is null)],
            [
                .. kept.Select(pair => new RewordedIndicator(
                        pair.Now,
                        IndicatorTexts.Changes(pair.Was, pair.Now)
                    ))
                    .Where(reworded => reworded.Texts.Count > 0),
            ],
            [
                .. kept.Where(pair => pair.Was.Code != pair.Now.Code)
                    .Select(pair => new RenumberedIndicator(pair.Was.Code, pair.Now)),
            ],
            [.. Without(next.Components, old?.Components ?? [])],
            [.. Without(old?.Components ?? [], next.Components)],
            [
                .. keptComponents
                    .Where(pair => pair.Was.Name != pair.Now.Name)
                    .Select(pair => new RenamedComponent(pair.Now, pair.Was.Name)),
            ],
            old is null ? [] : [.. WordsOf(old, next).Where(change => change.Was != change.Now)]
        );
    }

    private static IEnumerable<TextChange> WordsOf(FrameworkOutline old, FrameworkOutline next) =>
        [
            new("NameNl", old.Name.Nl, next.Name.Nl),
            new("NameEn", old.Name.En, next.Name.En),
            new("DescriptionNl", old.Description.Nl, next.Description.Nl),
            new("DescriptionEn", old.Description.En, next.Description.En),
        ];

    private static IEnumerable<ComponentCard> Without(
        IReadOnlyList<ComponentCard> all,
        IReadOnlyList<ComponentCard> others
    ) => all.ExceptBy(others.Select(other => other.Key), component => component.Key);
}

internal sealed record RewordedIndicator(IndicatorCard Now, IReadOnlyList<TextChange> Texts);

internal sealed record RenumberedIndicator(string Was, IndicatorCard Now);

internal sealed record RenamedComponent(ComponentCard Now, LocalText Was);

/// <summary>A text that reads differently; <c>Field</c> says which, as in the form of an indicator, with the language behind it.</summary>
internal sealed record TextChange(string Field, string Was, string Now);
