using Leerspoor.Credentials.Contract;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Batching;

/// <summary>A batch and how far it is, for who prepared it.</summary>
internal sealed class OpenBatch(LeerspoorDb db)
{
    public const int PageSize = 100;

    public sealed record View(
        LocalText Name,
        string Key,
        DateTimeOffset PreparedAt,
        State State,
        int Ready,
        int Issued,
        int Refused,
        IReadOnlyList<Row> Rows,
        int Page,
        bool More
    );

    public sealed record Row(
        int Number,
        string Name,
        string IssuerName,
        DateOnly AwardedOn,
        DateTimeOffset? ValidUntil,
        string? Problem,
        CredentialId? Credential
    );

    public enum State
    {
        Prepared = 1,
        Running = 2,
        Done = 3,
        Cancelled = 4,
    }

    /// <summary>A batch of before, in a list.</summary>
    public sealed record Earlier(Guid Id, DateTimeOffset PreparedAt, int Issued);

    public async Task<Outcome<View>> HandleAsync(
        Actor actor,
        IssueBatchId id,
        int page,
        CancellationToken ct
    )
    {
        var batch = Awardable.MayAward(actor)
            ? await db.Set<IssueBatch>()
                .AsNoTracking()
                .SingleOrDefaultAsync(b => b.Id == id && b.PreparedBy == actor.Person, ct)
            : null;
        if (batch is null)
            return CredentialsRefusals.Unknown;

        var name = await db.Set<Achievement>()
            .Where(a => a.Id == batch.AchievementId)
            .Select(a => a.Name)
            .SingleAsync(ct);
        var lines = db.Set<IssueLine>().Where(line => line.BatchId == id);
        var from = Math.Clamp(page, 1, 1 + (PrepareBatch.MostLines / PageSize));
        var rows = await lines
            // what needs a look stands on top
            .OrderBy(line => line.Problem == null)
            .ThenBy(line => line.Number)
            .Skip((from - 1) * PageSize)
            .Take(PageSize + 1)
            .Select(line => new Row(
                line.Number,
                line.RecipientName == "" ? line.Typed : line.RecipientName,
                line.IssuerName,
                line.AwardedOn,
                line.ValidUntil,
                line.Problem,
                line.CredentialId
            ))
            .ToListAsync(ct);
        return new View(
            name,
            batch.AchievementKey,
            batch.PreparedAt,
            StateOf(batch),
            await lines.CountAsync(line => line.Problem == null, ct),
            await lines.CountAsync(line => line.CredentialId != null, ct),
            await lines.CountAsync(line => line.Problem != null, ct),
            [.. rows.Take(PageSize)],
            from,
            rows.Count > PageSize
        );
    }

    /// <summary>The newest batches of one achievement that the actor prepared.</summary>
    public async Task<IReadOnlyList<Earlier>> EarlierAsync(
        Actor actor,
        string key,
        CancellationToken ct
    ) =>
        await db.Set<IssueBatch>()
            .Where(b => b.AchievementKey == key && b.PreparedBy == actor.Person)
            .OrderByDescending(b => b.PreparedAt)
            .Take(10)
            .Select(b => new Earlier(
                b.Id.Value,
                b.PreparedAt,
                db.Set<IssueLine>().Count(line => line.BatchId == b.Id && line.CredentialId != null)
            ))
            .ToListAsync(ct);

    private static State StateOf(IssueBatch batch) =>
        batch.CancelledAt is not null ? State.Cancelled
        : batch.FinishedAt is not null ? State.Done
        : batch.StartedAt is not null ? State.Running
        : State.Prepared;
}
