using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Leerspoor.Data.Signalling;

/// <summary>Listens to what other nodes on the same PostgreSQL signal. An SQLite file has one node, which needs no telling.</summary>
internal sealed class HearOtherNodes(
    IServiceScopeFactory scopes,
    LiveSignals signals,
    DatabaseReady ready,
    TimeProvider clock,
    ILogger<HearOtherNodes> log
) : BackgroundService
{
    private static readonly TimeSpan BeforeTryingAgain = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (ConnectionString() is not { } address)
            return;

        await ready.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(address, stoppingToken);
            }
            catch (Exception problem) when (problem is NpgsqlException or IOException)
            {
                log.LogWarning(problem, "The signals of other nodes are not heard; trying again");
                await Task.Delay(BeforeTryingAgain, clock, stoppingToken);
            }
        }
    }

    private async Task ListenAsync(string address, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(address);
        connection.Notification += (_, notice) => signals.Hear(notice.Payload);
        await connection.OpenAsync(ct);
        await using var listen = new NpgsqlCommand($"LISTEN {LiveSignals.Channel}", connection);
        await listen.ExecuteNonQueryAsync(ct);
        while (true)
            await connection.WaitAsync(ct);
    }

    private string? ConnectionString()
    {
        using var scope = scopes.CreateScope();
        var database = scope.ServiceProvider.GetRequiredService<LeerspoorDb>().Database;
        return database.IsNpgsql()
            ? new NpgsqlConnectionStringBuilder(database.GetConnectionString())
            {
                Pooling = false,
                KeepAlive = 30,
            }.ConnectionString
            : null;
    }
}
