using Leerspoor.Credentials.Batching;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace Leerspoor.Credentials.Tests.Batching;

/// <summary>Prepares, starts and looks at batches for tests.</summary>
internal static class BatchDesk
{
    public static Task<Outcome<PrepareBatch.Prepared>> PrepareAsync(
        LeerspoorApp app,
        Actor actor,
        PrepareBatch.Input input,
        string? csv = null,
        string key = CredentialsStage.Warehouse
    ) =>
        app.InRegionAsync(
            actor.Region,
            services =>
            {
                var bytes = System.Text.Encoding.UTF8.GetBytes(csv ?? "");
                var file = csv is null
                    ? null
                    : new FormFile(new MemoryStream(bytes), 0, bytes.Length, "f", "f.csv");
                return services
                    .GetRequiredService<PrepareBatch>()
                    .HandleAsync(actor, key, input, file, CancellationToken.None);
            }
        );

    public static async Task<IssueBatchId> PreparedAsync(
        LeerspoorApp app,
        Actor actor,
        PrepareBatch.Input input,
        string? csv = null
    )
    {
        var outcome = await PrepareAsync(app, actor, input, csv);
        outcome.Refusal.ShouldBeNull();
        return outcome.Value!.Id;
    }

    public static Task<Outcome<Done>> StartAsync(LeerspoorApp app, Actor actor, IssueBatchId id) =>
        app.InRegionAsync(
            actor.Region,
            services =>
                services
                    .GetRequiredService<ChangeBatch>()
                    .StartAsync(actor, id, CancellationToken.None)
        );

    public static Task<Outcome<Done>> CancelAsync(LeerspoorApp app, Actor actor, IssueBatchId id) =>
        app.InRegionAsync(
            actor.Region,
            services =>
                services
                    .GetRequiredService<ChangeBatch>()
                    .CancelAsync(actor, id, CancellationToken.None)
        );

    public static Task<Outcome<OpenBatch.View>> OpenAsync(
        LeerspoorApp app,
        Actor actor,
        IssueBatchId id
    ) =>
        app.InRegionAsync(
            actor.Region,
            services =>
                services
                    .GetRequiredService<OpenBatch>()
                    .HandleAsync(actor, id, 1, CancellationToken.None)
        );

    /// <summary>One step in a scope of its own, as after a restart.</summary>
    public static Task<bool> StepAsync(
        LeerspoorApp app,
        RegionId region,
        IssueBatchId id,
        CancellationToken ct
    ) =>
        app.InRegionAsync(
            region,
            services => services.GetRequiredService<RunBatch>().StepAsync(id, ct)
        );

    public static async Task RunAsync(LeerspoorApp app, RegionId region, IssueBatchId id)
    {
        var more = true;
        while (more)
            more = await StepAsync(app, region, id, CancellationToken.None);
    }

    public static Task<List<Credential>> IssuedAsync(LeerspoorApp app, RegionId region) =>
        app.InRegionAsync(
            region,
            services =>
                services
                    .GetRequiredService<LeerspoorDb>()
                    .Set<Credential>()
                    .AsNoTracking()
                    .ToListAsync()
        );
}
