namespace Leerspoor.Credentials.Connecting;

/// <summary>What a program may ask for: the scopes of Open Badges 3.0, chapter 7.</summary>
internal static class WalletScopes
{
    private const string Prefix = "https://purl.imsglobal.org/spec/ob/v3p0/scope/";
    public const string Read = Prefix + "credential.readonly";
    public const string Add = Prefix + "credential.upsert";
    public const string Profile = Prefix + "profile.readonly";

    public const string Change = Prefix + "profile.update";

    /// <summary>A wallet app fetches one badge (OpenID4VCI 1.0, 5.1.2); never together with the others.</summary>
    public const string Badge = Offering.OfferMetadata.Configuration;

    public static IReadOnlyList<string> All { get; } = [Read, Add, Profile, Change];

    /// <summary>What a program registers for: any of the known ones, also those that are never asked for together; null as below.</summary>
    public static IReadOnlyList<string>? Registered(string? asked)
    {
        var scopes = Split(asked);
        return scopes.Count > 0 && scopes.TrueForAll(scope => scope == Badge || All.Contains(scope))
            ? scopes
            : null;
    }

    /// <summary>Known scopes of a list with spaces; null when there is an unknown one or none at all.</summary>
    public static IReadOnlyList<string>? Of(string? asked)
    {
        var scopes = Split(asked);
        if (scopes is [Badge])
            return scopes;
        return scopes.Count > 0 && scopes.TrueForAll(scope => All.Contains(scope)) ? scopes : null;
    }

    private static List<string> Split(string? asked) =>
        [
            .. (asked ?? "")
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                // Refreshing is always possible here; the standard lets a program ask for it by name.
                .Where(scope => scope != "offline_access")
                .Distinct(StringComparer.Ordinal),
        ];
}
