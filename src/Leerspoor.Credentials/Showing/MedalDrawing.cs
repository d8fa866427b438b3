using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Leerspoor.Ui;
using Microsoft.AspNetCore.Components;

namespace Leerspoor.Credentials.Showing;

/// <summary>
/// The picture of a badge, drawn here: a medal around which a line runs to its end station, with the drawing of the achievement in the
/// middle. Colours are fixed, because the picture travels inside the credential to places without our styles.
/// </summary>
internal static class MedalDrawing
{
    public const string FallbackPicture = "star";

    public const string Paper = "#fffdf8";
    public const string Ink = "#1c2230";
    public const string Gold = "#ffb52e";
    public const double Track = 99;

    private const double Centre = 120;
    private const int Stations = 8;

    private static readonly string[] Colours =
    [
        "#0b5d57",
        "#7b2d6b",
        "#a83a1b",
        "#1f4e9c",
        "#4b6311",
        "#865000",
    ];

    private static readonly FrozenDictionary<string, string> Glyphs = Read();

    /// <summary>The pictures a designer may choose from.</summary>
    public static IReadOnlyList<string> Pictures { get; } =
    [.. Glyphs.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Where the stations on the line lie; the last one is the end station.</summary>
    public static IReadOnlyList<(double X, double Y)> StationPoints { get; } =
    [.. Enumerable.Range(0, Stations).Select(At)];

    /// <summary>The colour of an achievement, the same everywhere.</summary>
    public static string ColourOf(string achievementKey) =>
        Colours[LineColour.Of(achievementKey) - 1];

    /// <summary>As markup in a page, hidden from screen readers: the name stands beside it.</summary>
    public static MarkupString Inline(string picture, string achievementKey) =>
        new(
            AchievementPicture.Of(picture) is { } own
                ? $"<img class=\"medal\" src=\"{AchievementPicture.PathOf(own)}\" alt=\"\" width=\"240\" height=\"240\">"
                : Draw(
                    picture,
                    achievementKey,
                    "aria-hidden=\"true\" focusable=\"false\" class=\"medal\""
                )
        );

    /// <summary>As a file.</summary>
    public static string Svg(string picture, string achievementKey) =>
        Draw(picture, achievementKey, "xmlns=\"http://www.w3.org/2000/svg\"");

    /// <summary>As a <c>data:</c> address, so that a credential shows its picture wherever it goes.</summary>
    public static string DataUri(string picture, string achievementKey) =>
        "data:image/svg+xml;base64,"
        + Convert.ToBase64String(Encoding.UTF8.GetBytes(Svg(picture, achievementKey)));

    /// <summary>The lines of a drawing, in a square of 24.</summary>
    public static string GlyphOf(string picture) =>
        Glyphs.GetValueOrDefault(picture, Glyphs[FallbackPicture]);

    private static string Draw(string picture, string achievementKey, string attributes)
    {
        var colour = ColourOf(achievementKey);
        var glyph = GlyphOf(picture);
        return $"<svg {attributes} viewBox=\"0 0 240 240\">"
            + $"<circle cx=\"120\" cy=\"120\" r=\"118\" fill=\"{colour}\"/>"
            + $"<circle cx=\"120\" cy=\"120\" r=\"80\" fill=\"{Paper}\"/>"
            + Line()
            + $"<g transform=\"translate(66 66) scale(4.5)\" fill=\"none\" stroke=\"{Ink}\" stroke-width=\"1.6\" stroke-linecap=\"round\" stroke-linejoin=\"round\"><path d=\"{glyph}\"/></g>"
            + "</svg>";
    }

    // A line with stations from the lower left, over the top, to the end station at the lower right.
    private static string Line()
    {
        var drawing = new StringBuilder();
        var (startX, startY) = At(0);
        var (endX, endY) = At(Stations - 1);
        drawing.Append(
            CultureInfo.InvariantCulture,
            $"<path d=\"M{startX:0.#} {startY:0.#}A{Track} {Track} 0 1 1 {endX:0.#} {endY:0.#}\" fill=\"none\" stroke=\"{Paper}\" stroke-width=\"6\" stroke-linecap=\"round\"/>"
        );
        for (var station = 0; station < Stations - 1; station++)
        {
            var (x, y) = At(station);
            drawing.Append(
                CultureInfo.InvariantCulture,
                $"<circle cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"7.5\" fill=\"{Paper}\"/>"
            );
        }

        drawing.Append(
            CultureInfo.InvariantCulture,
            $"<circle cx=\"{endX:0.#}\" cy=\"{endY:0.#}\" r=\"14\" fill=\"{Gold}\" stroke=\"{Paper}\" stroke-width=\"6\"/>"
        );
        return drawing.ToString();
    }

    private static (double X, double Y) At(int station)
    {
        const double from = 140 * Math.PI / 180;
        const double sweep = 260 * Math.PI / 180;
        var angle = from + (sweep * station / (Stations - 1));
        return (Centre + (Track * Math.Cos(angle)), Centre + (Track * Math.Sin(angle)));
    }

    private static FrozenDictionary<string, string> Read()
    {
        using var stream = typeof(MedalDrawing).Assembly.GetManifestResourceStream(
            "Leerspoor.Credentials.Content.glyphs.json"
        )!;
        return JsonSerializer
            .Deserialize<Dictionary<string, string>>(stream)!
            .ToFrozenDictionary(StringComparer.Ordinal);
    }
}
