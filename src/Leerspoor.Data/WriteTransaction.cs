using Microsoft.EntityFrameworkCore.Storage;

namespace Leerspoor.Data;

/// <summary>Several saves that succeed or fail together; rolls back unless committed.</summary>
public sealed class WriteTransaction : IAsyncDisposable
{
    private readonly IDbContextTransaction transaction;
    private readonly WriteGate.Turn turn;

    internal WriteTransaction(IDbContextTransaction transaction, WriteGate.Turn turn) =>
        (this.transaction, this.turn) = (transaction, turn);

    public Task CommitAsync(CancellationToken ct) => transaction.CommitAsync(ct);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await transaction.DisposeAsync();
        }
        finally
        {
            turn.Dispose();
        }
    }
}
