using System.Globalization;
using System.Text;
using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Importing;
using Leerspoor.Credentials.Publishing;
using Leerspoor.Credentials.Verifying;
using Leerspoor.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Leerspoor.Credentials.Connecting;

/// <summary>The API of Open Badges 3.0 (chapter 6 of the specification): a program reads a wallet, or adds to it, as far as the person allowed.</summary>
internal static class WalletApi
{
    public const string Path = "/ims/ob/v3p0";
    private const int DefaultLimit = 50;
    private const int MostAtOnce = 200;

    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        [Path + "/discovery"] = "GET, HEAD",
        [Path + "/credentials"] = "GET, POST",
        [Path + "/profile"] = "GET, PUT",
    };

    // A badge in JSON or as compact JWS, under the names that programs have for them.
    private static readonly string[] BadgeTypes =
    [
        "application/json",
        "text/plain",
        SignedMediaType.Default,
        SignedMediaType.Token,
        "application/jwt",
        "application/jose",
    ];

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var open = endpoints.MapGroup(Path).AllowAnonymous().DisableAntiforgery().ForAnySite();
        endpoints.MayBeAsked(Path + "/{**rest}");
        open.MapRead("/discovery", (IssuerOptions options) => WalletDiscovery.Document(options));
        open.MapGet("/credentials", ListAsync);
        open.MapPost("/credentials", AddAsync);
        open.MapGet("/profile", ProfileAsync);
        open.MapPut("/profile", SayAsync);
        NotHere.Map(
            endpoints.MapGroup("").AllowAnonymous().DisableAntiforgery().ForAnySite(),
            Path,
            Known,
            (http, status) =>
                status == StatusCodes.Status404NotFound
                    ? Failed(http, status, "There is nothing here.", StatusInfo.Unknown)
                    : Failed(http, status, "This cannot be done here.", StatusInfo.NotAllowed)
        );
    }

    private static async Task<IResult> ListAsync(
        HttpContext http,
        WalletVisitor visitor,
        ReadWallet read,
        IssuerOptions options
    )
    {
        var (actor, turned) = await visitor.EnterAsync(http, WalletScopes.Read);
        if (actor is null)
            return Turned(http, turned!);

        var query = http.Request.Query;
        var since = query["since"].ToString();
        if (
            !Number(query["limit"], DefaultLimit, out var limit)
            || !Number(query["offset"], 0, out var offset)
            || limit < 1
            || (since.Length > 0 && !Moment(since, out _))
        )
            return Failed(
                http,
                400,
                "limit, offset or since cannot be read.",
                StatusInfo.InvalidQuery
            );

        limit = Math.Min(limit, MostAtOnce);
        DateTimeOffset? from = since.Length > 0 && Moment(since, out var moment) ? moment : null;
        var page = await read.HandleAsync(actor, from, offset, limit, http.RequestAborted);
        http.Response.Headers["X-Total-Count"] = page.Total.ToString(CultureInfo.InvariantCulture);
        http.Response.Headers.Link = Links(options, since, offset, limit, page.Total);
        http.Response.Headers.CacheControl = "no-store";
        var answer = new StringBuilder("{\"credential\":[")
            .AppendJoin(',', page.Json)
            .Append("],\"compactJwsString\":[")
            .AppendJoin(',', page.Tokens.Select(token => $"\"{token}\""))
            .Append("]}");
        return Results.Text(answer.ToString(), "application/json");
    }

    private static async Task<IResult> AddAsync(
        HttpContext http,
        WalletVisitor visitor,
        ImportCredential import
    )
    {
        var (actor, turned) = await visitor.EnterAsync(http, WalletScopes.Add);
        if (actor is null)
            return Turned(http, turned!);
        if (!LimitedBody.IsOf(http.Request, BadgeTypes))
            return Strange(http);
        var bytes = await LimitedBody.ReadAsync(
            http.Request,
            VerifyCredential.MaxBytes,
            http.RequestAborted
        );
        if (bytes is not { Length: > 0 })
            return Unread(http, bytes);

        // Only the badge itself: an address in the body would make us fetch what a program wants.
        var text = Encoding.UTF8.GetString(bytes).Trim();
        var outcome =
            text.StartsWith('{') || text.StartsWith("eyJ", StringComparison.Ordinal)
                ? await import.KeepAsync(actor, bytes, http.RequestAborted)
                : CredentialsRefusals.ImportRefused;
        if (outcome.Refused(out var refusal, out var kept))
            // What is there already is no failure of who sends it twice.
            return
                refusal == CredentialsRefusals.ImportedBefore
                || refusal == CredentialsRefusals.ImportOwn
                ? Results.Text(text, MediaType(text), null, 200)
                : Failed(
                    http,
                    refusal.Kind is RefusalKind.Conflict ? 409 : 400,
                    refusal.Code,
                    StatusInfo.InvalidData
                );
        return Results.Text(text, MediaType(text), null, kept.Replaced ? 200 : 201);
    }

    private static async Task<IResult> ProfileAsync(
        HttpContext http,
        WalletVisitor visitor,
        KeepProfile profiles
    )
    {
        var (actor, turned) = await visitor.EnterAsync(http, WalletScopes.Profile);
        if (actor is null)
            return Turned(http, turned!);

        http.Response.Headers.CacheControl = "no-store";
        return Results.Text(
            await profiles.ReadAsync(actor, http.RequestAborted),
            "application/json"
        );
    }

    private static async Task<IResult> SayAsync(
        HttpContext http,
        WalletVisitor visitor,
        KeepProfile profiles
    )
    {
        var (actor, turned) = await visitor.EnterAsync(http, WalletScopes.Change);
        if (actor is null)
            return Turned(http, turned!);
        if (!LimitedBody.IsOf(http.Request, "application/json"))
            return Strange(http);
        var bytes = await LimitedBody.ReadAsync(
            http.Request,
            KeepProfile.MaxBytes,
            http.RequestAborted
        );
        if (bytes is not { Length: > 0 })
            return Unread(http, bytes);

        var outcome = await profiles.HandleAsync(actor, bytes, http.RequestAborted);
        if (outcome.Refused(out var refusal, out var kept))
            return Failed(http, 400, $"{refusal.Code}: {refusal.Field}", StatusInfo.InvalidData);

        http.Response.Headers.CacheControl = "no-store";
        return Results.Text(kept, "application/json");
    }

    private static string MediaType(string text) =>
        text.StartsWith('{') ? "application/json" : "text/plain";

    private static string Links(
        IssuerOptions options,
        string since,
        int offset,
        int limit,
        int total
    )
    {
        var last = total == 0 ? 0 : (total - 1) / limit * limit;
        var links = new List<string> { To(0, "first"), To(last, "last") };
        if (offset + limit < total)
            links.Add(To(offset + limit, "next"));
        if (offset > 0)
            links.Add(To(Math.Max(0, offset - limit), "prev"));
        return string.Join(", ", links);

        string To(int from, string rel)
        {
            var also = since.Length > 0 ? $"&since={Uri.EscapeDataString(since)}" : "";
            return $"<{options.AddressOf($"{Path}/credentials?limit={limit}&offset={from}{also}")}>; rel=\"{rel}\"";
        }
    }

    private static bool Number(string? typed, int otherwise, out int number)
    {
        number = otherwise;
        return string.IsNullOrEmpty(typed)
            || int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static bool Moment(string typed, out DateTimeOffset moment) =>
        DateTimeOffset.TryParse(
            typed,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out moment
        );

    private static IResult Turned(HttpContext http, WalletVisitor.Turned turned)
    {
        http.Response.Headers.WWWAuthenticate =
            turned.Error.Length > 0 ? $"Bearer error=\"{turned.Error}\"" : "Bearer";
        return Failed(
            http,
            turned.Status,
            "This needs an access token with the right scope.",
            turned.Status == 401 ? StatusInfo.Unauthorised : StatusInfo.Forbidden
        );
    }

    private static IResult Strange(HttpContext http) =>
        Failed(http, 415, "This kind of body is not taken here.", StatusInfo.InvalidData);

    private static IResult Unread(HttpContext http, byte[]? bytes) =>
        bytes is null
            ? Failed(http, 413, "The body is too large.", StatusInfo.InvalidData)
            : Failed(http, 400, "The body is empty.", StatusInfo.InvalidData);

    private static IResult Failed(HttpContext http, int status, string said, string code) =>
        StatusInfo.Failed(http, status, said, code);
}
