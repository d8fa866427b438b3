using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Leerspoor.Credentials.Connecting;

/// <summary>What a program asks of a person (RFC 6749, 4.1.1, with PKCE of RFC 7636 always).</summary>
/// <param name="ClientId">Who asks.</param>
/// <param name="Client">The same, opened; null when it did not register here.</param>
/// <param name="RedirectUri">Where the answer goes; null when it did not register that address: then nobody is sent anywhere.</param>
/// <param name="State">Goes back as it came.</param>
/// <param name="Challenge">Of PKCE.</param>
/// <param name="Scopes">What it wants to do.</param>
/// <param name="IssuerState">Of the offer that it came from (OpenID4VCI 1.0, 5.1.3); null without one.</param>
/// <param name="Detailed">It asked with <c>authorization_details</c>, and is answered with them.</param>
/// <param name="Error">Why it cannot be asked; null when it can.</param>
internal sealed partial record ConsentAsked(
    string ClientId,
    WalletClient? Client,
    string? RedirectUri,
    string? State,
    string Challenge,
    IReadOnlyList<string> Scopes,
    string? IssuerState,
    bool Detailed,
    string? Error
)
{
    private const int StateMax = 1000;

    public static ConsentAsked Of(IQueryCollection query, WalletClients clients)
    {
        var id = One(query, "client_id") ?? "";
        var client = clients.Find(id);
        var redirect = One(query, "redirect_uri");
        var known = redirect is not null && client?.Returns(redirect) is true;
        var state = One(query, "state");
        var challenge = One(query, "code_challenge") ?? "";
        var details = One(query, "authorization_details");
        var scopes = details is null
            ? WalletScopes.Of(One(query, "scope"))
            : AuthorizationDetails.Scopes(details);
        var type = One(query, "response_type");
        var error =
            type is null ? "invalid_request"
            : type != "code" ? "unsupported_response_type"
            : One(query, "code_challenge_method") != "S256" || !Challenged().IsMatch(challenge)
                ? "invalid_request"
            : state is { Length: > StateMax } ? "invalid_request"
            : scopes is null
                ? details is null ? "invalid_scope"
                    : "invalid_authorization_details"
            // Details are of one kind that needs no scope; a scope is what it registered for.
            : details is null && client?.AsksFor(scopes) is false ? "invalid_scope"
            : null;
        return new(
            id,
            client,
            known ? redirect : null,
            state is { Length: <= StateMax } ? state : null,
            challenge,
            scopes ?? [],
            One(query, "issuer_state"),
            details is not null,
            error
        );
    }

    /// <summary>It wants one badge for a wallet app; the person chooses which.</summary>
    public bool WantsBadge => Scopes is [WalletScopes.Badge];

    /// <summary>Where the person goes with an answer.</summary>
    public string Back(string key, string value, string issuer)
    {
        var back = QueryHelpers.AddQueryString(RedirectUri!, key, value);
        if (State is not null)
            back = QueryHelpers.AddQueryString(back, "state", State);
        // RFC 9207: whom the answer is from
        return QueryHelpers.AddQueryString(back, "iss", issuer);
    }

    // Twice the same parameter is no parameter: nobody can say which one was meant.
    private static string? One(IQueryCollection query, string key) =>
        query.TryGetValue(key, out var values) && values is [{ Length: > 0 } value] ? value : null;

    [GeneratedRegex(@"^[A-Za-z0-9_-]{43}\z", RegexOptions.None, 1000)]
    private static partial Regex Challenged();
}
