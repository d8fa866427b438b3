using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.Paths.Talking;

/// <summary>One message in the thread of a participant. Never changed afterwards.</summary>
internal sealed class Message : IRegional
{
    public const int TextMaxLength = 2000;

    private Message() { } // EF Core

    public MessageId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public PersonId ParticipantId { get; private init; }

    /// <summary>1, 2, 3 ... within the thread, without gaps; what readers and live pages count by.</summary>
    public int Number { get; private init; }
    public PersonId AuthorId { get; private init; }

    /// <summary>As it was when sent; people marry and leave.</summary>
    public string AuthorName { get; private init; } = "";

    /// <summary>The picture that was tapped (a key of <see cref="Starters"/>), or null for a message of words only.</summary>
    public string? Starter { get; private init; }

    /// <summary>May be empty when there is a starter.</summary>
    public string Text { get; private init; } = "";
    public DateTimeOffset SentAt { get; private init; }

    internal static Message Sent(
        MessageId id,
        PersonId participant,
        int number,
        PersonId author,
        string authorName,
        string? starter,
        string text,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = id,
            ParticipantId = participant,
            Number = number,
            AuthorId = author,
            AuthorName = authorName,
            Starter = starter,
            Text = text,
            SentAt = now,
        };

    public bool SaysTheSame(PersonId participant, PersonId author, string? starter, string text) =>
        ParticipantId == participant && AuthorId == author && Starter == starter && Text == text;
}
