namespace Leerspoor.Paths.Caseload;

/// <summary>Why somebody in the caseload asks attention; several may hold at once.</summary>
[Flags]
public enum CaseloadSignal
{
    None = 0,

    /// <summary>The coach is at turn.</summary>
    Waiting = 1,

    /// <summary>Messages that this caretaker has not read.</summary>
    NewMessages = 2,

    /// <summary>An evaluation within a week, today, or past its day.</summary>
    EvaluationDue = 4,

    /// <summary>Every required indicator is shown and nobody doubts.</summary>
    Ready = 8,

    /// <summary>Nothing happened for a number of days.</summary>
    Quiet = 16,

    /// <summary>Not observed by this supervisor this week.</summary>
    NotSeen = 32,
    Finished = 64,

    /// <summary>No path yet.</summary>
    NotBegun = 128,
}

/// <summary>Works out the signals; pure.</summary>
internal static class CaseloadSignals
{
    public const int EvaluationHorizonDays = 7;

    private static readonly (CaseloadSignal Signal, string Key)[] Keys =
    [
        (CaseloadSignal.Waiting, "wacht"),
        (CaseloadSignal.NewMessages, "berichten"),
        (CaseloadSignal.EvaluationDue, "evaluatie"),
        (CaseloadSignal.Ready, "afronden"),
        (CaseloadSignal.Quiet, "stil"),
        (CaseloadSignal.NotSeen, "niet-gezien"),
        (CaseloadSignal.Finished, "klaar"),
        (CaseloadSignal.NotBegun, "nieuw"),
    ];

    public static CaseloadSignal OfKey(string? key) =>
        Keys.FirstOrDefault(pair => pair.Key == key).Signal;

    public static string? KeyOf(CaseloadSignal signal) =>
        Keys.FirstOrDefault(pair => pair.Signal == signal).Key;

    public static CaseloadSignal Of(
        CaseloadLine line,
        bool asSupervisor,
        DateOnly today,
        DateTimeOffset quietSince
    )
    {
        var signals = line.Unread > 0 ? CaseloadSignal.NewMessages : CaseloadSignal.None;
        if (line.StageKey is null)
            return signals | CaseloadSignal.NotBegun;
        if (line.CompletedAt is not null)
            return signals | CaseloadSignal.Finished;
        if (line.CoachTurnSince is not null && !asSupervisor)
            signals |= CaseloadSignal.Waiting;
        if (line.NextEvaluationOn <= today.AddDays(EvaluationHorizonDays))
            signals |= CaseloadSignal.EvaluationDue;
        if (line.ReadyForCompletionSince is not null)
            signals |= CaseloadSignal.Ready;
        if (line.LastActivityAt < quietSince)
            signals |= CaseloadSignal.Quiet;
        if (asSupervisor && line.SeenThisWeek == 0)
            signals |= CaseloadSignal.NotSeen;
        return signals;
    }
}
