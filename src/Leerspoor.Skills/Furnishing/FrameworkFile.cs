using System.Text.Json;
using Leerspoor.Kernel;

namespace Leerspoor.Skills.Furnishing;

/// <summary>The framework as it lies in <c>Content/framework-*.json</c>.</summary>
internal sealed record FrameworkFile(
    string Key,
    LocalText Name,
    LocalText Description,
    IReadOnlyList<FrameworkFile.Component> Components
)
{
    public sealed record Component(
        string Key,
        LocalText Name,
        IReadOnlyList<IndicatorEntry> Indicators
    );

    public sealed record IndicatorEntry(
        string Key,
        string Picture,
        ForParticipant Participant,
        ForObserver Observer
    )
    {
        public IndicatorWording Wording =>
            new(
                Picture,
                Participant.Name,
                Participant.Statement,
                Participant.Levels.A,
                Participant.Levels.B,
                Participant.Levels.C,
                Observer.Standard,
                Observer.Hint
            );
    }

    public sealed record ForParticipant(LocalText Name, LocalText Statement, Behaviours Levels);

    public sealed record Behaviours(LocalText A, LocalText B, LocalText C);

    public sealed record ForObserver(LocalText Standard, LocalText Hint);

    public static IEnumerable<FrameworkFile> ReadAll()
    {
        var assembly = typeof(FrameworkFile).Assembly;
        foreach (
            var name in assembly
                .GetManifestResourceNames()
                .Where(IsFramework)
                .Order(StringComparer.Ordinal)
        )
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            yield return JsonSerializer.Deserialize<FrameworkFile>(
                stream,
                JsonSerializerOptions.Web
            )!;
        }
    }

    private static bool IsFramework(string resource) =>
        resource.Contains(".Content.framework-", StringComparison.Ordinal);
}
