using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Verifying;
using Leerspoor.Data;
using Leerspoor.OpenBadges;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Publishing;

/// <summary>A credential in the words of the European Learning Model 3; level and hours come from the achievement as it was when it was given.</summary>
internal sealed class WriteElm(LeerspoorDb db, VerifyCredential verify)
{
    private const string Language = "nl";

    public async Task<string?> HandleAsync(CredentialId id, CancellationToken ct)
    {
        var found = await (
            from credential in db.AcrossRegions<Credential>()
            join achievement in db.AcrossRegions<Achievement>()
                on credential.AchievementId equals achievement.Id
            where credential.Id == id
            select new
            {
                credential.Json,
                credential.RecipientName,
                achievement.Details,
            }
        ).SingleOrDefaultAsync(ct);
        if (found is null || (await verify.HandleAsync(found.Json, ct)).Says is not { } says)
            return null;

        return EuropeanLearningModel.Write(
            says,
            found.RecipientName,
            Language,
            found.Details.EqfLevel,
            found.Details.StudyHours is { } hours ? TimeSpan.FromHours(hours) : null
        );
    }
}
