namespace Leerspoor.Testing;

/// <summary>
/// A clock that stands still until a test moves it; starts on a Wednesday morning, in a year far off: the visitor's side judges by the
/// computer's own clock whether a cookie still holds.
/// </summary>
public sealed class TestClock : TimeProvider
{
    public DateTimeOffset Now { get; private set; } = new(2036, 10, 8, 9, 0, 0, TimeSpan.Zero);

    public void Advance(TimeSpan by) => Now += by;

    public void Set(DateTimeOffset now) => Now = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
