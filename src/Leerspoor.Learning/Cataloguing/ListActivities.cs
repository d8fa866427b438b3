using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Learning.Contract;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Learning.Cataloguing;

/// <summary>The catalogue, by words, kind and indicator.</summary>
internal sealed class ListActivities(LeerspoorDb db, FrameworkCatalogue frameworks)
{
    public sealed record Filter(string? Words, string? Kind, string? Indicator);

    public sealed record View(
        IReadOnlyList<Line> Lines,
        IReadOnlyList<IndicatorCard> Indicators,
        bool MayAdd
    );

    public sealed record Line(
        ActivityId Id,
        ActivityKind Kind,
        LocalText Title,
        string PictureKey,
        int Minutes,
        bool IsDraft,
        bool IsOwn,
        IReadOnlyList<string> Teaches
    );

    public async Task<Outcome<View>> HandleAsync(Actor actor, Filter filter, CancellationToken ct)
    {
        if (!Editors.MayBrowse(actor))
            return LearningRefusals.Unknown;

        var rows = await db.Set<LearningActivity>()
            .AsNoTracking()
            .Include(activity => activity.Effects)
            .Where(activity => activity.RetiredAt == null)
            .ToListAsync(ct);
        var indicators = (await frameworks.AllCurrentAsync(ct))
            .SelectMany(outline => outline.Indicators)
            .ToList();
        var lines = rows.Where(activity =>
                Editors.MaySee(actor, activity) && Fits(activity, filter)
            )
            .Select(activity => Of(activity, actor, indicators))
            .OrderBy(line => line.Title.In(), StringComparer.CurrentCulture);
        return new View([.. lines], indicators, Editors.OrganisationsOf(actor).Count > 0);
    }

    private static bool Fits(LearningActivity activity, Filter filter) =>
        (
            !Enum.TryParse<ActivityKind>(filter.Kind, ignoreCase: true, out var kind)
            || activity.Kind == kind
        )
        && (
            string.IsNullOrWhiteSpace(filter.Indicator)
            || activity.Effects.Any(effect => effect.IndicatorKey == filter.Indicator)
        )
        && (filter.Words ?? "")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .All(word =>
                activity.Title.In().Contains(word, StringComparison.CurrentCultureIgnoreCase)
            );

    private static Line Of(
        LearningActivity activity,
        Actor actor,
        List<IndicatorCard> indicators
    ) =>
        new(
            activity.Id,
            activity.Kind,
            activity.Title,
            activity.Picture,
            activity.Minutes,
            activity.PublishedAt is null,
            activity.OwnerId is not null && Editors.MayChange(actor, activity),
            [
                .. indicators
                    .Where(indicator =>
                        activity.Effects.Any(effect => effect.IndicatorKey == indicator.Key)
                    )
                    .Select(indicator => indicator.Name.In()),
            ]
        );
}
