using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.Paths.Following;

internal readonly record struct CoachNoteId(Guid Value) : ITypedId<CoachNoteId>
{
    public static CoachNoteId New() => new(Guid.CreateVersion7());

    public static CoachNoteId From(Guid value) => new(value);
}

/// <summary>What a coach writes down about a participant, for the coaches who look after them. No page shows it to the participant.</summary>
internal sealed class CoachNote : IRegional
{
    public const int TextMaxLength = 4000;

    private CoachNote() { } // EF Core

    public CoachNoteId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public PersonId ParticipantId { get; private init; }
    public PersonId AuthorId { get; private init; }
    public string AuthorName { get; private init; } = "";
    public string Text { get; private init; } = "";
    public DateTimeOffset WrittenAt { get; private init; }

    public static CoachNote Written(
        CoachNoteId id,
        PersonId participant,
        PersonId author,
        string authorName,
        string text,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = id,
            ParticipantId = participant,
            AuthorId = author,
            AuthorName = authorName,
            Text = text,
            WrittenAt = now,
        };
}
