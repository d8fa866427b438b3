namespace Leerspoor.Data;

/// <summary>
/// Receives events of one type from the outbox, each in a scope of its own that has entered the event's region. Delivery is at least
/// once: a reader copes with the same event twice.
/// </summary>
public interface INewsReader<in TNews>
{
    Task ReadAsync(TNews news, CancellationToken ct);
}
