using Leerspoor.Kernel;
using Leerspoor.Skills.Browsing;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Skills.Publishing;

/// <summary>What publishing would change, and what still stands in its way, shown before it is done.</summary>
internal sealed class ReviewDraft(
    ShowVersion show,
    FrameworkCatalogue catalogue,
    DroppedNeeds dropped
)
{
    /// <param name="Draft">The draft as it stands.</param>
    /// <param name="Current">The version that is in use now, or null.</param>
    /// <param name="Changes">What differs between them.</param>
    /// <param name="Needs">Indicators that are left out and still needed.</param>
    public sealed record View(
        FrameworkOutline Draft,
        FrameworkOutline? Current,
        FrameworkChanges Changes,
        IReadOnlyList<DroppedNeed> Needs
    )
    {
        /// <summary>Components that nobody wrote an indicator for.</summary>
        public IReadOnlyList<ComponentCard> Empty { get; } =
        [.. Draft.Components.Where(component => component.Indicators.Count == 0)];

        /// <summary>Indicators with a text that is not there in English yet.</summary>
        public IReadOnlyList<IndicatorCard> WithoutEnglish { get; } =
        [.. Draft.Indicators.Where(card => IndicatorTexts.Of(card).Any(t => t.Text.En == ""))];
    }

    public async Task<Outcome<View>> HandleAsync(
        Actor actor,
        FrameworkVersionId version,
        CancellationToken ct
    )
    {
        if ((await show.DraftAsync(actor, version, ct)).Refused(out var refusal, out var shown))
            return refusal;

        var current = await catalogue.CurrentAsync(shown.Outline.Key, ct);
        return new View(
            shown.Outline,
            current,
            FrameworkChanges.Between(current, shown.Outline),
            await dropped.FindAsync(shown.Outline, ct)
        );
    }
}
