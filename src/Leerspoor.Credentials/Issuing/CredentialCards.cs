using Leerspoor.Credentials.Contract;
using Leerspoor.Data;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Issuing;

/// <summary>Credentials of the current region as cards.</summary>
internal sealed class CredentialCards(LeerspoorDb db)
{
    public IQueryable<CredentialCard> All => In(db.Set<Credential>(), db.Set<Achievement>());

    public Task<CredentialCard> OfAsync(CredentialId id, CancellationToken ct) =>
        All.SingleAsync(card => card.Id == id, ct);

    public static IQueryable<CredentialCard> In(
        IQueryable<Credential> credentials,
        IQueryable<Achievement> achievements
    ) =>
        from credential in credentials
        join achievement in achievements on credential.AchievementId equals achievement.Id
        select new CredentialCard
        {
            Id = credential.Id,
            Recipient = credential.RecipientId,
            RecipientName = credential.RecipientName,
            AchievementKey = credential.AchievementKey,
            Name = achievement.Name,
            Praise = achievement.Praise,
            Description = achievement.Description,
            PictureKey = achievement.PictureKey,
            IssuerName = credential.IssuerName,
            AwardedOn = credential.AwardedOn,
            IssuedAt = credential.IssuedAt,
            ValidUntil = credential.ValidUntil,
            RevokedAt = credential.RevokedAt,
            SuspendedAt = credential.SuspendedAt,
            Occasion = credential.Occasion,
        };
}
