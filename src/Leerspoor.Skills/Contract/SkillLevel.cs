using System.Globalization;

namespace Leerspoor.Skills.Contract;

/// <summary>How well somebody masters a skill, 1 to 5: knows the basics, handles the basics, competent, experienced, expert. Says nothing about education.</summary>
public readonly record struct SkillLevel
{
    public const int Lowest = 1;
    public const int Highest = 5;

    private SkillLevel(int value) => Value = value;

    public int Value { get; }

    public static SkillLevel Competent { get; } = new(3);

    /// <exception cref="ArgumentOutOfRangeException">Below 1 or above 5.</exception>
    public static SkillLevel Of(int value) =>
        value is >= Lowest and <= Highest
            ? new(value)
            : throw new ArgumentOutOfRangeException(nameof(value), value, null);

    public static bool TryParse(string? typed, out SkillLevel level)
    {
        var fine =
            int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && value is >= Lowest and <= Highest;
        level = fine ? new(value) : default;
        return fine;
    }

    /// <summary>What a development level comes to on this scale: who shows level C alone and again and again is competent in it.</summary>
    public static SkillLevel Of(DevelopmentLevel level) => new((int)level);
}
