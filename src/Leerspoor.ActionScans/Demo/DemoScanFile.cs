using System.Text.Json;
using System.Text.Json.Serialization;
using Leerspoor.ActionScans.Contract;

namespace Leerspoor.ActionScans.Demo;

/// <summary>What the demo tells about its initiative; <c>scans.json</c>.</summary>
internal sealed record DemoScanFile(
    string Initiative,
    string Email,
    string Place,
    IReadOnlyList<DemoPerson> People,
    IReadOnlyList<DemoFactor> Factors,
    string StillOpen,
    IReadOnlyList<IReadOnlyList<MaturityLevel>> Marks
)
{
    private static readonly JsonSerializerOptions Written = new(JsonSerializerOptions.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    public static DemoScanFile Read()
    {
        using var stream = typeof(DemoScanFile).Assembly.GetManifestResourceStream(
            "Leerspoor.ActionScans.Demo.scans.json"
        )!;
        return JsonSerializer.Deserialize<DemoScanFile>(stream, Written)!;
    }
}

internal sealed record DemoPerson(string Name, string Organisation, string Capacity);

internal sealed record DemoFactor(
    string Key,
    MaturityLevel? Level,
    IReadOnlyList<int> Ticks,
    IReadOnlyList<int> Spread,
    string Notes,
    string? First,
    MaturityLevel? FirstLevel,
    string? Second,
    MaturityLevel? SecondLevel,
    IReadOnlyList<DemoAction> Actions
);

/// <param name="What">What was agreed.</param>
/// <param name="Who">Whose it is.</param>
/// <param name="Days">By when, counted from the session.</param>
/// <param name="Done">Whether it was done since.</param>
/// <param name="Outcome">What became of it.</param>
internal sealed record DemoAction(string What, string Who, int Days, bool Done, string Outcome);
