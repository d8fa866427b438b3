using Leerspoor.Kernel;
using Leerspoor.Skills.Browsing;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Skills.Publishing;

/// <summary>What leaving something out of a draft would mean, before it is done.</summary>
internal sealed class ReviewRemoval(ShowVersion show, DroppedNeeds dropped)
{
    /// <param name="Component">What goes, or where it stands.</param>
    /// <param name="Indicators">What goes.</param>
    /// <param name="Needs">Who still needs it; then this draft cannot be put into use.</param>
    public sealed record View(
        ComponentCard Component,
        IReadOnlyList<IndicatorCard> Indicators,
        IReadOnlyList<DroppedNeed> Needs
    );

    /// <summary>Of a component with all its indicators.</summary>
    public Task<Outcome<View>> OfComponentAsync(
        Actor actor,
        FrameworkVersionId version,
        string component,
        CancellationToken ct
    ) => ReviewAsync(actor, version, card => card.Key == component, _ => true, ct);

    /// <summary>Of one indicator.</summary>
    public Task<Outcome<View>> OfIndicatorAsync(
        Actor actor,
        FrameworkVersionId version,
        IndicatorId id,
        CancellationToken ct
    ) =>
        ReviewAsync(
            actor,
            version,
            card => card.Indicators.Any(indicator => indicator.Id == id),
            indicator => indicator.Id == id,
            ct
        );

    private async Task<Outcome<View>> ReviewAsync(
        Actor actor,
        FrameworkVersionId version,
        Func<ComponentCard, bool> meant,
        Func<IndicatorCard, bool> goes,
        CancellationToken ct
    )
    {
        if ((await show.DraftAsync(actor, version, ct)).Refused(out var refusal, out var shown))
            return refusal;
        if (shown.Outline.Components.FirstOrDefault(meant) is not { } component)
            return SkillsRefusals.Unknown;

        IReadOnlyList<IndicatorCard> going = [.. component.Indicators.Where(goes)];
        return new View(component, going, await dropped.OfAsync(shown.Outline.Key, going, ct));
    }
}
