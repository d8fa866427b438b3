using System.Globalization;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Contract;

namespace Leerspoor.MetroLines.Drawing;

/// <summary>Carries one station to another place on the map; the rest goes around.</summary>
internal sealed class PlaceStation(MapDrafts drafts)
{
    private const int Farthest = 200;

    /// <summary>As typed or dragged: a direction for one step, or cells across and down.</summary>
    public sealed record Carry(string? Station, string? Toward, string? Across, string? Down);

    public Task<Outcome<Done>> HandleAsync(
        Actor actor,
        MetroMapId id,
        Carry carry,
        CancellationToken ct
    ) =>
        drafts.ChangeAsync(
            actor,
            id,
            content => Checked(content, carry),
            ct,
            (content, former) =>
            {
                var (across, down) = Way(carry)!.Value;
                return MapPicture.Carry(content, former, (carry.Station!, across, down), ct);
            }
        );

    private static Outcome<MapContent> Checked(MapContent content, Carry carry)
    {
        if (content.Station(carry.Station) is null)
            return MetroLinesRefusals.ChooseStation;
        return Way(carry) is null ? MetroLinesRefusals.ChooseDirection : content;
    }

    private static (int Across, int Down)? Way(Carry carry) =>
        carry.Toward switch
        {
            "left" => (-1, 0),
            "right" => (1, 0),
            "up" => (0, -1),
            "down" => (0, 1),
            _ when Cells(carry.Across) is { } across && Cells(carry.Down) is { } down => (
                across,
                down
            ),
            _ => null,
        };

    private static int? Cells(string? typed) =>
        int.TryParse(typed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n)
        && Math.Abs((long)n) <= Farthest
            ? n
            : null;
}
