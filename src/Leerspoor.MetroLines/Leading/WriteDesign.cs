using System.Globalization;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Contract;
using Leerspoor.Word;
using Microsoft.Extensions.Localization;

namespace Leerspoor.MetroLines.Leading;

/// <summary>The design of a company path, or the guide of one station, as a Word document to go on writing in.</summary>
internal sealed class WriteDesign(
    ShowPath show,
    StationWords stations,
    IStringLocalizer<PathTexts> texts
)
{
    public async Task<Outcome<byte[]>> HandleAsync(
        Actor actor,
        CompanyPathId id,
        CancellationToken ct
    )
    {
        if ((await show.HandleAsync(actor, id, ct)).Refused(out var unknown, out var view))
            return unknown;
        var held = view.Held;
        var word = new WordDocument(texts["DesignOf", held.Path.Title], Language);
        if (held.Path.Ambition.Length > 0)
            word.Paragraph(held.Path.Ambition);
        foreach (var canvas in held.Canvases.Where(canvas => canvas.Sentence.Length > 0))
            word.Paragraph(canvas.Sentence, strong: true);
        if (held.Path.Goals.Count > 0)
        {
            word.Heading(2, texts["Goals"]);
            word.List(held.Path.Goals);
        }

        foreach (var line in held.Content.Lines)
            WriteLine(word, held, line);
        return word.Write();
    }

    public async Task<Outcome<byte[]>> OfStationAsync(
        Actor actor,
        CompanyPathId id,
        string? key,
        CancellationToken ct
    )
    {
        if ((await show.HandleAsync(actor, id, ct)).Refused(out var unknown, out var view))
            return unknown;
        if (view.Held.Content.Station(key) is not { } station)
            return PathRefusals.Unknown;
        var word = new WordDocument(texts["GuideOf", station.Name.In()], Language);
        word.Paragraph(view.Held.Path.Title);
        foreach (var line in view.Held.Content.LinesAt(station.Key))
            word.Paragraph(
                line.Persona.Length > 0
                    ? $"{texts["GuideLines", line.Name.In()]}. {texts["ForWhom", line.Persona]}"
                    : texts["GuideLines", line.Name.In()]
            );
        WriteStation(word, station, level: 2);
        return word.Write();
    }

    private void WriteLine(WordDocument word, ReadFacts.Held held, MetroLine line)
    {
        word.Heading(2, $"{held.Content.Letter(line)} {line.Name.In()}");
        if (line.Persona.Length > 0)
            word.Paragraph(texts["ForWhom", line.Persona]);
        word.List(
            held.Outcomes.Where(one => one.LineKey == line.Key).Select(one => one.Responsibility)
        );
        var stops = line
            .Stops.Distinct(StringComparer.Ordinal)
            .Select(stop => held.Content.Station(stop)!)
            .ToList();
        word.Table(
            line.Name.In(),
            [
                texts["StationName"],
                texts["Station.Phase"],
                texts["Station.Form"],
                texts["Station.Hours"],
                texts["Station.Cost"],
            ],
            [.. stops.Select(Row)]
        );
        foreach (var station in stops)
        {
            word.Heading(3, station.Name.In());
            WriteStation(word, station, level: 0);
        }
    }

    // The level is that of the headings above its lists; 0 for words in bold.
    private void WriteStation(WordDocument word, Station station, int level)
    {
        foreach (var (label, text) in stations.Facts(station))
            word.Paragraph($"{Capital(label)}: {text}");
        foreach (var (label, items) in stations.Lists(station))
        {
            if (level > 0)
                word.Heading(level, Capital(label));
            else
                word.Paragraph(Capital(label), strong: true);
            word.List(items);
        }
    }

    private IReadOnlyList<WordCell> Row(Station station) =>
        [
            new(station.Name.In()),
            new(stations.Phase(station)),
            new(stations.Form(station)),
            new(StationWords.Number(station.Hours)),
            new(StationWords.Number(station.Cost)),
        ];

    private static string Capital(string text) =>
        text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.CurrentUICulture) + text[1..];

    private static string Language =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "en-GB" : "nl-NL";
}
