namespace Leerspoor.ActionScans.Running;

/// <summary>
/// What one round of edits changed in a session, as another node is told it: short however long the notes are, since only what was
/// typed is in it. Holds for the version just before it.
/// </summary>
internal sealed record ScanNotice(
    int Version,
    int Phase,
    string Current,
    long? CurrentSince,
    TextSplice? StillOpen,
    IReadOnlyList<FactorNotice> Factors
)
{
    public static ScanNotice Of(ScanState before, ScanState after) =>
        new(
            after.Version,
            after.Phase,
            after.Current,
            after.CurrentSince,
            TextSplice.Between(before.StillOpen, after.StillOpen),
            [
                .. after.Factors.Select(factor =>
                    FactorNotice.Of(before.Factors.First(was => was.Key == factor.Key), factor)
                ),
            ]
        );

    /// <summary>The session with it; null when it does not fit what is known, so that it has to be read.</summary>
    public ScanState? On(ScanState known)
    {
        var factors = known.Factors.ToDictionary(factor => factor.Key, StringComparer.Ordinal);
        foreach (var notice in Factors)
        {
            if (
                !factors.TryGetValue(notice.Key, out var was)
                || notice.On(was, Version) is not { } now
            )
                return null;
            factors[notice.Key] = now;
        }

        var open = StillOpen is null ? known.StillOpen : StillOpen.On(known.StillOpen);
        return open is null
            ? null
            : new(
                Version,
                Phase,
                Current,
                CurrentSince,
                open,
                [.. known.Factors.Select(factor => factors[factor.Key])]
            );
    }
}

/// <summary>What changed about one factor; a text that stayed the same is null.</summary>
internal sealed record FactorNotice(
    string Key,
    TextSplice? Notes,
    int Ticks,
    string Level,
    TextSplice? First,
    string FirstLevel,
    TextSplice? Second,
    string SecondLevel,
    int Spent,
    IReadOnlyList<ActionState> Actions
)
{
    public static FactorNotice Of(FactorState before, FactorState after) =>
        new(
            after.Key,
            TextSplice.Between(before.Notes, after.Notes),
            after.Ticks,
            after.Level,
            TextSplice.Between(before.First, after.First),
            after.FirstLevel,
            TextSplice.Between(before.Second, after.Second),
            after.SecondLevel,
            after.Spent,
            after.Actions
        );

    public FactorState? On(FactorState was, int version)
    {
        var notes = Notes is null ? was.Notes : Notes.On(was.Notes);
        var first = First is null ? was.First : First.On(was.First);
        var second = Second is null ? was.Second : Second.On(was.Second);
        return notes is null || first is null || second is null
            ? null
            : new(
                Key,
                version,
                notes,
                Ticks,
                Level,
                first,
                FirstLevel,
                second,
                SecondLevel,
                Spent,
                Actions
            );
    }
}
