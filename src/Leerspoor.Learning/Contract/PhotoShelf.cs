using System.Data.Common;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Learning.Shelving;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Learning.Contract;

/// <summary>
/// Keeps photos and videos that people add. What a file is, its content tells; only JPEG, PNG, WebP, MP4 and WebM come in. Of a photo
/// everything but the picture is removed: place, time, camera; of a video what tells about those. Served at <c>/fotos/{id}</c> to whoever may follow the person it is about,
/// and without such a person to everyone in the region. A file whose row is not saved in the end goes away with the request.
/// </summary>
public sealed class PhotoShelf : IAsyncDisposable
{
    /// <summary>The largest photo, in megabytes.</summary>
    public const int PhotoMegabytes = 12;

    /// <summary>The largest video, in megabytes.</summary>
    public const int VideoMegabytes = 25;

    /// <summary>For the <c>accept</c> attribute of a field for a photo.</summary>
    public const string AcceptPhoto = "image/jpeg,image/png,image/webp";

    /// <summary>For the <c>accept</c> attribute of a field for a video.</summary>
    public const string AcceptVideo = "video/mp4,video/webm";

    private readonly LeerspoorDb db;
    private readonly ShelfFolder folder;
    private readonly TimeProvider clock;
    private readonly List<PhotoId> kept = [];

    internal PhotoShelf(LeerspoorDb db, ShelfFolder folder, TimeProvider clock) =>
        (this.db, this.folder, this.clock) = (db, folder, clock);

    /// <summary>
    /// Checks and keeps a photo. The file is on disk when this returns; its row is saved with the caller's next <c>SaveChangesAsync</c>.
    /// Refused (field <c>File</c>): empty, too large, of another kind, or damaged.
    /// </summary>
    /// <param name="actor">Who adds it.</param>
    /// <param name="upload">The file.</param>
    /// <param name="about">The participant it is about; null for learning material.</param>
    /// <param name="ct">Stops the copying.</param>
    public Task<Outcome<ShelvedPhotoCard>> KeepPhotoAsync(
        Actor actor,
        Upload upload,
        PersonId? about,
        CancellationToken ct
    ) => KeepAsync(actor, upload, about, video: false, ct);

    /// <summary>The same for a video: place, time and device are removed, or it is refused when that cannot be done.</summary>
    public Task<Outcome<ShelvedPhotoCard>> KeepVideoAsync(
        Actor actor,
        Upload upload,
        PersonId? about,
        CancellationToken ct
    ) => KeepAsync(actor, upload, about, video: true, ct);

    /// <summary>Where a browser finds it.</summary>
    public static string Href(Guid photo) => $"/fotos/{photo}";

    /// <summary>Takes away what was kept and never saved: the form was refused after all, or the database did not take it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (kept.Count == 0)
            return;

        try
        {
            var saved = await db.AcrossRegions<ShelvedPhoto>()
                .Where(photo => kept.Contains(photo.Id))
                .Select(photo => photo.Id)
                .ToListAsync();
            foreach (var photo in kept.Except(saved))
                folder.Remove(photo);
        }
        catch (Exception problem) when (problem is DbException or StorageRefusedException)
        {
            // Nobody knows now what was saved; the sweep of the next start does.
        }
    }

    private async Task<Outcome<ShelvedPhotoCard>> KeepAsync(
        Actor actor,
        Upload upload,
        PersonId? about,
        bool video,
        CancellationToken ct
    )
    {
        var megabytes = video ? VideoMegabytes : PhotoMegabytes;
        if (upload.Length == 0)
            return LearningRefusals.FileEmpty;
        if (upload.Length > megabytes * 1024L * 1024L)
            return LearningRefusals.FileTooLarge(megabytes);

        var bytes = new byte[upload.Length];
        await upload.Content.ReadExactlyAsync(bytes, ct);
        if (MediaType.Recognise(bytes) is not { } type || type.IsVideo != video)
            return LearningRefusals.FileNotAllowed;
        if (type.Clean(bytes) is not { } clean)
            return video ? LearningRefusals.VideoNotClean : LearningRefusals.FileDamaged;

        var photo = ShelvedPhoto.Added(type, about, actor.Person, clock.GetUtcNow());
        kept.Add(photo.Id);
        await folder.WriteAsync(photo.Id, clean, ct);
        db.Add(photo);
        return new ShelvedPhotoCard(photo.Id, type.IsVideo);
    }
}

/// <summary>What was kept.</summary>
public sealed record ShelvedPhotoCard(PhotoId Id, bool IsVideo);
