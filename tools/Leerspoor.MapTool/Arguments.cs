using System.Diagnostics.CodeAnalysis;

namespace Leerspoor.MapTool;

/// <summary>What was typed: <c>leerspoor-map in.json [--svg out.svg] [--layout out.json] [--previous old.json] [--theme light|dark|print] [--seed n]</c>.</summary>
internal sealed record Arguments(string Map)
{
    internal string? Svg { get; init; }

    internal string? Layout { get; init; }

    internal string? Previous { get; init; }

    internal string Theme { get; init; } = "light";

    internal int Seed { get; init; } = 1;

    internal static bool TryParse(
        string[] args,
        [NotNullWhen(true)] out Arguments? arguments,
        [NotNullWhen(false)] out string? mistake
    )
    {
        (arguments, mistake) = (null, null);
        var found = new Arguments("");
        for (var i = 0; i < args.Length && mistake is null; i++)
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
                mistake = Positional(ref found, args[i]);
            else if (i + 1 == args.Length)
                mistake = $"{args[i]} needs a value.";
            else
                mistake = Named(ref found, args[i], args[++i]);
        mistake ??=
            found.Map.Length == 0 ? "Name a map."
            : found.Svg is null && found.Layout is null ? "Say what to write: --svg or --layout."
            : null;
        arguments = mistake is null ? found : null;
        return mistake is null;
    }

    private static string? Positional(ref Arguments found, string value)
    {
        if (found.Map.Length > 0)
            return $"One map at a time; what is '{value}'?";
        found = found with { Map = value };
        return null;
    }

    private static string? Named(ref Arguments found, string name, string value)
    {
        switch (name)
        {
            case "--svg":
                found = found with { Svg = value };
                return null;
            case "--layout":
                found = found with { Layout = value };
                return null;
            case "--previous":
                found = found with { Previous = value };
                return null;
            case "--theme" when value is "light" or "dark" or "print":
                found = found with { Theme = value };
                return null;
            case "--theme":
                return "The theme is light, dark or print.";
            case "--seed" when int.TryParse(value, out var seed) && seed is >= 0 and <= 1_000_000:
                found = found with { Seed = seed };
                return null;
            case "--seed":
                return "The seed is a number from 0 to 1000000.";
            default:
                return $"There is no option {name}.";
        }
    }
}
