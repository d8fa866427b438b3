using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Learning.Contract;

namespace Leerspoor.Learning.Shelving;

/// <summary>The row beside an uploaded file: what it is and whom it is about.</summary>
internal sealed class ShelvedPhoto : IRegional
{
    private ShelvedPhoto() { } // EF Core

    public PhotoId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public string ContentType { get; private init; } = "";
    public PersonId? AboutId { get; private init; }
    public PersonId AddedBy { get; private init; }
    public DateTimeOffset AddedAt { get; private init; }

    public static ShelvedPhoto Added(
        MediaType type,
        PersonId? about,
        PersonId by,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = PhotoId.New(),
            ContentType = type.ContentType,
            AboutId = about,
            AddedBy = by,
            AddedAt = now,
        };
}
