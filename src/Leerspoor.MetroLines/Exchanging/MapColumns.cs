namespace Leerspoor.MetroLines.Exchanging;

/// <summary>What the sheets and columns of a workbook are called. Part of the format: the same in every language.</summary>
internal static class MapColumns
{
    public const string Map = "Kaart";
    public const string Lines = "Lijnen";
    public const string Stations = "Stations";

    public const string Key = "Code";
    public const string Name = "Naam";
    public const string NameEn = "Naam Engels";
    public const string Lead = "Inleiding";
    public const string LeadEn = "Inleiding Engels";
    public const string Persona = "Voor wie";
    public const string Stops = "Codes van stations";
    public const string Phase = "Fase";
    public const string Form = "Werkvorm";
    public const string Hours = "Uren";
    public const string Place = "Plek";
    public const string Outcomes = "Leeruitkomsten";
    public const string Provider = "Aanbieder";
    public const string Materials = "Materialen";
    public const string Guide = "Draaiboek";
    public const string Cost = "Kosten";

    public static readonly string[] OfMap = [Name, NameEn, Lead, LeadEn];
    public static readonly string[] OfLines = [Key, Name, NameEn, Persona, Stops];
    public static readonly string[] OfStations =
    [
        Key,
        Name,
        NameEn,
        Phase,
        Form,
        Hours,
        Place,
        Outcomes,
        Provider,
        Cost,
        Materials,
        Guide,
    ];

    /// <summary>The column of a field of the forms.</summary>
    public static string Of(string? field) =>
        field switch
        {
            "NameNl" or "TitleNl" => Name,
            "NameEn" or "TitleEn" => NameEn,
            "LeadNl" => Lead,
            "LeadEn" => LeadEn,
            "Persona" => Persona,
            "Hours" => Hours,
            "Place" => Place,
            "Outcomes" => Outcomes,
            "Provider" => Provider,
            "Cost" => Cost,
            "Materials" => Materials,
            "Guide" => Guide,
            _ => Key,
        };
}
