using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Importing;
using Leerspoor.Credentials.Issuing;
using Leerspoor.Credentials.Verifying;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Sharing;

/// <summary>Everything in a wallet that counts now: own badges and imported ones, newest first.</summary>
internal sealed class WalletItems(LeerspoorDb db, TimeProvider clock)
{
    /// <summary>One of them.</summary>
    /// <param name="Id">Of the credential, or of the imported one.</param>
    /// <param name="Name">What was earned.</param>
    /// <param name="Description">What somebody with it can do.</param>
    /// <param name="IssuerName">Who says so.</param>
    /// <param name="On">Earned on.</param>
    /// <param name="Path">Its public page; null for one from elsewhere.</param>
    /// <param name="Verdict">What the last check said.</param>
    /// <param name="CheckedAt">When one from elsewhere was checked; null for an own one, which is true now.</param>
    /// <param name="Whose">Whether it is of the person who shows it.</param>
    /// <param name="NamedHolder">Whose name stands in one from elsewhere; null when none does.</param>
    public sealed record Item(
        Guid Id,
        string Name,
        string Description,
        string IssuerName,
        DateTimeOffset On,
        string? Path,
        Verdict Verdict,
        DateTimeOffset? CheckedAt,
        Whose Whose = Whose.Own,
        string? NamedHolder = null
    )
    {
        /// <summary>Genuine, and of the person who shows it.</summary>
        public bool IsSure => Verdict is Verdict.Genuine or Verdict.OfWebsite && Whose is Whose.Own;

        /// <summary>Key of the text that says whose it is.</summary>
        public string WhoseKey => $"Passport.Whose.{Whose}";

        /// <summary>Key of the text that says whether it is genuine.</summary>
        public string StateKey => CheckedAt is null ? "Passport.Genuine" : $"Passport.{Verdict}";
    }

    public async Task<IReadOnlyList<Item>> OfAsync(PersonId holder, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var own = await CredentialCards
            .In(
                db.AcrossRegions<Credential>().Where(c => c.RecipientId == holder),
                db.AcrossRegions<Achievement>()
            )
            .Where(card => card.RevokedAt == null && card.SuspendedAt == null)
            .Where(card => card.ValidUntil == null || card.ValidUntil > now)
            .ToListAsync(ct);
        var imported = await db.AcrossRegions<ImportedCredential>()
            .AsNoTracking()
            .Where(one => one.HolderId == holder && one.Verdict != Verdict.Refused)
            .Where(one => one.ValidUntil == null || one.ValidUntil > now)
            .ToListAsync(ct);
        return [.. own.Select(Of).Concat(imported.Select(Of)).OrderByDescending(item => item.On)];
    }

    private static Item Of(CredentialCard card) =>
        new(
            card.Id.Value,
            card.Name.In(),
            card.Description.In(),
            card.IssuerName,
            new DateTimeOffset(card.AwardedOn, TimeOnly.MinValue, TimeSpan.Zero),
            card.Path,
            Verdict.Genuine,
            null
        );

    private static Item Of(ImportedCredential one) =>
        new(
            one.Id.Value,
            one.Name,
            one.Description,
            one.IssuerName,
            one.ValidFrom,
            null,
            one.Verdict,
            one.CheckedAt,
            one.Whose,
            one.NamedHolder
        );
}
