using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Leerspoor.Skills.Exchanging;

namespace Leerspoor.Skills.Rubrics;

/// <summary>A rubric as CASE writes it: criteria with their levels, each pointing at the learning outcome that it is about.</summary>
internal static class RubricCase
{
    private const string Raw = "json";

    private static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="rubric">In use.</param>
    /// <param name="outcome">Address of the outcome, and what it is called.</param>
    public static GraphNode Of(Rubric rubric, (string Address, string Title) outcome)
    {
        var key = $"{outcome.Address}#rubric-{rubric.Id.Value}";
        var changed = rubric.PublishedAt!.Value.ToString(
            "yyyy-MM-ddTHH:mm:sszzz",
            CultureInfo.InvariantCulture
        );
        return new(
            key,
            NodeKinds.Rubric,
            rubric.Title,
            [
                new("uri", key),
                new(FieldNames.Modified, changed),
                new("CFRubricCriteria", Criteria(rubric, key, outcome, changed), "", Raw),
            ]
        );
    }

    private static string Criteria(
        Rubric rubric,
        string key,
        (string Address, string Title) outcome,
        string changed
    )
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            json.WriteStartArray();
            foreach (var (at, criterion) in rubric.Text.Criteria.Index())
            {
                var id = $"{key}-criterium-{at + 1}";
                Begin(json, id, at + 1, changed);
                json.WriteString(
                    "category",
                    criterion.Component.Length > 0 ? criterion.Component : criterion.Name
                );
                json.WriteString("description", criterion.Name);
                json.WriteString("rubricId", key);
                json.WriteStartObject("CFItemURI");
                json.WriteString("title", outcome.Title);
                json.WriteString("identifier", outcome.Address);
                json.WriteString("uri", outcome.Address);
                json.WriteEndObject();
                Levels(json, rubric.Text, criterion, id, changed);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Levels(
        Utf8JsonWriter json,
        RubricText text,
        RubricText.Criterion criterion,
        string of,
        string changed
    )
    {
        json.WriteStartArray("CFRubricCriterionLevels");
        foreach (var (at, cell) in criterion.Cells.Index())
        {
            Begin(json, $"{of}-niveau-{at + 1}", at + 1, changed);
            json.WriteString("quality", text.Levels[at]);
            json.WriteString("description", cell);
            json.WriteNumber("score", at + 1);
            json.WriteString("rubricCriterionId", of);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Begin(Utf8JsonWriter json, string id, int position, string changed)
    {
        json.WriteStartObject();
        json.WriteString("identifier", id);
        json.WriteString("uri", id);
        json.WriteNumber("position", position);
        json.WriteString("lastChangeDateTime", changed);
    }
}
