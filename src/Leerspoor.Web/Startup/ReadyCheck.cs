using Leerspoor.Data;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Leerspoor.Web.Startup;

/// <summary>Ready means: migrated, seeded where asked, and the database answers now.</summary>
internal sealed class ReadyCheck(DatabaseReady ready, LeerspoorDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        ready.IsOpen && await db.Database.CanConnectAsync(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy();
}
