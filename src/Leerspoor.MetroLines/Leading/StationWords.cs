using Microsoft.Extensions.Localization;

namespace Leerspoor.MetroLines.Leading;

/// <summary>What is known of a station, in words: for the design, and for whoever gives it.</summary>
internal sealed class StationWords(
    IStringLocalizer<PathTexts> texts,
    IStringLocalizer<MetroTexts> words
)
{
    /// <summary>Short facts, without what nobody filled in.</summary>
    public IReadOnlyList<(string Label, string Text)> Facts(Station station) =>
        [
            .. new (string Label, string Text)[]
            {
                (texts["Station.Phase"], Phase(station)),
                (texts["Station.Form"], Form(station)),
                (texts["Station.Hours"], Number(station.Hours)),
                (texts["Station.Place"], station.Place),
                (texts["Station.Provider"], station.Provider),
                (texts["Station.Cost"], Number(station.Cost)),
            }.Where(fact => fact.Text.Length > 0),
        ];

    /// <summary>Lists of several lines, without the empty ones.</summary>
    public IReadOnlyList<(string Label, IReadOnlyList<string> Items)> Lists(Station station) =>
        [
            .. new (string Label, IReadOnlyList<string> Items)[]
            {
                (texts["Station.Outcomes"], LinesOf(station.Outcomes)),
                (texts["Station.Materials"], LinesOf(station.Materials)),
                (texts["Station.Guide"], LinesOf(station.Guide)),
            }.Where(list => list.Items.Count > 0),
        ];

    public string Phase(Station station) =>
        Enum.IsDefined(station.Phase) ? words[$"Phase.{station.Phase}"] : "";

    public string Form(Station station) =>
        Enum.IsDefined(station.Form) ? words[$"Form.{station.Form}"] : "";

    public static string Number(decimal? number) =>
        number is { } known ? MapPicture.Number(known) : "";

    public static IReadOnlyList<string> LinesOf(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
