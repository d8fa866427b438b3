using Leerspoor.OpenBadges.Json;

namespace Leerspoor.OpenBadges;

/// <summary>A status list as the issuer publishes it: BitstringStatusListCredential (Bitstring Status List 1.0, section 2.2).</summary>
public sealed record StatusListCredential
{
    internal const string Type = "BitstringStatusListCredential";
    internal const string SubjectType = "BitstringStatusList";

    /// <summary>Its URL, the same as in the entries of the credentials it covers.</summary>
    public required string Id { get; init; }

    /// <summary>The issuer's id; the same as of the credentials it covers.</summary>
    public required string Issuer { get; init; }

    /// <summary>From when it counts.</summary>
    public required DateTimeOffset ValidFrom { get; init; }

    /// <summary>After this nobody should go by it; null when it does not end.</summary>
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>What a set bit means: <see cref="StatusListEntry.Revocation"/> or <see cref="StatusListEntry.Suspension"/>.</summary>
    public string Purpose { get; init; } = StatusListEntry.Revocation;

    /// <summary>The bits.</summary>
    public required BitstringStatusList List { get; init; }

    internal JsonMap ToJson() =>
        new JsonMap()
            .With("@context", new JsonList(ContextUrls.Credentials))
            .With("id", CredentialJson.Needed(Id, "id"))
            .With("type", new JsonList("VerifiableCredential", Type))
            .With("issuer", CredentialJson.Needed(Issuer, "issuer"))
            .With("validFrom", CredentialJson.Of(ValidFrom))
            .With("validUntil", ValidUntil is { } until ? CredentialJson.Of(until) : null)
            .With(
                "credentialSubject",
                new JsonMap()
                    .With("id", Id + "#list")
                    .With("type", SubjectType)
                    .With("statusPurpose", Purpose)
                    .With("encodedList", List.Encode())
            );
}
