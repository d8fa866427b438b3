using System.Text.Json;
using System.Text.Json.Nodes;
using Leerspoor.OpenBadges;

namespace Leerspoor.CredentialTool;

/// <summary>
/// The issuer and verifier of the W3C's VC API (Verifiable Credentials API 0.7, sections 3.2.1 Issue Credential and 3.3.1 Verify Credential), for test suites on the
/// same machine: it asks nobody who they are.
/// </summary>
internal static class VcApi
{
    // a test suite sends small documents
    private const long LargestBody = 4 * 1024 * 1024;

    internal static WebApplication Build(string address, Issuer issuer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(address);
        builder.WebHost.ConfigureKestrel(server => server.Limits.MaxRequestBodySize = LargestBody);
        var app = builder.Build();
        app.MapGet("/issuer", () => new JsonObject { ["id"] = issuer.Did });
        app.MapPost("/credentials/issue", (HttpRequest request) => IssueAsync(request, issuer));
        app.MapPost("/credentials/verify", VerifyAsync);
        return app;
    }

    private static async Task<IResult> IssueAsync(HttpRequest request, Issuer issuer)
    {
        if (await FieldAsync(request, "credential") is not { } field)
            return Refused("credential is missing");
        try
        {
            var suite = field.Options?["cryptosuite"] is JsonValue named
                ? named.ToString()
                : Cryptosuites.EddsaRdfc2022;
            var signed = issuer.Sign(field.Text, suite);
            return Results.Json(
                new JsonObject { ["verifiableCredential"] = JsonNode.Parse(signed) },
                statusCode: StatusCodes.Status201Created
            );
        }
        catch (Exception e) when (e is RefusedInputException or FormatException)
        {
            return Refused(e.Message);
        }
    }

    private static async Task<IResult> VerifyAsync(HttpRequest request)
    {
        if (await FieldAsync(request, "verifiableCredential") is not { } field)
            return Refused("verifiableCredential is missing");

        var answer = await Checking.ProofsAsync(field.Text);
        answer["verified"] = answer["verdict"]!.GetValue<string>() == "accepted";
        return Results.Json(
            answer,
            statusCode: answer["verified"]!.GetValue<bool>()
                ? StatusCodes.Status200OK
                : StatusCodes.Status400BadRequest
        );
    }

    /// <summary>The named member as its own text, exactly as it was sent, so that a key that stands in it twice is still seen.</summary>
    private static async Task<(string Text, JsonObject? Options)?> FieldAsync(
        HttpRequest request,
        string name
    )
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(
                request.Body,
                cancellationToken: request.HttpContext.RequestAborted
            );
            if (
                body.RootElement.ValueKind != JsonValueKind.Object
                || !body.RootElement.TryGetProperty(name, out var field)
                || field.ValueKind is not (JsonValueKind.Object or JsonValueKind.String)
            )
                return null;
            var options =
                body.RootElement.TryGetProperty("options", out var given)
                && given.ValueKind == JsonValueKind.Object
                    ? JsonObject.Create(given.Clone())
                    : null;
            return (
                field.ValueKind == JsonValueKind.String ? field.GetString()! : field.GetRawText(),
                options
            );
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static IResult Refused(string why) =>
        Results.Json(
            new JsonObject { ["verified"] = false, ["errors"] = new JsonArray(why) },
            statusCode: StatusCodes.Status400BadRequest
        );
}
