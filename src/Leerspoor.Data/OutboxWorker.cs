using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Leerspoor.Data;

/// <summary>Delivers what lies in the outbox: at once when something was saved here, and every few seconds for the rest.</summary>
internal sealed class OutboxWorker(
    IServiceScopeFactory scopes,
    NewsRegister register,
    OutboxBell bell,
    DatabaseReady ready,
    TimeProvider clock,
    ILogger<OutboxWorker> log
) : BackgroundService
{
    private const int BatchSize = 50;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await ready.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await DeliverBatchAsync(stoppingToken) == BatchSize) { }
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                log.LogError(problem, "The outbox could not be read; trying again");
            }

            await bell.WaitAsync(TimeSpan.FromSeconds(5), stoppingToken);
        }
    }

    private async Task<int> DeliverBatchAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetUtcNow();
        var waiting = await scope
            .ServiceProvider.GetRequiredService<LeerspoorDb>()
            .AcrossRegions<OutboxMessage>()
            .AsNoTracking()
            .Where(m =>
                m.DeliveredAt == null && (m.NextAttemptAt == null || m.NextAttemptAt <= now)
            )
            .OrderBy(m => m.Id)
            .Take(BatchSize)
            .ToListAsync(ct);
        foreach (var message in waiting)
            await DeliverAsync(message, ct);
        return waiting.Count;
    }

    private async Task DeliverAsync(OutboxMessage message, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RegionScope>().Enter(message.RegionId);
        var db = scope.ServiceProvider.GetRequiredService<LeerspoorDb>();
        var held = await db.Outbox.SingleAsync(m => m.Id == message.Id, ct);
        try
        {
            if (register.Find(message.Kind) is { } kind)
                await kind.DeliverAsync(
                    scope.ServiceProvider,
                    JsonSerializer.Deserialize(message.Payload, kind.Type)!,
                    ct
                );
            held.Delivered(clock.GetUtcNow());
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            log.LogWarning(
                problem,
                "Outbox message {Id} of kind {Kind} failed",
                message.Id.Value,
                message.Kind
            );
            db.ChangeTracker.Clear();
            held = await db.Outbox.SingleAsync(m => m.Id == message.Id, ct);
            held.Failed(clock.GetUtcNow());
        }

        await db.SaveChangesAsync(ct);
    }
}
