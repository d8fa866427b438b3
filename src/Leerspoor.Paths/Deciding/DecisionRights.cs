using System.Text.Json;
using System.Text.Json.Serialization;
using Leerspoor.Kernel;

namespace Leerspoor.Paths.Deciding;

/// <summary>
/// The policy of file 002 as data, and the one place that says whether somebody may change what is decided in a path. A path stands
/// at one level; a later issue sets it per goal without touching who asks here.
/// </summary>
internal sealed class DecisionRights
{
    private readonly Dictionary<(PathElement, GuidanceLevel), DecisionRight> rights = [];

    private DecisionRights(PolicyFile file)
    {
        foreach (var element in file.AlwaysTheLearners)
        foreach (var level in Enum.GetValues<GuidanceLevel>())
            rights.Add((element, level), new DecisionRight(level, Party.Learner));
        foreach (var row in file.Elements)
        foreach (var right in row.Levels)
            rights.Add((row.Element, right.Level), right);
    }

    public DecisionRight Of(GuidanceLevel level, PathElement element) => rights[(element, level)];

    /// <summary>Null when one of <paramref name="speaking"/> decides this (alone or together with others); else who does.</summary>
    public Refusal? Check(
        GuidanceLevel level,
        PathElement element,
        IReadOnlyList<Party> speaking
    ) => Judge(Of(level, element), right => right.Deciders, speaking);

    /// <summary>Null when one of <paramref name="speaking"/> may put something forward for the deciders to agree with.</summary>
    public Refusal? CheckProposal(
        GuidanceLevel level,
        PathElement element,
        IReadOnlyList<Party> speaking
    ) => Judge(Of(level, element), right => right.Involved, speaking);

    public static DecisionRights FromContent()
    {
        using var file = typeof(DecisionRights).Assembly.GetManifestResourceStream(
            "Leerspoor.Paths.Content.decision-rights.json"
        )!;
        return new(JsonSerializer.Deserialize<PolicyFile>(file, Json)!);
    }

    private static Refusal? Judge(
        DecisionRight right,
        Func<DecisionRight, IReadOnlyList<Party>> heard,
        IReadOnlyList<Party> speaking
    ) => heard(right).Intersect(speaking).Any() ? null : DecidingRefusals.DecidedBy(right.Deciders);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters =
        {
            new LevelConverter(),
            new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower),
        },
    };

    private sealed record PolicyFile(
        IReadOnlyList<PathElement> AlwaysTheLearners,
        IReadOnlyList<PolicyRow> Elements
    );

    private sealed record PolicyRow(PathElement Element, IReadOnlyList<DecisionRight> Levels);

    // Levels are numbers in the file, as people speak of them.
    private sealed class LevelConverter : JsonConverter<GuidanceLevel>
    {
        public override GuidanceLevel Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        ) => (GuidanceLevel)reader.GetInt32();

        public override void Write(
            Utf8JsonWriter writer,
            GuidanceLevel value,
            JsonSerializerOptions options
        ) => writer.WriteNumberValue((int)value);
    }
}
