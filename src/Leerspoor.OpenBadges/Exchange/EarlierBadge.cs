using Leerspoor.OpenBadges.Json;

namespace Leerspoor.OpenBadges;

/// <summary>
/// A badge of Open Badges 2.0, hosted form (Open Badges 2.0, sections "Assertion", "BadgeClass" and "Profile"). It has no signature: it is true as long as its
/// issuer's server gives the same text at <see cref="HostedAt"/>, which the caller checks.
/// </summary>
/// <param name="Credential">The badge in the words of 3.0; unsigned.</param>
/// <param name="HostedAt">The assertion's own address.</param>
/// <param name="IsRevoked">The issuer took it back.</param>
/// <param name="RevocationReason">Why, when the issuer says so.</param>
public sealed partial record EarlierBadge(
    AchievementCredential Credential,
    string HostedAt,
    bool IsRevoked,
    string? RevocationReason
)
{
    /// <summary>Whether a text looks like an assertion of Open Badges 2.0.</summary>
    public static bool Looks(string json)
    {
        try
        {
            var map = JsonReading.ReadMap(json, MaxBytes);
            return map.Has("recipient") && map.Has("badge");
        }
        catch (RefusedInputException)
        {
            return false;
        }
    }

    /// <summary>The addresses of the badge class and issuer that have to be fetched before <see cref="Read"/> can tell the whole; empty when all is there.</summary>
    /// <param name="json">The assertion.</param>
    /// <param name="fetched">What was fetched so far, by address.</param>
    /// <exception cref="RefusedInputException">This is no JSON object.</exception>
    public static IReadOnlyList<string> StillNeeded(
        string json,
        IReadOnlyDictionary<string, string> fetched
    )
    {
        var reader = new EarlierBadgeReader(JsonReading.ReadMap(json, MaxBytes), fetched);
        return reader.Needed is { } address ? [address] : [];
    }

    /// <summary>Reads an assertion.</summary>
    /// <param name="json">The assertion, with its badge class and issuer in it or in <paramref name="fetched"/>.</param>
    /// <param name="fetched">Badge class and issuer as fetched, by address.</param>
    /// <exception cref="RefusedInputException">It is no assertion, or something it needs is missing; the message names it.</exception>
    public static EarlierBadge Read(string json, IReadOnlyDictionary<string, string> fetched) =>
        new EarlierBadgeReader(JsonReading.ReadMap(json, MaxBytes), fetched).Read();

    internal const int MaxBytes = 1024 * 1024;
}
