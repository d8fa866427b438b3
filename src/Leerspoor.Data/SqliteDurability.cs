using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Leerspoor.Data;

/// <summary>
/// Sets on every SQLite connection what makes an acknowledged write survive a power cut. The pool hands the same native handle out again
/// and again, many times per page, and a handle keeps its settings: each is set up once.
/// </summary>
internal sealed class SqliteDurability(TimeSpan patience) : DbConnectionInterceptor
{
    private readonly string pragmas =
        $"PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout={(int)patience.TotalMilliseconds}; PRAGMA temp_store=MEMORY;";

    private readonly ConditionalWeakTable<sqlite3, object> durable = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (
            ((SqliteConnection)connection).Handle is not { } handle
            || durable.TryGetValue(handle, out _)
        )
            return;
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

        durable.AddOrUpdate(handle, this);
    }

    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        // SQLite has no asynchronous calls.
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
