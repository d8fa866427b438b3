using System.Globalization;
using Leerspoor.Kernel;
using Leerspoor.Ui;

namespace Leerspoor.MetroLines.Describing;

/// <summary>The form of a station, as typed.</summary>
internal sealed class StationInput
{
    public string? NameNl { get; set; }
    public string? NameEn { get; set; }
    public string? Phase { get; set; }
    public string? Form { get; set; }
    public string? Hours { get; set; }
    public string? Place { get; set; }
    public string? Outcomes { get; set; }
    public string? Provider { get; set; }
    public string? Materials { get; set; }
    public string? Guide { get; set; }
    public string? Cost { get; set; }

    public static StationInput Of(Station station) =>
        new()
        {
            NameNl = station.Name.Nl,
            NameEn = station.Name.En,
            Phase = Chosen(station.Phase),
            Form = Chosen(station.Form),
            Hours = Shown(station.Hours),
            Place = station.Place,
            Outcomes = station.Outcomes,
            Provider = station.Provider,
            Materials = station.Materials,
            Guide = station.Guide,
            Cost = Shown(station.Cost),
        };

    /// <summary>This station with what was typed.</summary>
    public Outcome<Station> Read(Station station)
    {
        var typed = new TypedText();
        var name = typed.Read("Name", NameNl, NameEn, Station.NameMaxLength);
        if (!Words.TryNumber(Hours, Station.MostHours, out var hours))
            typed.Refuse(MetroLinesRefusals.NoNumber.At("Hours"));
        if (!Words.TryNumber(Cost, Station.MostCost, out var cost))
            typed.Refuse(MetroLinesRefusals.NoNumber.At("Cost"));
        var read = station with
        {
            Name = name,
            Phase = Choice<StationPhase>(Phase),
            Form = Choice<WorkForm>(Form),
            Hours = hours,
            Place = Text(typed, "Place", Place, Station.WordsMaxLength),
            Outcomes = Text(typed, "Outcomes", Outcomes, Station.OutcomesMaxLength),
            Provider = Text(typed, "Provider", Provider, Station.WordsMaxLength),
            Materials = Text(typed, "Materials", Materials, Station.OutcomesMaxLength),
            Guide = Text(typed, "Guide", Guide, Station.GuideMaxLength),
            Cost = cost,
        };
        return typed.Refusals.Count > 0 ? Outcome<Station>.RefusedFor(typed.Refusals) : read;
    }

    private static string Text(TypedText typed, string field, string? text, int most)
    {
        var trimmed = (text ?? "").Trim();
        if (trimmed.Length > most)
            typed.Refuse(Words.TooLong(field, most));
        return trimmed;
    }

    private static string? Shown(decimal? number) =>
        number?.ToString("0.##", CultureInfo.CurrentCulture);

    private static string Chosen<T>(T value)
        where T : struct, Enum => Enum.IsDefined(value) ? value.ToString() : "";

    /// <summary>What is not on the list is not chosen.</summary>
    private static T Choice<T>(string? typed)
        where T : struct, Enum =>
        Enum.GetValues<T>().FirstOrDefault(value => value.ToString() == typed);
}
