using System.Globalization;
using Leerspoor.OpenBadges.Json;

namespace Leerspoor.OpenBadges;

/// <summary>Where to see whether a credential was revoked (Bitstring Status List 1.0, section 2.1 BitstringStatusListEntry).</summary>
/// <param name="StatusListCredential">URL of the list.</param>
/// <param name="Index">The credential's place in it; chosen at random by the caller, so that places tell nothing.</param>
/// <param name="Purpose"><see cref="Revocation"/> or <see cref="Suspension"/>.</param>
public sealed record StatusListEntry(
    string StatusListCredential,
    int Index,
    string Purpose = StatusListEntry.Revocation
)
{
    /// <summary>Taken back for good.</summary>
    public const string Revocation = "revocation";

    /// <summary>Taken back for the time being.</summary>
    public const string Suspension = "suspension";

    internal const string Type = "BitstringStatusListEntry";

    internal JsonMap ToJson()
    {
        var index = Index.ToString(CultureInfo.InvariantCulture);
        return new JsonMap()
            .With("id", $"{StatusListCredential}#{index}")
            .With("type", Type)
            .With("statusPurpose", Purpose)
            .With("statusListIndex", index)
            .With("statusListCredential", StatusListCredential);
    }
}
