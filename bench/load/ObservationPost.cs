using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Leerspoor.Load;

/// <summary>Records observations through the API with the key of the demo supervisor; each id once.</summary>
internal sealed class ObservationPost : IDisposable
{
    private readonly HttpClient client;
    private Guid[] participants = [];
    private Guid[] indicators = [];
    private Guid[] situations = [];

    public ObservationPost(Uri address)
    {
        client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer",
            "demo-begeleider"
        );
    }

    public async Task PrepareAsync()
    {
        participants = await StartedAsync();
        indicators = await IdsAsync("/api/indicators?limit=200");
        situations = await IdsAsync("/api/situations?limit=200");
    }

    /// <summary>Gives the bytes of the answer; throws when it was not 201.</summary>
    public async Task<long> SendAsync(int client, int number)
    {
        var pick = HashCode.Combine(client, number) & int.MaxValue;
        var body = new
        {
            id = Guid.CreateVersion7(),
            participantId = participants[pick % participants.Length],
            indicatorId = indicators[pick / 7 % indicators.Length],
            outcome = "seen-alone",
            situationId = situations[pick / 3 % situations.Length],
            note = "Gemeten, niet gezien.",
            observedAt = TimeProvider.System.GetUtcNow(),
        };
        using var answer = await this.client.PostAsJsonAsync(
            new Uri("/api/observations", UriKind.Relative),
            body
        );
        var text = await answer.Content.ReadAsStringAsync();
        return answer.StatusCode is HttpStatusCode.Created
            ? text.Length
            : throw new InvalidOperationException($"{(int)answer.StatusCode}: {text}");
    }

    public void Dispose() => client.Dispose();

    private async Task<Guid[]> IdsAsync(string path) =>
        [.. (await ItemsAsync(path)).Select(item => item.GetProperty("id").GetGuid())];

    // Only who has an open path can be observed.
    private async Task<Guid[]> StartedAsync() =>
        [
            .. (await ItemsAsync("/api/participants?limit=200"))
                .Where(item =>
                    item.GetProperty("stage").GetString() is "learning" or "monitoring"
                    && item.GetProperty("completedAt").ValueKind is JsonValueKind.Null
                )
                .Select(item => item.GetProperty("id").GetGuid()),
        ];

    private async Task<IReadOnlyList<JsonElement>> ItemsAsync(string path)
    {
        var list = await client.GetFromJsonAsync<JsonElement>(new Uri(path, UriKind.Relative));
        return [.. list.GetProperty("items").EnumerateArray()];
    }
}
