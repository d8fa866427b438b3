using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.Paths.Talking;

/// <summary>How far one reader has read one thread.</summary>
internal sealed class ReadMarker : IRegional
{
    private ReadMarker() { } // EF Core

    public PersonId ParticipantId { get; private init; }
    public PersonId ReaderId { get; private init; }
    public RegionId RegionId { get; private init; }
    public int UpTo { get; private set; }
    public DateTimeOffset ReadAt { get; private set; }

    public static ReadMarker Placed(PersonId participant, PersonId reader) =>
        new() { ParticipantId = participant, ReaderId = reader };

    /// <summary>Never moves back; another tab may be further.</summary>
    public void MoveTo(int number, DateTimeOffset now)
    {
        if (number > UpTo)
            (UpTo, ReadAt) = (number, now);
    }
}
