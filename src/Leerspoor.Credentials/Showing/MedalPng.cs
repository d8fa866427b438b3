using System.Collections.Concurrent;
using System.Globalization;
using Leerspoor.OpenBadges;

namespace Leerspoor.Credentials.Showing;

/// <summary>
/// The medal as PNG, for places that show no SVG: the same shapes, drawn by how far each point is from them. Without words, because letters would need a font.
/// </summary>
internal static class MedalPng
{
    public const int Side = 480;

    // the medal is drawn in a square of 240
    private const double Scale = Side / 240.0;
    private const double GlyphScale = 4.5;
    private const double GlyphFrom = 66;
    private const double GlyphWidth = 1.6 * GlyphScale / 2;

    private static readonly ConcurrentDictionary<(string Picture, int Colour), byte[]> Drawn =
        new();

    /// <summary>The picture of an achievement; drawn once for each drawing and colour.</summary>
    public static byte[] Of(string picture, string achievementKey) =>
        Drawn.GetOrAdd(
            (picture, LineColourOf(achievementKey)),
            _ => Draw(picture, MedalDrawing.ColourOf(achievementKey))
        );

    private static int LineColourOf(string achievementKey) => Ui.LineColour.Of(achievementKey);

    private static byte[] Draw(string picture, string colour)
    {
        var glyph = AwayFromGlyph(DrawnPath.PiecesOf(MedalDrawing.GlyphOf(picture)));
        var pixels = new byte[Side * Side * 4];
        for (var y = 0; y < Side; y++)
        for (var x = 0; x < Side; x++)
        {
            var (px, py) = ((x + 0.5) / Scale, (y + 0.5) / Scale);
            var paint = new Paint();
            paint.Over(colour, 118 - Away(px, py, 120, 120));
            paint.Over(MedalDrawing.Paper, 80 - Away(px, py, 120, 120));
            DrawLine(ref paint, px, py);
            paint.Over(MedalDrawing.Ink, GlyphWidth - glyph[(y * Side) + x]);
            paint.Write(pixels.AsSpan(((y * Side) + x) * 4));
        }

        return PngPicture.Write(Side, Side, pixels);
    }

    private static void DrawLine(ref Paint paint, double x, double y)
    {
        var stations = MedalDrawing.StationPoints;
        var around = Math.Abs(Away(x, y, 120, 120) - MedalDrawing.Track);
        if (IsOnTrack(x, y))
            paint.Over(MedalDrawing.Paper, 3 - around);
        for (var station = 0; station < stations.Count - 1; station++)
            paint.Over(
                MedalDrawing.Paper,
                7.5 - Away(x, y, stations[station].X, stations[station].Y)
            );
        var (ex, ey) = stations[^1];
        paint.Over(MedalDrawing.Paper, 17 - Away(x, y, ex, ey));
        paint.Over(MedalDrawing.Gold, 11 - Away(x, y, ex, ey));
    }

    // the line leaves open what lies between its two ends, at the bottom
    private static bool IsOnTrack(double x, double y)
    {
        var angle = Math.Atan2(y - 120, x - 120) * 180 / Math.PI;
        return angle is not (> 40 and < 140);
    }

    private static double Away(double x, double y, double toX, double toY) =>
        Math.Sqrt(((x - toX) * (x - toX)) + ((y - toY) * (y - toY)));

    /// <summary>How far every point is from the drawing where it is near enough to be painted, and infinitely far elsewhere.</summary>
    private static double[] AwayFromGlyph(
        IEnumerable<(double X1, double Y1, double X2, double Y2)> pieces
    )
    {
        var away = new double[Side * Side];
        Array.Fill(away, double.PositiveInfinity);
        foreach (var piece in pieces)
        {
            var (x1, y1) = (OnMedal(piece.X1), OnMedal(piece.Y1));
            var (x2, y2) = (OnMedal(piece.X2), OnMedal(piece.Y2));
            for (var y = First(y1, y2); y <= Last(y1, y2); y++)
            for (var x = First(x1, x2); x <= Last(x1, x2); x++)
            {
                var at = (y * Side) + x;
                var (px, py) = ((x + 0.5) / Scale, (y + 0.5) / Scale);
                away[at] = Math.Min(away[at], AwayFromPiece((px, py), (x1, y1, x2, y2)));
            }
        }
        return away;

        static double OnMedal(double glyph) => GlyphFrom + (glyph * GlyphScale);

        static int First(double one, double other) =>
            Math.Max(0, (int)((Math.Min(one, other) - GlyphWidth) * Scale) - 2);

        static int Last(double one, double other) =>
            Math.Min(Side - 1, (int)((Math.Max(one, other) + GlyphWidth) * Scale) + 2);
    }

    private static double AwayFromPiece(
        (double X, double Y) point,
        (double X1, double Y1, double X2, double Y2) piece
    )
    {
        var (dx, dy) = (piece.X2 - piece.X1, piece.Y2 - piece.Y1);
        var (fromX, fromY) = (point.X - piece.X1, point.Y - piece.Y1);
        var length = (dx * dx) + (dy * dy);
        var along = length == 0 ? 0 : Math.Clamp(((fromX * dx) + (fromY * dy)) / length, 0, 1);
        return Away(fromX, fromY, along * dx, along * dy);
    }

    /// <summary>One point, painted layer over layer.</summary>
    private struct Paint
    {
        private double red;
        private double green;
        private double blue;
        private double alpha;

        /// <param name="colour">As <c>#rrggbb</c>.</param>
        /// <param name="inside">How far the point lies within the shape; less than half a pixel from its edge it is half covered.</param>
        public void Over(string colour, double inside)
        {
            var cover = Math.Clamp((inside * Scale) + 0.5, 0, 1);
            if (cover == 0)
                return;
            var left = 1 - cover;
            red = (Part(colour, 1) * cover) + (red * left);
            green = (Part(colour, 3) * cover) + (green * left);
            blue = (Part(colour, 5) * cover) + (blue * left);
            alpha = cover + (alpha * left);
        }

        // colours were kept multiplied by how much they cover
        public readonly void Write(Span<byte> pixel)
        {
            if (alpha == 0)
                return;
            pixel[0] = (byte)Math.Round(red / alpha);
            pixel[1] = (byte)Math.Round(green / alpha);
            pixel[2] = (byte)Math.Round(blue / alpha);
            pixel[3] = (byte)Math.Round(alpha * 255);
        }

        private static int Part(string colour, int from) =>
            int.Parse(
                colour.AsSpan(from, 2),
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture
            );
    }
}
