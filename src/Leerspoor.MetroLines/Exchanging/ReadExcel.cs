using System.Xml;

namespace Leerspoor.MetroLines.Exchanging;

/// <summary>A theme as a workbook: a sheet for the map, one for its lines, one for its stations.</summary>
internal static class ReadExcel
{
    public static MapFile Read(SafeZip zip)
    {
        try
        {
            var workbook = Workbook.Read(zip);
            var map = workbook.Sheet(MapColumns.Map, MapColumns.Name).Take(1).ToList();
            return new()
            {
                Title = map.Select(row => new MapFile.Words(
                        row[MapColumns.Name],
                        row[MapColumns.NameEn]
                    ))
                    .FirstOrDefault(),
                Lead = map.Select(row => new MapFile.Words(
                        row[MapColumns.Lead],
                        row[MapColumns.LeadEn]
                    ))
                    .FirstOrDefault(),
                Lines =
                [
                    .. workbook
                        .Sheet(MapColumns.Lines, MapColumns.Key, MapColumns.Name, MapColumns.Stops)
                        .Select(LineOf),
                ],
                Stations =
                [
                    .. workbook
                        .Sheet(MapColumns.Stations, MapColumns.Key, MapColumns.Name)
                        .Select(StationOf),
                ],
            };
        }
        catch (Exception trouble) when (trouble is XmlException or InvalidDataException)
        {
            throw new FileTroubleException(ExchangeRefusals.Unreadable);
        }
    }

    private static MapFile.Line LineOf(SheetRow row) =>
        new()
        {
            Key = row[MapColumns.Key],
            Name = new(row[MapColumns.Name], row[MapColumns.NameEn]),
            Persona = row[MapColumns.Persona],
            Stops = row[MapColumns.Stops]
                ?.Split(
                    [',', ';', '\n'],
                    StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
                ),
        };

    private static MapFile.Stop StationOf(SheetRow row) =>
        new()
        {
            Key = row[MapColumns.Key],
            Name = new(row[MapColumns.Name], row[MapColumns.NameEn]),
            Phase = row[MapColumns.Phase],
            Form = row[MapColumns.Form],
            Hours = row[MapColumns.Hours],
            Place = row[MapColumns.Place],
            Outcomes = row[MapColumns.Outcomes],
            Provider = row[MapColumns.Provider],
            Cost = row[MapColumns.Cost],
            Materials = row[MapColumns.Materials],
            Guide = row[MapColumns.Guide],
        };
}
