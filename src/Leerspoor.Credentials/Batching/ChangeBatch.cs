using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Batching;

/// <summary>Starts a prepared batch, or cancels it before or during its run. Only for who prepared it.</summary>
internal sealed class ChangeBatch(LeerspoorDb db, BatchBell bell, TimeProvider clock)
{
    public async Task<Outcome<Done>> StartAsync(Actor actor, IssueBatchId id, CancellationToken ct)
    {
        if (await FindAsync(actor, id, ct) is not { } batch)
            return CredentialsRefusals.Unknown;
        if (
            !await db.Set<IssueLine>()
                .AnyAsync(line => line.BatchId == id && line.Problem == null, ct)
        )
            return CredentialsRefusals.NobodyChosen;
        if (batch.Start(clock.GetUtcNow()) is { } refusal)
            return refusal;

        db.Audit(actor, "credentials.batch-started", subject: id.Value);
        await db.SaveChangesAsync(ct);
        bell.Ring();
        return new Done();
    }

    public async Task<Outcome<Done>> CancelAsync(Actor actor, IssueBatchId id, CancellationToken ct)
    {
        if (await FindAsync(actor, id, ct) is not { } batch)
            return CredentialsRefusals.Unknown;
        if (batch.Cancel(clock.GetUtcNow()) is { } refusal)
            return refusal;

        db.Audit(actor, "credentials.batch-cancelled", subject: id.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private async Task<IssueBatch?> FindAsync(Actor actor, IssueBatchId id, CancellationToken ct) =>
        Awardable.MayAward(actor)
            ? await db.Set<IssueBatch>()
                .SingleOrDefaultAsync(b => b.Id == id && b.PreparedBy == actor.Person, ct)
            : null;
}
