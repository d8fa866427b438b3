using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Designing;

/// <summary>Fixes a draft for good; from now on this version is issued.</summary>
internal sealed class PublishAchievement(LeerspoorDb db, TimeProvider clock)
{
    public async Task<Outcome<Done>> HandleAsync(Actor actor, string key, CancellationToken ct)
    {
        var newest = Designers.MayChange(actor)
            ? await db.Set<Achievement>()
                .Where(achievement => achievement.Key == key)
                .OrderByDescending(achievement => achievement.Number)
                .FirstOrDefaultAsync(ct)
            : null;
        if (newest is null)
            return CredentialsRefusals.Unknown;
        if (newest.Publish(clock.GetUtcNow()) is { } refusal)
            return refusal;

        db.Audit(actor, "achievement.published", subject: newest.Id.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
