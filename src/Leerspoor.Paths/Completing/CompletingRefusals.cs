using Leerspoor.Kernel;

namespace Leerspoor.Paths.Completing;

internal static class CompletingRefusals
{
    public static readonly Refusal Unknown = new("completing.unknown", RefusalKind.NotFound);

    /// <summary>Not everything is shown, or somebody doubts; the page says what to practise.</summary>
    public static readonly Refusal NotReady = new("completing.not-ready", RefusalKind.Conflict);
    public static readonly Refusal NotPlanned = new("completing.not-planned", RefusalKind.Conflict);
    public static readonly Refusal TooEarly = new("completing.too-early", RefusalKind.Conflict);
    public static readonly Refusal DayInvalid = new(
        "completing.day-invalid",
        RefusalKind.Invalid,
        "On"
    );
    public static readonly Refusal GuestsTooLong = new(
        "completing.guests-too-long",
        RefusalKind.Invalid,
        "Guests"
    )
    {
        Values = [$"{Completion.GuestsMaxLength}"],
    };
    public static readonly Refusal Completed = new("completing.completed", RefusalKind.Conflict);
}
