using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.MetroLines.Running;

/// <summary>Whether somebody was at a meeting, and what they say about it.</summary>
internal sealed class Presence : IRegional
{
    private Presence() { } // EF Core

    public Guid Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public Guid MeetingId { get; private init; }
    public Guid EnrolmentId { get; private init; }

    /// <summary>Null as long as nobody said so.</summary>
    public bool? WasThere { get; private set; }

    /// <summary>1 to 5, during or right after the meeting; 0 when nobody said.</summary>
    public int Mood { get; private set; }
    public string Feedback { get; private set; } = "";

    /// <summary>What they take to their work.</summary>
    public string Reflection { get; private set; } = "";

    public static Presence Of(Guid meeting, Guid enrolment) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            MeetingId = meeting,
            EnrolmentId = enrolment,
        };

    public void Note(bool wasThere) => WasThere = wasThere;

    public void Tell(int mood, string feedback, string reflection) =>
        (Mood, Feedback, Reflection) = (mood, feedback, reflection);
}
