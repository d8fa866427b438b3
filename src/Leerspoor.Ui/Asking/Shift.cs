namespace Leerspoor.Ui;

/// <summary>One place up or down in a list that somebody puts in order.</summary>
public enum Shift
{
    Up,
    Down,
}

/// <summary>Reading and doing a <see cref="Shift"/>.</summary>
public static class Shifts
{
    /// <summary>What <see cref="MoveButtons"/> posts: <c>up</c> or <c>down</c>; anything else is null.</summary>
    public static Shift? Read(string? typed) =>
        typed switch
        {
            "up" => Shift.Up,
            "down" => Shift.Down,
            _ => null,
        };

    /// <summary>The same things with the one at <paramref name="at"/> one place further; unchanged when it stands at that end.</summary>
    public static IReadOnlyList<T> Shifted<T>(this IReadOnlyList<T> things, int at, Shift shift)
    {
        var to = shift is Shift.Up ? at - 1 : at + 1;
        if (to < 0 || to >= things.Count)
            return things;

        T[] moved = [.. things];
        (moved[at], moved[to]) = (moved[to], moved[at]);
        return moved;
    }
}
