using Leerspoor.Kernel;
using Leerspoor.Skills.Browsing;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Skills.Publishing;

/// <summary>What publishing would change, shown before it is done.</summary>
internal sealed class ReviewDraft(ShowVersion show, FrameworkCatalogue catalogue)
{
    public sealed record View(FrameworkOutline Draft, FrameworkChanges Changes);

    public async Task<Outcome<View>> HandleAsync(
        Actor actor,
        FrameworkVersionId version,
        CancellationToken ct
    )
    {
        if ((await show.HandleAsync(actor, version, ct)).Refused(out var refusal, out var shown))
            return refusal;
        if (!shown.IsDraft)
            return SkillsRefusals.Unknown;

        var current = await catalogue.CurrentAsync(shown.Outline.Key, ct);
        return new View(shown.Outline, FrameworkChanges.Between(current, shown.Outline));
    }
}
