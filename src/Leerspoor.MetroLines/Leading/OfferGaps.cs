namespace Leerspoor.MetroLines.Leading;

/// <summary>What a station still needs before somebody can give it. Each code has a text <c>Station.{code}</c>.</summary>
internal static class OfferGaps
{
    public static IReadOnlyList<string> Of(Station station) =>
        [
            .. new (string Code, bool Missing)[]
            {
                ("Phase", !Enum.IsDefined(station.Phase)),
                ("Form", !Enum.IsDefined(station.Form)),
                ("Hours", station.Hours is null),
                ("Place", station.Place.Length == 0),
                ("Outcomes", station.Outcomes.Length == 0),
                ("Provider", station.Provider.Length == 0),
                ("Cost", station.Cost is null),
            }
                .Where(gap => gap.Missing)
                .Select(gap => gap.Code),
        ];

    public static bool IsOpen(Station station) => Of(station).Count > 0;
}
