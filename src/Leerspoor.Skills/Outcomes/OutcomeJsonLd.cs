using System.Globalization;
using System.Text.Json;
using Leerspoor.People.Contract;
using Leerspoor.Skills.Exchanging;

namespace Leerspoor.Skills.Outcomes;

/// <summary>What the open catalogue says, as linked data. The context stands inside, so that nobody has to fetch anything to know what it says.</summary>
internal static class OutcomeJsonLd
{
    public const string MediaType = "application/ld+json";

    public static string AddressOf(PublicAddress address, LearningOutcomeId id) =>
        address.Of($"/leeruitkomst/{id.Value}");

    public static void Context(Utf8JsonWriter json)
    {
        json.WriteStartObject("@context");
        json.WriteString("schema", "https://schema.org/");
        json.WriteString("dct", Vocabulary.Terms);
        json.WriteString("elm", "http://data.europa.eu/snb/model/elm/");
        json.WriteString("@language", "nl");
        json.WriteEndObject();
    }

    /// <summary>The properties of one outcome, without the braces around them.</summary>
    public static void Write(Utf8JsonWriter json, OutcomeCatalogue.Line line, PublicAddress address)
    {
        json.WriteString("@id", AddressOf(address, line.Id));
        json.WriteString("@type", "elm:LearningOutcome");
        json.WriteString("dct:title", line.Text.Title);
        json.WriteString("schema:competencyRequired", line.Text.Responsibility);
        Array(json, "schema:teaches", line.Text.Skills);
        Array(json, "schema:assesses", line.Text.Knowledge);
        Eqf(json, line.Text.Eqf);
        Link(json, "dct:license", line.Text.Licence);
        json.WriteString("dct:issued", Day(line.PublishedAt));
        if (line.ReplacedBy is { } newer)
            Link(json, "dct:isReplacedBy", AddressOf(address, newer));
        if (line.Replaces is { } older)
            Link(json, "dct:replaces", AddressOf(address, older));
    }

    public static void Eqf(Utf8JsonWriter json, int? level)
    {
        if (level is { } eqf)
            Link(json, "elm:eqfLevel", $"http://data.europa.eu/snb/eqf/{eqf}");
    }

    public static void Link(Utf8JsonWriter json, string name, string address)
    {
        json.WriteStartObject(name);
        json.WriteString("@id", address);
        json.WriteEndObject();
    }

    public static string Day(DateTimeOffset moment) =>
        moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Array(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
