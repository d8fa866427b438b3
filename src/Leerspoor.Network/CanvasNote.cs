using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Network.Contract;

namespace Leerspoor.Network;

/// <summary>What one person wrote in one area. A note that is taken away can be put back.</summary>
internal sealed class CanvasNote : IRegional
{
    public const int TextMaxLength = 300;

    private CanvasNote() { } // EF Core

    public CanvasNoteId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public CanvasId CanvasId { get; private init; }
    public string AreaKey { get; private init; } = "";
    public string Text { get; private set; } = "";

    /// <summary>Made by the form, so that a form that is sent twice leaves one note.</summary>
    public Guid Batch { get; private init; }

    /// <summary>Its place among the notes of that form.</summary>
    public int Place { get; private init; }
    public PersonId WrittenBy { get; private init; }
    public DateTimeOffset WrittenAt { get; private init; }
    public PersonId? ChangedBy { get; private set; }
    public DateTimeOffset? RemovedAt { get; private set; }

    /// <summary>Counts the changes, so that two at the same moment do not overwrite each other.</summary>
    public int Revision { get; private set; }

    public static CanvasNote Written(
        (CanvasId Canvas, string Area) where,
        string text,
        (Guid Batch, int Place) of,
        PersonId by,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = CanvasNoteId.New(),
            CanvasId = where.Canvas,
            AreaKey = where.Area,
            Text = text,
            Batch = of.Batch,
            Place = of.Place,
            WrittenBy = by,
            WrittenAt = now,
        };

    public void Rewrite(string text, PersonId by) =>
        (Text, ChangedBy, Revision) = (text, by, Revision + 1);

    /// <summary>Takes it away, or with null puts it back.</summary>
    public void Remove(DateTimeOffset? now, PersonId by) =>
        (RemovedAt, ChangedBy, Revision) = (now, by, Revision + 1);
}

internal readonly record struct CanvasNoteId(Guid Value) : ITypedId<CanvasNoteId>
{
    public static CanvasNoteId New() => new(Guid.CreateVersion7());

    public static CanvasNoteId From(Guid value) => new(value);
}
