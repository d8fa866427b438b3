using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Learning.Contract;
using Leerspoor.People.Contract;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Learning.Cataloguing;

/// <summary>One piece of material with all its steps and what it teaches, for staff.</summary>
internal sealed class ShowActivity(
    LeerspoorDb db,
    FrameworkCatalogue frameworks,
    PeopleDirectory people
)
{
    public sealed record View(
        ActivityId Id,
        ActivityKind Kind,
        LocalText Title,
        string PictureKey,
        int Minutes,
        string? Url,
        ShareScope Scope,
        string? Owner,
        IReadOnlyList<ActivityStep> Steps,
        IReadOnlyList<EffectLine> Teaches,
        IReadOnlyList<IndicatorCard> Indicators
    )
    {
        public required bool IsDraft { get; init; }
        public required bool IsRetired { get; init; }
        public required bool MayChange { get; init; }
        public required bool MayCopy { get; init; }
    }

    public sealed record EffectLine(
        string IndicatorKey,
        LocalText Name,
        DevelopmentLevel? From,
        DevelopmentLevel To
    );

    public async Task<Outcome<View>> HandleAsync(Actor actor, ActivityId id, CancellationToken ct)
    {
        var activity = await db.Set<LearningActivity>()
            .AsNoTracking()
            .Include(a => a.Effects)
            .SingleOrDefaultAsync(a => a.Id == id, ct);
        if (activity is null || !Editors.MayBrowse(actor) || !Editors.MaySee(actor, activity))
            return LearningRefusals.Unknown;

        var indicators = (await frameworks.AllCurrentAsync(ct))
            .SelectMany(outline => outline.Indicators)
            .ToList();
        var owner = await people
            .Organisations.Where(organisation => organisation.Id == activity.OwnerId)
            .Select(organisation => organisation.Name)
            .SingleOrDefaultAsync(ct);
        return new View(
            activity.Id,
            activity.Kind,
            activity.Title,
            activity.Picture,
            activity.Minutes,
            activity.Url,
            activity.Scope,
            owner,
            activity.Steps,
            EffectsOf(activity, indicators),
            indicators
        )
        {
            IsDraft = activity.PublishedAt is null,
            IsRetired = activity.RetiredAt is not null,
            MayChange = Editors.MayChange(actor, activity),
            MayCopy = Editors.OrganisationsOf(actor).Count > 0,
        };
    }

    /// <summary>The same, for who may change it.</summary>
    public async Task<Outcome<View>> ForChangeAsync(
        Actor actor,
        ActivityId id,
        CancellationToken ct
    )
    {
        var shown = await HandleAsync(actor, id, ct);
        return shown.Value is { MayChange: false } ? LearningRefusals.Unknown : shown;
    }

    private static List<EffectLine> EffectsOf(
        LearningActivity activity,
        List<IndicatorCard> indicators
    ) =>
        [
            .. activity
                .Effects.OrderBy(effect => effect.IndicatorKey, StringComparer.Ordinal)
                .ThenBy(effect => effect.To)
                .Select(effect => new EffectLine(
                    effect.IndicatorKey,
                    indicators.Find(i => i.Key == effect.IndicatorKey)?.Name
                        ?? new LocalText(effect.IndicatorKey),
                    effect.From,
                    effect.To
                )),
        ];
}
