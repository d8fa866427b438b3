using System.Text.Json;
using Leerspoor.Kernel;
using Microsoft.AspNetCore.Http;

namespace Leerspoor.Paths.Observing;

/// <summary>
/// Reads the JSON of an observation by hand, so that a wrong type is a refusal at its field and not an exception. Unknown members are
/// left aside: a newer client may send more.
/// </summary>
internal static class ObservationBody
{
    /// <summary>Many times the longest honest observation.</summary>
    public const int MaxBytes = 32 * 1024;

    public static readonly Refusal Malformed = new("observing.malformed", RefusalKind.Invalid);

    public static async Task<Outcome<ObservationInput>> ReadAsync(
        HttpRequest request,
        CancellationToken ct
    )
    {
        try
        {
            using var json = await JsonDocument.ParseAsync(
                request.Body,
                new JsonDocumentOptions { MaxDepth = 4 },
                ct
            );
            return json.RootElement.ValueKind is JsonValueKind.Object
                ? Take(json.RootElement)
                : Malformed;
        }
        catch (JsonException)
        {
            return Malformed;
        }
        catch (BadHttpRequestException)
        {
            return Malformed;
        }
    }

    private static Outcome<ObservationInput> Take(JsonElement body)
    {
        var wrong = new List<Refusal>();
        var input = new ObservationInput
        {
            Id = Text(body, ObservingRefusals.IdInvalid, wrong),
            ParticipantId = Text(body, ObservingRefusals.ParticipantInvalid, wrong),
            IndicatorId = Text(body, ObservingRefusals.IndicatorInvalid, wrong),
            Level = Text(body, ObservingRefusals.LevelInvalid, wrong),
            Outcome = Text(body, ObservingRefusals.OutcomeInvalid, wrong),
            SituationId = Text(body, ObservingRefusals.SituationInvalid, wrong),
            Note = Text(body, ObservingRefusals.NoteInvalid, wrong),
            ObservedAt = Text(body, ObservingRefusals.MomentInvalid, wrong),
        };
        return wrong.Count == 0 ? input : Outcome<ObservationInput>.RefusedFor(wrong);
    }

    private static string? Text(JsonElement body, Refusal refusal, List<Refusal> wrong)
    {
        if (!body.TryGetProperty(refusal.Field!, out var value))
            return null;
        try
        {
            if (value.ValueKind is JsonValueKind.String)
                return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair: JSON that no text can hold.
            wrong.Add(refusal);
            return null;
        }

        if (value.ValueKind is not JsonValueKind.Null)
            wrong.Add(refusal);
        return null;
    }
}
