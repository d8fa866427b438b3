namespace Leerspoor.Testing;

/// <summary>A clock that stands still until a test moves it; starts on a Wednesday morning.</summary>
public sealed class TestClock : TimeProvider
{
    public DateTimeOffset Now { get; private set; } = new(2026, 10, 7, 9, 0, 0, TimeSpan.Zero);

    public void Advance(TimeSpan by) => Now += by;

    public void Set(DateTimeOffset now) => Now = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
