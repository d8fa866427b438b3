using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Data;

/// <summary>
/// Lets writers of an SQLite file through one by one. SQLite has one writer anyway; waiting here is fair and sleeps, where its own
/// busy handler polls. PostgreSQL passes freely. Who waits longer than <paramref name="patience"/> is refused as "busy".
/// </summary>
public sealed class WriteGate(TimeSpan patience) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    internal async ValueTask<Turn> EnterAsync(DbContext db, CancellationToken ct)
    {
        // Inside an explicit transaction the turn was taken where it began.
        if (!db.Database.IsSqlite() || db.Database.CurrentTransaction is not null)
            return new Turn(null);

        if (!await turn.WaitAsync(patience, ct))
            throw new StorageRefusedException(StorageRefusedException.Busy, new TimeoutException());
        return new Turn(turn);
    }

    /// <summary>Begins a transaction that spans several saves, holding the turn until it is disposed.</summary>
    public async Task<WriteTransaction> BeginAsync(DbContext db, CancellationToken ct)
    {
        var entered = await EnterAsync(db, ct);
        try
        {
            return new WriteTransaction(await db.Database.BeginTransactionAsync(ct), entered);
        }
        catch (Exception problem)
        {
            entered.Dispose();
            StorageTrouble.Throw(problem);
            throw;
        }
    }

    public void Dispose() => turn.Dispose();

    internal readonly struct Turn(SemaphoreSlim? held) : IDisposable
    {
        public void Dispose() => held?.Release();
    }
}
