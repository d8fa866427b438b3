using System.Text.Json;
using Leerspoor.Kernel;

namespace Leerspoor.Data;

internal readonly record struct OutboxMessageId(Guid Value) : ITypedId<OutboxMessageId>
{
    public static OutboxMessageId From(Guid value) => new(value);
}

/// <summary>An event on its way out of the transaction that caused it.</summary>
internal sealed class OutboxMessage : IRegional
{
    private OutboxMessage() { } // EF Core

    public OutboxMessageId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public DateTimeOffset At { get; private init; }
    public string Kind { get; private init; } = "";
    public string Payload { get; private init; } = "";
    public int Attempts { get; private set; }
    public DateTimeOffset? NextAttemptAt { get; private set; }
    public DateTimeOffset? DeliveredAt { get; private set; }

    public static OutboxMessage Holding(object news, DateTimeOffset now) =>
        new()
        {
            Id = new OutboxMessageId(Guid.CreateVersion7()),
            At = now,
            Kind = news.GetType().FullName!,
            Payload = JsonSerializer.Serialize(news, news.GetType()),
        };

    public void Delivered(DateTimeOffset now) => DeliveredAt = now;

    /// <summary>Waits 1, 2, 4 ... seconds, at most an hour, before the next attempt.</summary>
    public void Failed(DateTimeOffset now)
    {
        Attempts++;
        NextAttemptAt = now.AddSeconds(Math.Min(3600, Math.Pow(2, Math.Min(Attempts, 12) - 1)));
    }
}
