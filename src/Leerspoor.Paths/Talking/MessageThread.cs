using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.Paths.Talking;

/// <summary>
/// The one conversation of a participant with whoever looks after them. Keeps the last number, so that "how many are new for me" is a
/// subtraction and not a count.
/// </summary>
internal sealed class MessageThread : IRegional
{
    private MessageThread() { } // EF Core

    public PersonId ParticipantId { get; private init; }
    public RegionId RegionId { get; private init; }

    /// <summary>Guards itself: two messages at once cannot take the same number.</summary>
    public int LastNumber { get; private set; }
    public DateTimeOffset LastSentAt { get; private set; }
    public PersonId LastAuthorId { get; private set; }

    public static MessageThread Opened(PersonId participant) =>
        new() { ParticipantId = participant };

    public Message Add(
        MessageId id,
        PersonId author,
        string authorName,
        string? starter,
        string text,
        DateTimeOffset now
    )
    {
        (LastNumber, LastSentAt, LastAuthorId) = (LastNumber + 1, now, author);
        return Message.Sent(id, ParticipantId, LastNumber, author, authorName, starter, text, now);
    }
}
