using System.Data.Common;
using Leerspoor.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Leerspoor.Testing;

/// <summary>
/// The program with a storage that a test can really fill up, lock or cut off. A write waits only a second for a lock. Tests that share
/// it must not run beside each other; those of one class do not.
/// </summary>
public sealed class TroubledApp : LeerspoorApp
{
    private readonly DiskLimit disk = new();
    private TcpGate? gate;
    private bool cut;

    protected override string? ConnectionString
    {
        get
        {
            if (base.ConnectionString is not { } direct)
                return null;
            var connection = new NpgsqlConnectionStringBuilder(direct);
            gate ??= new TcpGate(connection.Host!, connection.Port);
            (connection.Host, connection.Port) = ("127.0.0.1", gate.Port);
            connection.Timeout = 2;
            return connection.ConnectionString;
        }
    }

    private string File => Path.Combine(Folder, "leerspoor.db");

    /// <summary>The ids of all photos that lie on the disk.</summary>
    public IReadOnlyList<Guid?> PhotoFiles() =>
        Directory.Exists(Path.Combine(Folder, "uploads"))
            ?
            [
                .. Directory
                    .EnumerateFiles(
                        Path.Combine(Folder, "uploads"),
                        "*",
                        SearchOption.AllDirectories
                    )
                    .Select(file => (Guid?)Guid.ParseExact(Path.GetFileName(file), "N")),
            ]
            : [];

    /// <summary>No page can be added to the SQLite file: <c>SQLITE_FULL</c>, as on a full disk.</summary>
    public void FillDisk() => disk.Full = true;

    public void EmptyDisk() => disk.Full = false;

    /// <summary>Another program writes and does not stop until this is disposed; reading goes on.</summary>
    public async Task<IAsyncDisposable> LockAsync()
    {
        DbConnection other = IsSqlite
            ? new SqliteConnection($"Data Source={File};Pooling=False")
            : new NpgsqlConnection(base.ConnectionString);
        await other.OpenAsync();
        await using var command = other.CreateCommand();
        command.CommandText = IsSqlite
            ? "BEGIN IMMEDIATE"
            : "BEGIN; LOCK TABLE \"AuditTrail\" IN EXCLUSIVE MODE";
        await command.ExecuteNonQueryAsync();
        return other;
    }

    /// <summary>The database cannot be reached until <see cref="Mend"/>.</summary>
    public void CutOff()
    {
        cut = true;
        if (IsSqlite)
        {
            SqliteConnection.ClearAllPools();
            Directory.CreateDirectory(File + ".away");
            foreach (var part in Directory.GetFiles(Folder, "leerspoor.db*"))
                System.IO.File.Move(part, Path.Combine(File + ".away", Path.GetFileName(part)));
            Directory.CreateDirectory(File);
            return;
        }

        gate!.Close();
        NpgsqlConnection.ClearAllPools();
    }

    public void MendIfCut()
    {
        if (cut)
            Mend();
    }

    public void Mend()
    {
        cut = false;
        if (IsSqlite)
        {
            Directory.Delete(File);
            foreach (var part in Directory.GetFiles(File + ".away"))
                System.IO.File.Move(part, Path.Combine(Folder, Path.GetFileName(part)));
            return;
        }

        gate!.Open();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Leerspoor:StoragePatienceSeconds", "1");
        if (IsSqlite)
            builder.ConfigureServices(services =>
                services.ConfigureDbContext<LeerspoorDb>(options => options.AddInterceptors(disk))
            );
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        gate?.Dispose();
    }

    private sealed class DiskLimit : DbConnectionInterceptor
    {
        public bool Full { get; set; }

        public override void ConnectionOpened(
            DbConnection connection,
            ConnectionEndEventData eventData
        )
        {
            using var command = connection.CreateCommand();
            // Less than the file has now means: not one page more.
            command.CommandText = $"PRAGMA max_page_count={(Full ? 1 : 1_000_000)}";
            command.ExecuteNonQuery();
        }

        public override Task ConnectionOpenedAsync(
            DbConnection connection,
            ConnectionEndEventData eventData,
            CancellationToken cancellationToken = default
        )
        {
            ConnectionOpened(connection, eventData);
            return Task.CompletedTask;
        }
    }
}
