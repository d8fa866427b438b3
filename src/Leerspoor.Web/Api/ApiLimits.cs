using System.Threading.RateLimiting;
using Leerspoor.People.Contract;
using Leerspoor.Ui;
using Microsoft.AspNetCore.RateLimiting;

namespace Leerspoor.Web.Api;

/// <summary>How often one caller may ask: a bucket per key (or address, before anybody is known), filled every second.</summary>
internal static class ApiLimits
{
    private const int PerSecond = 20;
    private const int Burst = 200;

    // The demo is there to be measured.
    private const int DemoPerSecond = 20_000;

    public static void Apply(RateLimiterOptions limiter, bool demo)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
            http.Request.Path.StartsWithSegments(ApiRoutes.Prefix, StringComparison.Ordinal)
                ? RateLimitPartition.GetTokenBucketLimiter(CallerOf(http), _ => Bucket(demo))
                : RateLimitPartition.GetNoLimiter("")
        );
        limiter.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "1";
            return ValueTask.CompletedTask;
        };
    }

    private static string CallerOf(HttpContext http) =>
        http.RequestServices.GetRequiredService<CurrentActor>().Value is { } actor
            ? actor.Person.Value.ToString()
            : http.Connection.RemoteIpAddress?.ToString() ?? "";

    private static TokenBucketRateLimiterOptions Bucket(bool demo) =>
        new()
        {
            TokenLimit = demo ? DemoPerSecond : Burst,
            TokensPerPeriod = demo ? DemoPerSecond : PerSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            AutoReplenishment = true,
        };
}
