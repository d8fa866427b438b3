using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.OpenBadges;
using Microsoft.AspNetCore.Http;

namespace Leerspoor.Credentials.Designing;

/// <summary>Keeps a picture for an achievement: a PNG, stripped of everything but the picture. It stays when the rest of the form is refused.</summary>
internal sealed class KeepPicture(LeerspoorDb db, TimeProvider clock)
{
    public const int MaxBytes = 1024 * 1024;

    /// <summary>The picture key to use.</summary>
    public sealed record Kept(string Key);

    public async Task<Outcome<Kept>> HandleAsync(Actor actor, IFormFile file, CancellationToken ct)
    {
        if (!Designers.MayChange(actor))
            return CredentialsRefusals.Unknown;
        if (file.Length > MaxBytes)
            return CredentialsRefusals.PictureTooLarge;

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, ct);
        byte[] png;
        try
        {
            png = PngPicture.Clean(bytes.ToArray());
        }
        catch (RefusedInputException refused)
        {
            return refused.Reason == CheckReasons.ImageTooLarge
                ? CredentialsRefusals.PictureSides
                : CredentialsRefusals.PictureUnreadable;
        }

        var picture = new AchievementPicture
        {
            Id = AchievementPictureId.New(),
            Png = png,
            AddedBy = actor.Person,
            AddedAt = clock.GetUtcNow(),
        };
        db.Add(picture);
        db.Audit(actor, "achievement.picture-added", subject: picture.Id.Value);
        await db.SaveChangesAsync(ct);
        return new Kept(picture.Key);
    }
}
