using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Leerspoor.Paths.Observing;

/// <summary>Writes a long list while it is being read, so that fifty thousand observations take no more memory than fifty.</summary>
internal sealed class StreamedList(IAsyncEnumerable<ObservationAnswer> items, int size) : IResult
{
    private const int FlushEvery = 500;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var ct = httpContext.RequestAborted;
        var json = httpContext
            .RequestServices.GetRequiredService<IOptions<JsonOptions>>()
            .Value.SerializerOptions;
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        await using var writer = new Utf8JsonWriter(httpContext.Response.BodyWriter);
        writer.WriteStartObject();
        writer.WriteStartArray("items");
        ObservationAnswer? last = null;
        var (count, more) = (0, false);
        await foreach (var item in items.WithCancellation(ct))
        {
            if (more = count == size)
                break;
            JsonSerializer.Serialize(writer, last = item, json);
            if (++count % FlushEvery == 0)
                await FlushAsync(writer, httpContext, ct);
        }

        writer.WriteEndArray();
        if (more)
            writer.WriteString("next", last!.Id);
        else
            writer.WriteNull("next");
        writer.WriteEndObject();
        await FlushAsync(writer, httpContext, ct);
    }

    private static async Task FlushAsync(
        Utf8JsonWriter writer,
        HttpContext http,
        CancellationToken ct
    )
    {
        writer.Flush();
        await http.Response.BodyWriter.FlushAsync(ct);
    }
}
