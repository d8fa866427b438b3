using Leerspoor.People.Keys;
using Leerspoor.People.SigningIn;
using Microsoft.AspNetCore.Authorization;

namespace Leerspoor.People.Contract;

/// <summary>
/// What an API key may be used for. Each scope is also the name of an authorization policy:
/// <c>endpoint.RequireAuthorization(ApiScopes.ObservationsWrite)</c>. A browser session never satisfies one.
/// </summary>
public static class ApiScopes
{
    public const string ParticipantsRead = "participants.read";
    public const string IndicatorsRead = "indicators.read";
    public const string SituationsRead = "situations.read";
    public const string ObservationsRead = "observations.read";
    public const string ObservationsWrite = "observations.write";
    public const string PlansRead = "plans.read";
    public const string CredentialsRead = "credentials.read";

    public static IReadOnlyList<string> All { get; } =
    [
        ParticipantsRead,
        IndicatorsRead,
        SituationsRead,
        ObservationsRead,
        ObservationsWrite,
        PlansRead,
        CredentialsRead,
    ];

    internal const string Claim = "scope";

    /// <summary>The policy for what a page of ours also reads: a key with this scope, or a browser session.</summary>
    public static string OrBrowser(string scope) => $"{scope}|{PeopleModule.BrowserOnly}";

    internal static void AddPolicies(AuthorizationBuilder authorization)
    {
        foreach (var scope in All)
        {
            authorization.AddPolicy(
                OrBrowser(scope),
                policy =>
                    policy.RequireAssertion(asked =>
                        asked.User.HasClaim(Claim, scope)
                        || asked.User.HasClaim(claim => claim.Type == SessionCookie.SessionClaim)
                    )
            );
            authorization.AddPolicy(
                scope,
                policy =>
                    policy
                        .AddAuthenticationSchemes(ApiKeyScheme.Name)
                        .RequireAuthenticatedUser()
                        .RequireClaim(Claim, scope)
            );
        }
    }
}
