using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Leerspoor.MetroMaps;

/// <summary>Reads back what <see cref="LayoutJson"/> wrote, to serve as a previous layout.</summary>
public static class LayoutReading
{
    /// <summary>Reads a layout; false with one English line about the first mistake when it is no JSON, has another shape or places beyond reason.</summary>
    public static bool TryRead(
        string text,
        [NotNullWhen(true)] out MapLayout? layout,
        [NotNullWhen(false)] out string? mistake
    )
    {
        (layout, mistake) = (null, null);
        try
        {
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 8 });
            layout = Layout(json.RootElement);
            return true;
        }
        catch (Exception problem)
            when (problem
                    is JsonException
                        or InvalidOperationException
                        or KeyNotFoundException
                        or FormatException
                        or ArgumentException
            )
        {
            mistake = problem.Message;
            return false;
        }
    }

    private static MapLayout Layout(JsonElement root) =>
        new()
        {
            Stations = [.. root.GetProperty("stations").EnumerateObject().Select(Station)],
            Hops = [.. root.GetProperty("edges").EnumerateArray().Select(Hop)],
            Letters = root.TryGetProperty("letters", out var letters)
                ? [.. letters.EnumerateArray().Select(Letter)]
                : [],
            Labels = root.TryGetProperty("labels", out var labels)
                ? [.. labels.EnumerateObject().Select(Label)]
                : [],
            LetterSize = Optional(root, "letterSize"),
            Cost = Optional(root, "cost"),
            Crossings = (int)Optional(root, "crossings"),
            Work = (long)Optional(root, "work"),
        };

    private static PlacedStation Station(JsonProperty station)
    {
        var at = new MapPoint(Number(station.Value, "x"), Number(station.Value, "y"));
        var end = station.Value.TryGetProperty("x2", out _)
            ? new MapPoint(Number(station.Value, "x2"), Number(station.Value, "y2"))
            : at;
        return new(station.Name, at, end, Optional(station.Value, "r"));
    }

    private static PlacedHop Hop(JsonElement hop) =>
        new(
            Text(hop, "line"),
            Text(hop, "from"),
            Text(hop, "to"),
            [.. hop.GetProperty("points").EnumerateArray().Select(Point)],
            (int)Optional(hop, "slot"),
            (int)Optional(hop, "slots")
        );

    private static PlacedLetter Letter(JsonElement letter) =>
        new(Text(letter, "line"), new(Number(letter, "x"), Number(letter, "y")));

    private static PlacedLabel Label(JsonProperty label) =>
        new(
            label.Name,
            [.. label.Value.GetProperty("rows").EnumerateArray().Select(row => row.GetString()!)],
            new(Number(label.Value, "x"), Number(label.Value, "y")),
            Number(label.Value, "w"),
            Number(label.Value, "h"),
            Enum.Parse<LabelAnchor>(Text(label.Value, "anchor"))
        )
        {
            LetterSize = Optional(label.Value, "size"),
        };

    private static MapPoint Point(JsonElement point) =>
        point.GetArrayLength() == 2
            ? new(Reasonable(point[0].GetDouble()), Reasonable(point[1].GetDouble()))
            : throw new JsonException("A point has two numbers.");

    private static string Text(JsonElement element, string name) =>
        element.GetProperty(name).GetString() ?? throw new JsonException($"{name} is null.");

    private static double Number(JsonElement element, string name) =>
        Reasonable(element.GetProperty(name).GetDouble());

    private static double Optional(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? Reasonable(value.GetDouble()) : 0;

    // a grid is as large as its places are far apart
    private static double Reasonable(double value) =>
        Math.Abs(value) <= 1e12 ? value : throw new JsonException("A number is beyond reason.");
}
