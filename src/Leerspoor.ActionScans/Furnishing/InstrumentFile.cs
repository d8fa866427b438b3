using System.Text.Json;
using System.Text.Json.Serialization;
using Leerspoor.ActionScans.Contract;
using Leerspoor.ActionScans.Instruments;
using Leerspoor.Kernel;

namespace Leerspoor.ActionScans.Furnishing;

/// <summary>An instrument as it lies in <c>Content/*.json</c>.</summary>
internal sealed record InstrumentFile(
    string Key,
    InstrumentKind Kind,
    LocalText Title,
    IReadOnlyList<Factor> Factors
)
{
    private static readonly JsonSerializerOptions Written = new(JsonSerializerOptions.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    public InstrumentContent Content => new(Factors);

    public static IEnumerable<InstrumentFile> ReadAll()
    {
        var assembly = typeof(InstrumentFile).Assembly;
        foreach (
            var name in assembly
                .GetManifestResourceNames()
                .Where(IsInstrument)
                .Order(StringComparer.Ordinal)
        )
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            yield return JsonSerializer.Deserialize<InstrumentFile>(stream, Written)!;
        }
    }

    private static bool IsInstrument(string resource) =>
        resource.Contains(".Content.", StringComparison.Ordinal)
        && resource.EndsWith(".json", StringComparison.Ordinal);
}
