using Leerspoor.Credentials.Issuing;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Batching;

/// <summary>
/// Issues the next lines of a batch and saves them together with what they led to, so that a crash at any moment leaves each line either waiting or issued.
/// Two runners at the same line: the credential's unique key (recipient, achievement, batch) lets one through.
/// </summary>
internal sealed class RunBatch(LeerspoorDb db, Awarding awarding, TimeProvider clock)
{
    public const int AtOnce = 100;
    private const int Attempts = 3;

    /// <summary>One step; false when nothing is left to do.</summary>
    public async Task<bool> StepAsync(IssueBatchId id, CancellationToken ct)
    {
        var batch = await db.Set<IssueBatch>().SingleAsync(b => b.Id == id, ct);
        if (!batch.Runs)
            return false;

        var lines = await Waiting(id).Take(AtOnce).ToListAsync(ct);
        if (lines.Count == 0)
        {
            batch.Finish(clock.GetUtcNow());
            await db.SaveChangesAsync(ct);
            return false;
        }

        try
        {
            await IssueAsync(batch, lines, ct);
        }
        catch (DbUpdateException)
        {
            // Another runner was at the same lines. One by one tells which are left.
            db.ChangeTracker.Clear();
            foreach (var line in lines)
                await RetryAsync(batch, line.Id, ct);
        }

        return true;
    }

    private async Task RetryAsync(IssueBatch batch, IssueLineId id, CancellationToken ct)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var line = await db.Set<IssueLine>().SingleAsync(l => l.Id == id, ct);
            if (line.CredentialId is not null)
                return;
            try
            {
                await IssueAsync(batch, [line], ct);
                return;
            }
            catch (DbUpdateException)
            {
                db.ChangeTracker.Clear();
            }
        }

        var failed = await db.Set<IssueLine>().SingleAsync(l => l.Id == id, ct);
        failed.Refuse(CredentialsRefusals.LineFailed);
        await db.SaveChangesAsync(ct);
    }

    private async Task IssueAsync(
        IssueBatch batch,
        IReadOnlyList<IssueLine> lines,
        CancellationToken ct
    )
    {
        var achievement = await db.Set<Achievement>()
            .AsNoTracking()
            .SingleAsync(a => a.Id == batch.AchievementId, ct);
        var actor = new Actor(batch.PreparedBy, batch.RegionId, batch.PreparedByName, []);
        var has = await HoldersAsync(batch, lines, ct);
        await awarding.ReserveAsync([.. lines.Select(line => line.RecipientId!.Value)], ct);
        foreach (var line in lines)
            if (has.Contains(line.RecipientId!.Value))
                line.Refuse(CredentialsRefusals.LineHasAlready);
            else
                await IssueAsync(actor, batch, line, achievement, ct);
        await db.SaveChangesAsync(ct);
    }

    // Since the list was looked at somebody may have got the same badge another way, say from a second list.
    private async Task<HashSet<PersonId>> HoldersAsync(
        IssueBatch batch,
        IReadOnlyList<IssueLine> lines,
        CancellationToken ct
    )
    {
        var people = lines.Select(line => line.RecipientId!.Value).ToList();
        return
        [
            .. await db.Set<Credential>()
                .Where(Credential.CountsAt(clock.GetUtcNow()))
                .Where(c => c.AchievementKey == batch.AchievementKey)
                .Where(c => people.Contains(c.RecipientId))
                .Select(c => c.RecipientId)
                .ToListAsync(ct),
        ];
    }

    private async Task IssueAsync(
        Actor actor,
        IssueBatch batch,
        IssueLine line,
        Achievement achievement,
        CancellationToken ct
    )
    {
        var credential = await awarding.AddAsync(
            actor,
            achievement,
            (line.RecipientId!.Value, line.RecipientName),
            (line.OrganisationId!.Value, line.IssuerName),
            batch.Id.Value,
            line.Evidence.Length > 0 ? [line.Evidence] : [],
            line.AwardedOn,
            clock.GetUtcNow(),
            ct,
            line.ValidUntil
        );
        line.Issued(credential.Id);
    }

    private IQueryable<IssueLine> Waiting(IssueBatchId id) =>
        db.Set<IssueLine>()
            .Where(line => line.BatchId == id && line.Problem == null && line.CredentialId == null)
            .OrderBy(line => line.Number);
}
