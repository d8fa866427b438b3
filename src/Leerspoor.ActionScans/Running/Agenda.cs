namespace Leerspoor.ActionScans.Running;

/// <summary>How the time of a session is meant to be spent. It only tells; nothing stops when it is over.</summary>
/// <param name="Opening">Minutes to meet each other.</param>
/// <param name="PerFactor">Minutes for each factor.</param>
/// <param name="Closing">Minutes to wrap up.</param>
/// <param name="Begins">When the talk began, or is planned to.</param>
/// <param name="Factors">How many there are.</param>
internal sealed record Agenda(
    int Opening,
    int PerFactor,
    int Closing,
    DateTimeOffset Begins,
    int Factors
)
{
    public DateTimeOffset ClosingAt => At(Factors);

    public DateTimeOffset Ends => ClosingAt.AddMinutes(Closing);

    /// <summary>About a twelfth for the opening, an eighth to wrap up, and the factors share the rest.</summary>
    public static Agenda Of(ActionScan scan, int factors)
    {
        var opening = scan.Minutes / 12;
        var perFactor = Math.Max(1, (scan.Minutes - opening - (scan.Minutes / 8)) / factors);
        var closing = Math.Max(0, scan.Minutes - opening - (perFactor * factors));
        return new(opening, perFactor, closing, scan.StartedAt ?? scan.PlannedAt, factors);
    }

    /// <summary>When factor <paramref name="place"/> (from 0) is meant to begin.</summary>
    public DateTimeOffset At(int place) => Begins.AddMinutes(Opening + (PerFactor * place));
}
