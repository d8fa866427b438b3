using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Leerspoor.MetroMaps;

/// <summary>
/// Reads and writes a map as JSON: <c>{"lines":[{"id","name","stations":[id...]}],"stations":[{"id","name"}]}</c>. Other properties are skipped.
/// </summary>
public static class MapJson
{
    /// <summary>Reads a map; false with one English line about the first mistake when it is no JSON or has another shape.</summary>
    public static bool TryRead(
        string text,
        [NotNullWhen(true)] out MapModel? map,
        [NotNullWhen(false)] out string? mistake
    )
    {
        (map, mistake) = (null, null);
        try
        {
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 8 });
            map = new(
                [.. json.RootElement.GetProperty("lines").EnumerateArray().Select(Line)],
                [.. json.RootElement.GetProperty("stations").EnumerateArray().Select(Station)]
            );
            return true;
        }
        catch (Exception problem)
            when (problem is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            mistake = problem.Message;
            return false;
        }
    }

    /// <summary>The map as JSON text.</summary>
    public static string Write(MapModel map)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartArray("lines");
            foreach (var line in map.Lines)
                WriteLine(json, line);
            json.WriteEndArray();
            json.WriteStartArray("stations");
            foreach (var station in map.Stations)
            {
                json.WriteStartObject();
                json.WriteString("id", station.Id);
                json.WriteString("name", station.Name);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void WriteLine(Utf8JsonWriter json, MapLine line)
    {
        json.WriteStartObject();
        json.WriteString("id", line.Id);
        json.WriteString("name", line.Name);
        json.WriteStartArray("stations");
        foreach (var stop in line.Stations)
            json.WriteStringValue(stop);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static MapLine Line(JsonElement line) =>
        new(Id(line), Name(line), [.. line.GetProperty("stations").EnumerateArray().Select(Text)]);

    private static MapStation Station(JsonElement station) => new(Id(station), Name(station));

    private static string Id(JsonElement element) => Text(element.GetProperty("id"));

    private static string Name(JsonElement element) =>
        element.TryGetProperty("name", out var name) ? Text(name) : "";

    private static string Text(JsonElement element) =>
        element.GetString() ?? throw new JsonException("An id or name is null.");
}
