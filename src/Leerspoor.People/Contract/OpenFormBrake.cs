using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Leerspoor.People.Contract;

/// <summary>
/// Slows down who sends one form after the other by an open link, without an account. A whole team behind one address can fill in at once;
/// after that one form a minute. The addresses are in the memory of this node only, and are forgotten when the bucket is full again.
/// </summary>
public sealed class OpenFormBrake(TimeProvider clock)
{
    /// <summary>So many people behind one address can send at the same time.</summary>
    public const int Burst = 40;

    /// <summary>After that, one more each time.</summary>
    public static readonly TimeSpan Each = TimeSpan.FromMinutes(1);

    private const int Most = 20_000;

    private readonly ConcurrentDictionary<(string, IPAddress), DateTimeOffset> emptyAt = new();

    /// <summary>Counts one sent form, or says no.</summary>
    /// <param name="form">Which form: each is counted apart.</param>
    /// <param name="address">Where it comes from; null counts as one address.</param>
    public bool Take(string form, IPAddress? address)
    {
        var now = clock.GetUtcNow();
        if (emptyAt.Count >= Most)
            Prune(now);
        // Kept as the moment at which everything taken is paid back: one number, and nothing to count down.
        var key = (form, Network(address));
        while (true)
        {
            var paid = emptyAt.GetOrAdd(key, now);
            var next = (paid > now ? paid : now) + Each;
            if (next - now > Each * Burst)
                return false;
            if (emptyAt.TryUpdate(key, next, paid))
                return true;
        }
    }

    // One subscriber of IPv6 has a whole network of addresses.
    private static IPAddress Network(IPAddress? address)
    {
        if (address is null)
            return IPAddress.None;
        if (address.IsIPv4MappedToIPv6 || address.AddressFamily is AddressFamily.InterNetwork)
            return address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }

    private void Prune(DateTimeOffset now)
    {
        foreach (var (key, paid) in emptyAt)
            if (paid <= now)
                emptyAt.TryRemove(key, out _);
        if (emptyAt.Count >= Most)
            emptyAt.Clear();
    }
}
