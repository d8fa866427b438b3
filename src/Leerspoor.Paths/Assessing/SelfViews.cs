using Leerspoor.Data;
using Leerspoor.Paths.Contract;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Assessing;

/// <summary>The answers as they travel in forms, and as they are read.</summary>
internal static class SelfViews
{
    public static readonly IReadOnlyList<(SelfView View, string Value, string Picture)> All =
    [
        (SelfView.Can, "kan-ik", "alone"),
        (SelfView.CanWithHelp, "met-hulp", "with-help"),
        (SelfView.WantToLearn, "wil-ik-leren", "growth"),
        (SelfView.DoNotKnow, "weet-ik-niet", "question"),
    ];

    public static string ValueOf(SelfView view) => All.Single(known => known.View == view).Value;

    public static string PictureOf(SelfView view) =>
        All.Single(known => known.View == view).Picture;

    public static bool TryRead(string? value, out SelfView view)
    {
        var known = All.FirstOrDefault(known => known.Value == value);
        view = known.View;
        return known.Value is not null;
    }

    public static Task<Dictionary<IndicatorId, SelfView>> SelfViewsAsync(
        this LeerspoorDb db,
        PathId path,
        CancellationToken ct
    ) =>
        db.Set<SelfAnswer>()
            .Where(answer => answer.PathId == path)
            .Select(answer => new { answer.IndicatorId, answer.View })
            .ToDictionaryAsync(answer => answer.IndicatorId, answer => answer.View, ct);
}
