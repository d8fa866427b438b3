using Leerspoor.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.Ui;

/// <summary>Problem details (RFC 9457) for a refusal: <c>code</c> never changes, <c>detail</c> is for people.</summary>
public static class ApiProblem
{
    public static IResult Of(IReadOnlyList<Refusal> refusals, HttpContext http)
    {
        var texts = http.RequestServices.GetRequiredService<RefusalText>();
        return Results.Problem(
            detail: texts.Of(refusals[0]),
            statusCode: RefusalStatus.Of(refusals[0].Kind),
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["code"] = refusals[0].Code,
                ["errors"] = Errors(refusals, texts),
            }
        );
    }

    private static Dictionary<string, string[]>? Errors(
        IReadOnlyList<Refusal> refusals,
        RefusalText texts
    )
    {
        var fields = refusals
            .Where(refusal => refusal.Field is not null)
            .GroupBy(refusal => Camel(refusal.Field!), StringComparer.Ordinal)
            .ToDictionary(
                field => field.Key,
                field => field.Select(texts.Of).ToArray(),
                StringComparer.Ordinal
            );
        return fields.Count > 0 ? fields : null;
    }

    private static string Camel(string field) => char.ToLowerInvariant(field[0]) + field[1..];
}
