using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using Leerspoor.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Leerspoor.Ui;

/// <summary>
/// What an API endpoint answers: the value as JSON with an ETag (304 when the caller has it already), or the refusal as problem
/// details. An endpoint declares <c>Task&lt;ApiAnswer&lt;View&gt;&gt;</c> and returns the outcome of its handler.
/// </summary>
public sealed class ApiAnswer<T>(Outcome<T> outcome, int status = StatusCodes.Status200OK)
    : IResult,
        IEndpointMetadataProvider
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (outcome.Refused(out _, out var value))
        {
            await ApiProblem.Of(outcome.Refusals, httpContext).ExecuteAsync(httpContext);
            return;
        }

        var json = httpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value;
        var body = JsonSerializer.SerializeToUtf8Bytes(value, json.SerializerOptions);
        var response = httpContext.Response;
        response.StatusCode = status;
        if (HttpMethods.IsGet(httpContext.Request.Method) && IsKnown(httpContext, body))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(
            new ProducesResponseTypeMetadata(
                StatusCodes.Status200OK,
                typeof(T),
                ["application/json"]
            )
        );

    public static implicit operator ApiAnswer<T>(Outcome<T> outcome) => new(outcome);

    public static implicit operator ApiAnswer<T>(T value) => new(value);

    private static bool IsKnown(HttpContext http, byte[] body)
    {
        var tag = new EntityTagHeaderValue(
            $"\"{Convert.ToHexString(SHA256.HashData(body), 0, 12)}\""
        );
        http.Response.GetTypedHeaders().ETag = tag;
        return http
            .Request.GetTypedHeaders()
            .IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false));
    }
}
