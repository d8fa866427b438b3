using System.Text.Json.Nodes;
using Leerspoor.Credentials.Connecting;
using Leerspoor.OpenBadges;
using Microsoft.AspNetCore.Http;

namespace Leerspoor.Credentials.Verifying;

/// <summary>
/// The same answer as the verify page, for machines: <c>POST /api/verify</c> with the credential as body (JSON, a JWT, or a picture or PDF with a badge in it), or
/// with <c>?url=</c> where it stands. With <c>?recipient=</c> (an e-mail address, a name or an id) also whether it is of that person.
/// </summary>
internal static class VerifyEndpoint
{
    public static async Task<IResult> AnswerAsync(
        HttpContext http,
        VerifyCredential verify,
        VerifyEndorsements endorsements,
        ReadCredential read
    )
    {
        var ct = http.RequestAborted;
        var recipient = http.Request.Query["recipient"].ToString();
        if (http.Request.Query["url"] is [{ Length: > 0 } url])
        {
            var found = await read.HandleAsync(
                new() { Text = url, Recipient = recipient },
                null,
                http.Request.Host,
                ct
            );
            return found.Refusal is { } refusal
                ? Results.Problem(
                    statusCode: StatusCodes.Status422UnprocessableEntity,
                    title: refusal.Code
                )
                : Results.Json(
                    await AnswerAsync(found.Value!, recipient, (verify, endorsements), ct)
                );
        }
        byte[]? given;
        try
        {
            given = await ReadAsync(http.Request, ct);
        }
        catch (BadHttpRequestException bad)
            when (bad.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return TooLarge();
        }
        // an upload without a boundary, or that stops halfway
        catch (Exception unread) when (unread is InvalidDataException or IOException)
        {
            return Results.Problem(
                statusCode: StatusCodes.Status400BadRequest,
                title: "credentials.upload-unreadable"
            );
        }

        return given is null
            ? TooLarge()
            : Results.Json(await AnswerAsync(given, recipient, (verify, endorsements), ct));
    }

    private static IResult TooLarge() =>
        Results.Problem(
            statusCode: StatusCodes.Status413PayloadTooLarge,
            title: "credentials.text-too-large"
        );

    private static async Task<JsonObject> AnswerAsync(
        byte[] given,
        string recipient,
        (VerifyCredential Verify, VerifyEndorsements Endorsements) with,
        CancellationToken ct
    )
    {
        var verified = await with.Verify.HandleAsync(given, recipient, ct);
        return verified.Says is null && await with.Endorsements.AloneAsync(given, ct) is { } alone
            ? Alone(alone)
            : Written(verified);
    }

    private static Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken ct) =>
        IsUpload(request)
            ? FileOfAsync(request, ct)
            : LimitedBody.ReadAsync(request, VerifyCredential.MaxBytes, ct);

    // a file as browsers and `curl -F` send it
    private static bool IsUpload(HttpRequest request) =>
        request.HasFormContentType
        && request.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase);

    private static async Task<byte[]?> FileOfAsync(HttpRequest request, CancellationToken ct)
    {
        var form = await request.ReadFormAsync(ct);
        if (form.Files is not [var file, ..])
            return [];
        if (file.Length > VerifyCredential.MaxBytes)
            return null;
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, ct);
        return bytes.ToArray();
    }

    private static JsonObject Written(VerifiedCredential verified)
    {
        var answer = new JsonObject
        {
            ["verdict"] = verified.Verdict.Code(),
            ["valid"] = verified.Verdict is Verdict.Genuine or Verdict.OfWebsite,
            ["reason"] = verified.Decisive?.Reason,
            ["checks"] = new JsonArray([.. verified.Report.Checks.Select(Written)]),
        };
        if (verified.Says is { } says)
            answer["credential"] = Written(says, verified);
        return answer;
    }

    // An endorsement by itself: what it is, who signed, and about what.
    private static JsonObject Alone(VerifyEndorsements.Checked one)
    {
        var says = one.Report.Endorsement!;
        return new JsonObject
        {
            ["verdict"] = one.Verdict.Code(),
            ["valid"] = one.Verdict is Verdict.Genuine or Verdict.OfWebsite,
            ["reason"] = one.Report.Reason,
            ["checks"] = new JsonArray([.. one.Report.Checks.Select(Written)]),
            ["endorsement"] = new JsonObject
            {
                ["id"] = says.Id,
                ["endorsed"] = says.Endorsed,
                ["name"] = says.Name,
                ["comment"] = says.Comment,
                ["issuer"] = new JsonObject
                {
                    ["id"] = says.Issuer.Id,
                    ["name"] = one.SignedBy,
                    ["website"] = one.Website.Length > 0 ? one.Website : null,
                    ["isThisInstallation"] = one.IsOurs,
                },
                ["validFrom"] = says.ValidFrom,
                ["validUntil"] = says.ValidUntil,
            },
        };
    }

    private static JsonObject Written(CredentialCheck check) =>
        new()
        {
            ["name"] = check.Name,
            ["outcome"] = check.Outcome switch
            {
                CheckOutcome.Passed => "passed",
                CheckOutcome.Failed => "failed",
                _ => "unknown",
            },
            ["reason"] = check.Reason,
            ["detail"] = check.Detail,
        };

    private static JsonObject Written(VerifyEndorsements.Checked one) =>
        new()
        {
            ["verdict"] = one.Verdict.Code(),
            ["reason"] = one.Report.Reason,
            ["id"] = one.Report.Endorsement?.Id,
            ["comment"] = one.Report.Endorsement?.Comment,
            ["issuer"] = new JsonObject
            {
                ["id"] = one.Report.Endorsement?.Issuer.Id,
                ["name"] = one.SignedBy,
            },
        };

    private static JsonObject Written(AchievementCredential says, VerifiedCredential verified) =>
        new()
        {
            ["id"] = says.Id,
            ["achievement"] = says.Subject.Achievement.Name,
            ["holder"] = verified.HolderName,
            ["issuer"] = new JsonObject
            {
                ["id"] = says.Issuer.Id,
                ["name"] = says.Issuer.Name,
                ["website"] = verified.Website,
                ["isThisInstallation"] = verified.IssuerIsOurs,
            },
            ["validFrom"] = says.ValidFrom,
            ["validUntil"] = says.ValidUntil,
            ["newerEdition"] = verified.NewerAt is null ? null : says.Id,
            ["endorsements"] = new JsonArray([.. verified.Endorsements.Select(Written)]),
        };
}
