using System.Text.Json;

namespace Leerspoor.MetroMaps;

/// <summary>Writes and reads a layout as JSON: <c>stations</c> by id, <c>edges</c> (hops) with their points, <c>labels</c> by station id, all in cells.</summary>
public static class LayoutJson
{
    /// <summary>The layout as JSON text; ids are escaped, numbers are culture-free.</summary>
    public static string Write(MapLayout layout)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
            Write(json, layout);
        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Write(Utf8JsonWriter json, MapLayout layout)
    {
        json.WriteStartObject();
        json.WriteNumber("cellsPerHop", MapLayout.CellsPerHop);
        json.WriteNumber("letterSize", layout.LetterSize);
        json.WriteNumber("cost", layout.Cost);
        json.WriteNumber("crossings", layout.Crossings);
        json.WriteNumber("work", layout.Work);
        json.WriteStartObject("stations");
        foreach (var station in layout.Stations)
            WriteStation(json, station);
        json.WriteEndObject();
        json.WriteStartArray("edges");
        foreach (var hop in layout.Hops)
            WriteHop(json, hop);
        json.WriteEndArray();
        json.WriteStartArray("letters");
        foreach (var (line, at) in layout.Letters)
        {
            json.WriteStartObject();
            json.WriteString("line", line);
            json.WriteNumber("x", at.X);
            json.WriteNumber("y", at.Y);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartObject("labels");
        foreach (var label in layout.Labels)
            WriteLabel(json, label);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteStation(Utf8JsonWriter json, PlacedStation station)
    {
        json.WriteStartObject(station.Id);
        json.WriteNumber("x", station.At.X);
        json.WriteNumber("y", station.At.Y);
        if (station.End != station.At)
        {
            json.WriteNumber("x2", station.End.X);
            json.WriteNumber("y2", station.End.Y);
        }
        json.WriteNumber("r", station.Radius);
        json.WriteEndObject();
    }

    private static void WriteHop(Utf8JsonWriter json, PlacedHop hop)
    {
        json.WriteStartObject();
        json.WriteString("line", hop.LineId);
        json.WriteString("from", hop.From);
        json.WriteString("to", hop.To);
        json.WriteNumber("slot", hop.Slot);
        json.WriteNumber("slots", hop.Slots);
        json.WriteStartArray("points");
        foreach (var point in hop.Points)
        {
            json.WriteStartArray();
            json.WriteNumberValue(point.X);
            json.WriteNumberValue(point.Y);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLabel(Utf8JsonWriter json, PlacedLabel label)
    {
        json.WriteStartObject(label.StationId);
        json.WriteNumber("x", label.Corner.X);
        json.WriteNumber("y", label.Corner.Y);
        json.WriteNumber("w", label.Width);
        json.WriteNumber("h", label.Height);
        json.WriteNumber("size", label.LetterSize);
        json.WriteString("anchor", label.Anchor.ToString());
        json.WriteStartArray("rows");
        foreach (var row in label.Rows)
            json.WriteStringValue(row);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
