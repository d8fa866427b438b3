using System.Text.Json;
using System.Text.Json.Serialization;
using Leerspoor.Kernel;
using Leerspoor.Learning.Contract;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Learning.Furnishing;

/// <summary>The learning material as it lies in <c>Content/activities.json</c>.</summary>
internal sealed record ActivitiesFile(IReadOnlyList<ActivitiesFile.Entry> Activities)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    public sealed record Entry(
        string Key,
        ActivityKind Kind,
        string Picture,
        int Minutes,
        string? Url,
        IReadOnlyList<EffectEntry> Effects,
        ForParticipant Participant
    );

    public sealed record EffectEntry(string Indicator, DevelopmentLevel? From, DevelopmentLevel To);

    public sealed record ForParticipant(LocalText Title, IReadOnlyList<ActivityStep> Steps);

    public static ActivitiesFile Read()
    {
        using var file = typeof(ActivitiesFile).Assembly.GetManifestResourceStream(
            "Leerspoor.Learning.Content.activities.json"
        )!;
        return JsonSerializer.Deserialize<ActivitiesFile>(file, Json)!;
    }
}
