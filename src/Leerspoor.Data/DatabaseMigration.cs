using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Data;

/// <summary>
/// Brings the database to the model of this program, one process at a time. PostgreSQL locks its history table; for SQLite a file lock
/// does it, because the lock row that EF Core writes there stays behind when a process is killed and would stop every later start.
/// </summary>
public sealed class DatabaseMigration(LeerspoorDb db, string folder)
{
    /// <summary>True when the database changed; false when it already had the model of this program.</summary>
    public async Task<bool> RunAsync(CancellationToken ct)
    {
        await using var alone = db.Database.IsSqlite() ? await OneAtATimeAsync(ct) : null;
        if (!(await db.Database.GetPendingMigrationsAsync(ct)).Any())
            return false;

        if (db.Database.IsSqlite())
        {
            await db.Database.ExecuteSqlRawAsync(
                """DROP TABLE IF EXISTS "__EFMigrationsLock" """,
                ct
            );
            await db.Database.MigrateAsync(ct);
            return true;
        }

        // Another node may be migrating now, and that is worth waiting for.
        await db.Database.OpenConnectionAsync(ct);
        await db.Database.ExecuteSqlRawAsync("SET lock_timeout = 0", ct);
        await db.Database.MigrateAsync(ct);
        await db.Database.CloseConnectionAsync();
        return true;
    }

    private async Task<FileStream> OneAtATimeAsync(CancellationToken ct)
    {
        var path = Path.Combine(Directory.CreateDirectory(folder).FullName, "migration.lock");
        while (true)
        {
            try
            {
                return new FileStream(
                    path,
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None
                );
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), ct);
            }
        }
    }
}
