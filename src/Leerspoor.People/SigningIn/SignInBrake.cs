using System.Collections.Concurrent;

namespace Leerspoor.People.SigningIn;

/// <summary>
/// Slows guessing down, per user name (whether it exists or not) and per network address. An attempt counts before it is checked, so
/// that guesses side by side are counted too. Lives in the memory of this node; what an account remembers survives a restart.
/// </summary>
internal sealed class SignInBrake(TimeProvider clock)
{
    private const int Most = 50_000;
    private readonly ConcurrentDictionary<string, Attempts> all = new(StringComparer.Ordinal);

    /// <summary>Counts an attempt, or says how long to wait first.</summary>
    public TimeSpan? Take(string key, int free)
    {
        var now = clock.GetUtcNow();
        if (all.Count >= Most)
            Prune(now);
        var attempts = all.GetOrAdd(key, _ => new Attempts());
        lock (attempts)
        {
            if (attempts.Last < now - Patience.Memory)
                attempts.Count = 0;
            else if (now < attempts.Until)
                return attempts.Until - now;
            attempts.Count++;
            attempts.Last = now;
            attempts.Until = now + Patience.After(attempts.Count, free);
            return null;
        }
    }

    /// <summary>The attempt was right: all is forgotten.</summary>
    public void Forget(string key) => all.TryRemove(key, out _);

    /// <summary>The attempt was right, but others may be guessing from the same place: only this one is forgotten.</summary>
    public void GiveBack(string key, int free)
    {
        if (!all.TryGetValue(key, out var attempts))
            return;
        lock (attempts)
        {
            attempts.Count = Math.Max(0, attempts.Count - 1);
            attempts.Until = attempts.Last + Patience.After(attempts.Count, free);
        }
    }

    private void Prune(DateTimeOffset now)
    {
        foreach (var (key, attempts) in all)
            if (attempts.Last < now - Patience.Memory)
                all.TryRemove(key, out _);
        if (all.Count >= Most)
            all.Clear();
    }

    private sealed class Attempts
    {
        public int Count;
        public DateTimeOffset Last;
        public DateTimeOffset Until;
    }
}
