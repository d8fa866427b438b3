using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;

namespace Leerspoor.Paths.Completing;

/// <summary>The closing moment of a path: when, who comes, and whether it went well. One per path.</summary>
internal sealed class Completion : IRegional
{
    public const int GuestsMaxLength = 1000;

    private Completion() { } // EF Core

    public PathId PathId { get; private init; }
    public RegionId RegionId { get; private init; }
    public DateOnly ClosingOn { get; private set; }

    /// <summary>Who is invited, one per line, as the participant wants it.</summary>
    public string Guests { get; private set; } = "";
    public PersonId PlannedBy { get; private set; }
    public DateTimeOffset PlannedAt { get; private set; }
    public DateTimeOffset? PassedAt { get; private set; }
    public PersonId? PassedBy { get; private set; }

    public static Completion Of(PathId path) => new() { PathId = path };

    public void Plan(DateOnly on, string guests, PersonId by, DateTimeOffset now) =>
        (ClosingOn, Guests, PlannedBy, PlannedAt) = (on, guests, by, now);

    public void Pass(PersonId by, DateTimeOffset now) => (PassedBy, PassedAt) = (by, now);
}
