using Leerspoor.Kernel;

namespace Leerspoor.Paths.Talking;

/// <summary>Made by the client (the form carries it), so that sending twice sends once.</summary>
internal readonly record struct MessageId(Guid Value) : ITypedId<MessageId>
{
    public static MessageId New() => new(Guid.CreateVersion7());

    public static MessageId From(Guid value) => new(value);
}
