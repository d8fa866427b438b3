using System.Globalization;
using System.Text.RegularExpressions;

namespace Leerspoor.Credentials.Showing;

/// <summary>
/// The path of one of our own drawings (SVG 2, chapter 9) as straight pieces, for the PNG. Knows the commands that the drawings use: M, L, H, V, C, S, A and Z, in
/// the sheet's coordinates or relative.
/// </summary>
internal sealed partial class DrawnPath
{
    private const int CurveSteps = 16;

    private readonly List<(double X1, double Y1, double X2, double Y2)> pieces = [];
    private readonly Queue<string> words;
    private (double X, double Y) at;
    private (double X, double Y) start;

    // the last one that bent a curve: a smooth curve goes on from it
    private (double X, double Y) bend;

    private DrawnPath(string path) =>
        words = new(Word().Matches(path).Select(match => match.Value));

    /// <exception cref="FormatException">A command that the drawings do not use.</exception>
    public static IReadOnlyList<(double X1, double Y1, double X2, double Y2)> PiecesOf(string path)
    {
        var drawn = new DrawnPath(path);
        var command = 'M';
        while (drawn.words.Count > 0)
        {
            if (char.IsLetter(drawn.words.Peek()[0]))
                command = drawn.words.Dequeue()[0];
            drawn.Follow(command);
            // numbers after a move are lines (SVG 2, section 9.3.3)
            command = command switch
            {
                'M' => 'L',
                'm' => 'l',
                _ => command,
            };
        }

        return drawn.pieces;
    }

    private void Follow(char command)
    {
        var from = char.IsLower(command) ? at : default;
        switch (char.ToUpperInvariant(command))
        {
            case 'M':
                at = start = Point(from);
                break;
            case 'L':
                LineTo(Point(from));
                break;
            case 'H':
                LineTo((from.X + Number(), at.Y));
                break;
            case 'V':
                LineTo((at.X, from.Y + Number()));
                break;
            case 'C':
                CurveTo(Point(from), Point(from), Point(from));
                break;
            case 'S':
                CurveTo(((2 * at.X) - bend.X, (2 * at.Y) - bend.Y), Point(from), Point(from));
                break;
            case 'A':
                ArcTo((Number(), Number(), Number()), Number() != 0, Number() != 0, Point(from));
                break;
            case 'Z':
                LineTo(start);
                break;
            default:
                throw new FormatException($"The drawings do not use {command}.");
        }
    }

    private void LineTo((double X, double Y) to)
    {
        pieces.Add((at.X, at.Y, to.X, to.Y));
        at = bend = to;
    }

    private void CurveTo((double X, double Y) a, (double X, double Y) b, (double X, double Y) to)
    {
        var from = at;
        for (var step = 1; step <= CurveSteps; step++)
        {
            var t = (double)step / CurveSteps;
            var u = 1 - t;
            LineTo((Bend(from.X, a.X, b.X, to.X), Bend(from.Y, a.Y, b.Y, to.Y)));
            double Bend(double p0, double p1, double p2, double p3) =>
                (u * u * u * p0) + (3 * u * u * t * p1) + (3 * u * t * t * p2) + (t * t * t * p3);
        }
        bend = b;
    }

    // Circles only, not turned (SVG 2, appendix B.2.4)
    private void ArcTo(
        (double X, double Y, double Turn) ellipse,
        bool isLarge,
        bool isClockwise,
        (double X, double Y) to
    )
    {
        var (halfX, halfY) = ((at.X - to.X) / 2, (at.Y - to.Y) / 2);
        var half = (halfX * halfX) + (halfY * halfY);
        var radius = Math.Max(ellipse.X, Math.Sqrt(half));
        var away = Math.Sqrt(Math.Max(0, ((radius * radius) - half) / half));
        if (isLarge == isClockwise)
            away = -away;
        var (centreX, centreY) = (
            ((at.X + to.X) / 2) + (away * halfY),
            ((at.Y + to.Y) / 2) - (away * halfX)
        );
        var begin = Math.Atan2(at.Y - centreY, at.X - centreX);
        var sweep = Math.Atan2(to.Y - centreY, to.X - centreX) - begin;
        if (isClockwise && sweep < 0)
            sweep += 2 * Math.PI;
        else if (!isClockwise && sweep > 0)
            sweep -= 2 * Math.PI;
        for (var step = 1; step < 2 * CurveSteps; step++)
        {
            var angle = begin + (sweep * step / (2 * CurveSteps));
            LineTo((centreX + (radius * Math.Cos(angle)), centreY + (radius * Math.Sin(angle))));
        }
        LineTo(to);
    }

    private (double X, double Y) Point((double X, double Y) from) =>
        (from.X + Number(), from.Y + Number());

    private double Number() => double.Parse(words.Dequeue(), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[A-Za-z]|-?(\d+\.?\d*|\.\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();
}
