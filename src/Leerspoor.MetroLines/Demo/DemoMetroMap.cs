using System.Text.Json;
using System.Text.Json.Serialization;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;

namespace Leerspoor.MetroLines.Demo;

/// <summary>A published theme of the demo region: six lines about the energy transition.</summary>
internal sealed class DemoMetroMap(LeerspoorDb db) : IDemoChapter
{
    private static readonly JsonSerializerOptions Written = new(JsonSerializerOptions.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    public int Order => 80;

    public async Task TellAsync(DemoRegion demo, CancellationToken ct)
    {
        var file = Read();
        var content = new MapContent(file.Lines, file.Stations);
        if (MapPicture.LayOut(content, "", ct).Refused(out var refusal, out var layout))
            throw new InvalidOperationException(refusal.Code);
        var map = MetroMap.Begun(file.Title, file.Lead, demo.Now.AddDays(-40));
        db.AddRange(map, MapStep.Of(map), map.Redraw(content, layout));
        map.Publish(demo.Now.AddDays(-30));
        await db.SaveChangesAsync(ct);
    }

    internal static DemoFile Read()
    {
        using var stream = typeof(DemoMetroMap).Assembly.GetManifestResourceStream(
            "Leerspoor.MetroLines.Demo.energy.json"
        )!;
        return JsonSerializer.Deserialize<DemoFile>(stream, Written)!;
    }

    /// <summary>What the demo tells; <c>energy.json</c>.</summary>
    internal sealed record DemoFile(
        LocalText Title,
        LocalText Lead,
        IReadOnlyList<MetroLine> Lines,
        IReadOnlyList<Station> Stations
    );
}
