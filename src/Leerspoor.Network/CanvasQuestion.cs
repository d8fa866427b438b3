using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Network.Contract;

namespace Leerspoor.Network;

/// <summary>A "How might we ..." question that came from a note.</summary>
internal sealed class CanvasQuestion : IRegional
{
    public const int TextMaxLength = 200;

    private CanvasQuestion() { } // EF Core

    public CanvasQuestionId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public CanvasId CanvasId { get; private init; }
    public CanvasNoteId NoteId { get; private init; }

    /// <summary>What comes after "How might we".</summary>
    public string Text { get; private init; } = "";
    public PersonId AskedBy { get; private init; }
    public DateTimeOffset AskedAt { get; private init; }
    public DateTimeOffset? RemovedAt { get; private set; }

    public static CanvasQuestion Asked(
        CanvasNote about,
        string text,
        PersonId by,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = CanvasQuestionId.New(),
            CanvasId = about.CanvasId,
            NoteId = about.Id,
            Text = text,
            AskedBy = by,
            AskedAt = now,
        };

    public void Remove(DateTimeOffset now) => RemovedAt = now;
}

internal readonly record struct CanvasQuestionId(Guid Value) : ITypedId<CanvasQuestionId>
{
    public static CanvasQuestionId New() => new(Guid.CreateVersion7());

    public static CanvasQuestionId From(Guid value) => new(value);
}
