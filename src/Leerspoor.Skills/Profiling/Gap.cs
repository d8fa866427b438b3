namespace Leerspoor.Skills.Profiling;

/// <summary>What somebody shows held against what is asked.</summary>
internal sealed record Gap(FindProfile.Card Profile, IReadOnlyList<GapLine> Lines)
{
    public static Gap Of(FindProfile.Card profile, ShownSkills shown) =>
        new(profile, [.. profile.Needs.Select(need => new GapLine(need, shown.Find(need.Key)))]);

    /// <summary>Asked and shown well enough.</summary>
    public IReadOnlyList<GapLine> Met => [.. Lines.Where(line => line.Missing == 0)];

    /// <summary>Asked, and shown at whichever level: the reasons why this is near.</summary>
    public IReadOnlyList<GapLine> Begun => [.. Lines.Where(line => line.Shown is not null)];

    /// <summary>Asked, and not shown at all; the essential first.</summary>
    public IReadOnlyList<GapLine> New =>
        [
            .. Lines
                .Where(line => line.Shown is null)
                .OrderByDescending(line => line.Need.IsEssential),
        ];

    /// <summary>Still to learn; the essential first, then what misses least.</summary>
    public IReadOnlyList<GapLine> Open =>
        [
            .. Lines
                .Where(line => line.Missing > 0)
                .OrderByDescending(line => line.Need.IsEssential)
                .ThenBy(line => line.Missing),
        ];
}

/// <summary>One skill that is asked.</summary>
/// <param name="Need">What is asked.</param>
/// <param name="Shown">What shows it: itself, an equal or a narrower skill; null when nothing does.</param>
internal sealed record GapLine(Need Need, ShownSkill? Shown)
{
    public int Level => Shown?.Level ?? 0;

    /// <summary>Asked less shown, never below zero.</summary>
    public int Missing => Math.Max(0, Need.Level - Level);

    /// <summary>It is shown by another skill than the one that is asked.</summary>
    public bool IsTranslated => Shown is not null && Shown.Key != Need.Key;
}
