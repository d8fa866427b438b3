using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;

namespace Leerspoor.Paths.Observing;

/// <summary>
/// The observer took an observation back, because it was about the wrong person or the wrong indicator. The observation itself stays;
/// the rule leaves it out.
/// </summary>
internal sealed class ObservationWithdrawal : IRegional
{
    /// <summary>How long after recording it may be taken back; afterwards somebody may have acted upon it.</summary>
    public static readonly TimeSpan Within = TimeSpan.FromMinutes(10);

    private ObservationWithdrawal() { } // EF Core

    public ObservationId ObservationId { get; private init; }
    public RegionId RegionId { get; private init; }
    public PersonId By { get; private init; }
    public DateTimeOffset At { get; private init; }

    public static ObservationWithdrawal Of(
        ObservationId observation,
        PersonId by,
        DateTimeOffset now
    ) =>
        new()
        {
            ObservationId = observation,
            By = by,
            At = now,
        };
}
