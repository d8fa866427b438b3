using Leerspoor.ActionScans.Contract;
using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.ActionScans;

/// <summary>Somebody at the table, with or without a phone in hand.</summary>
internal sealed class Attendee : IRegional
{
    public const int NameMaxLength = 120;
    public const int MostPerScan = 60;

    private Attendee() { } // EF Core

    public AttendeeId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public ScanId ScanId { get; private init; }
    public string Name { get; private set; } = "";

    /// <summary>For which organisation they are here; may be empty.</summary>
    public string Organisation { get; private set; } = "";

    /// <summary>As what they are here; may be empty.</summary>
    public string Capacity { get; private set; } = "";

    /// <summary>Of the secret that their phone keeps; null until they join.</summary>
    public string? SeatHash { get; private set; }
    public DateTimeOffset? JoinedAt { get; private set; }

    public static Attendee Expected(
        ScanId scan,
        string name,
        string organisation,
        string capacity
    ) =>
        new()
        {
            Id = AttendeeId.New(),
            ScanId = scan,
            Name = name,
            Organisation = organisation,
            Capacity = capacity,
        };

    public void Rename(string name, string organisation, string capacity) =>
        (Name, Organisation, Capacity) = (name, organisation, capacity);

    public void Sit(string seatHash, DateTimeOffset now) => (SeatHash, JoinedAt) = (seatHash, now);

    /// <summary>Their phone is lost or somebody else took their name; the seat is free again.</summary>
    public void StandUp() => SeatHash = null;
}

/// <summary>
/// The level that one attendee gives one factor before the session. Nobody else ever reads it: when the session starts the marks are
/// counted, and the rows are deleted.
/// </summary>
internal sealed class BeforehandMark : IRegional
{
    private BeforehandMark() { } // EF Core

    public AttendeeId AttendeeId { get; private init; }
    public string FactorKey { get; private init; } = "";
    public RegionId RegionId { get; private init; }
    public ScanId ScanId { get; private init; }
    public MaturityLevel Level { get; private set; }

    public static BeforehandMark Made(Attendee by, string factorKey, MaturityLevel level) =>
        new()
        {
            AttendeeId = by.Id,
            ScanId = by.ScanId,
            FactorKey = factorKey,
            Level = level,
        };

    public void Change(MaturityLevel level) => Level = level;
}
