using System.Collections.Concurrent;
using System.Text.Json;
using Leerspoor.Data.Signalling;
using Leerspoor.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.ActionScans.Running;

/// <summary>The sessions that are followed on this node, each held once for all its screens.</summary>
internal sealed class ScanStates
{
    private readonly IServiceScopeFactory scopes;
    private readonly LiveSignals signals;
    private readonly TimeProvider clock;
    private readonly ConcurrentDictionary<ScanId, Held> followed = new();

    public ScanStates(IServiceScopeFactory scopes, LiveSignals signals, TimeProvider clock)
    {
        (this.scopes, this.signals, this.clock) = (scopes, signals, clock);
        // What other nodes say about their edits is shown without the database being asked.
        signals.Listen(Hear);
    }

    /// <summary>A change as another node is told it.</summary>
    public static string Written(ScanNotice change) =>
        JsonSerializer.Serialize(change, JsonSerializerOptions.Web);

    /// <summary>Holds on to the session until disposed.</summary>
    public Following Follow(RegionId region, ScanId scan)
    {
        var held = followed.AddOrUpdate(
            scan,
            _ => new Held(1, new FollowedScan(region, scan, scopes, signals, clock)),
            (_, held) => held with { Screens = held.Screens + 1 }
        );
        return new Following(this, scan, held.Scan);
    }

    /// <summary>What an edit on this node changed; no screen has to ask the database for it.</summary>
    public void Tell(ScanId scan, ScanState change)
    {
        if (followed.TryGetValue(scan, out var held))
            held.Scan.Tell(change.Version, change.On);
    }

    private void Tell(ScanId scan, ScanNotice change)
    {
        if (followed.TryGetValue(scan, out var held))
            held.Scan.Tell(change.Version, change.On);
    }

    // Another node may be a version ahead of this one and say it in other words; then the screens ask the database.
    private void Hear(Guid topic, string written)
    {
        try
        {
            if (
                JsonSerializer.Deserialize<ScanNotice>(written, JsonSerializerOptions.Web) is
                { Factors: not null } change
            )
                Tell(new ScanId(topic), change);
        }
        catch (JsonException)
        {
            signals.Ring(topic);
        }
    }

    private void Leave(ScanId scan)
    {
        while (followed.TryGetValue(scan, out var held))
            if (
                held.Screens > 1
                    ? followed.TryUpdate(scan, held with { Screens = held.Screens - 1 }, held)
                    : followed.TryRemove(KeyValuePair.Create(scan, held))
            )
                return;
    }

    private sealed record Held(int Screens, FollowedScan Scan);

    internal sealed class Following(ScanStates states, ScanId id, FollowedScan scan) : IDisposable
    {
        public FollowedScan Scan => scan;

        public void Dispose() => states.Leave(id);
    }
}
