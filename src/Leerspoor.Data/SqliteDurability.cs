using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Leerspoor.Data;

/// <summary>Sets on every SQLite connection what makes an acknowledged write survive a power cut.</summary>
internal sealed class SqliteDurability(TimeSpan patience) : DbConnectionInterceptor
{
    private readonly string pragmas =
        $"PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout={(int)patience.TotalMilliseconds}; PRAGMA cache_size=-16000; PRAGMA temp_store=MEMORY;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = pragmas;
        try
        {
            command.ExecuteNonQuery();
        }
        catch (DbException problem)
        {
            StorageTrouble.Throw(problem);
            throw;
        }
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = pragmas;
        try
        {
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (DbException problem)
        {
            StorageTrouble.Throw(problem);
            throw;
        }
    }
}
