using Leerspoor.OpenBadges.Json;
using Leerspoor.OpenBadges.Verifying;

namespace Leerspoor.OpenBadges;

/// <summary>
/// The document behind a DID (DID Core 1.0; Controlled Identifiers 1.0): which keys speak for an issuer. Keys that no longer sign stay in it as
/// long as what they signed must be verifiable.
/// </summary>
public static class DidDocument
{
    private const int MaxBytes = 256 * 1024;
    private const string JsonWebKeyContext = "https://w3id.org/security/jwk/v1";

    /// <summary>
    /// The <c>did.json</c> of an issuer. Each key is a Multikey <c>did#z6Mk...</c> with the issuer as controller (an RSA key a JsonWebKey,
    /// Controlled Identifiers 1.0, section 2.2.3); <c>assertionMethod</c> lists them as absolute strings.
    /// </summary>
    /// <param name="did">The issuer.</param>
    /// <param name="keys">The key that signs now first, then the earlier ones.</param>
    /// <param name="revoked">From when keys were withdrawn, by their verification method (Controlled Identifiers 1.0, section 2.2); they stay listed, because what they signed before still verifies.</param>
    public static string Write(
        string did,
        IEnumerable<PublicKey> keys,
        IReadOnlyDictionary<string, DateTimeOffset>? revoked = null
    )
    {
        var all = keys.ToList();
        var document = new JsonMap()
            .With("@context", Contexts(all))
            .With("id", did)
            .With("verificationMethod", all.Select(k => Method(did, k, revoked)))
            .With(
                "assertionMethod",
                all.Select(k => (JsonItem)DidWeb.VerificationMethodOf(did, k))
            );
        return JsonWriting.Write(document);
    }

    /// <summary>
    /// Finds a key in a DID document of others.
    /// </summary>
    /// <param name="json">The document as fetched; at most 256 KiB is read.</param>
    /// <param name="did">The DID that was looked up; the document must say it is about this one.</param>
    /// <param name="verificationMethod">The absolute id of the key.</param>
    /// <returns>Found or not listed; never unavailable.</returns>
    /// <exception cref="RefusedInputException">This is no JSON object.</exception>
    public static KeyLookup Find(string json, string did, string verificationMethod) =>
        Find(json, did, method => Absolute(method.TextOf("id"), did) == verificationMethod);

    /// <summary>
    /// Finds a key in a DID document of others by what it is (its JWK thumbprint, RFC 7638), whatever it is called there.
    /// </summary>
    /// <param name="json">The document as fetched; at most 256 KiB is read.</param>
    /// <param name="did">The DID that was looked up; the document must say it is about this one.</param>
    /// <param name="key">The key, found somewhere else.</param>
    /// <returns>Found or not listed; never unavailable.</returns>
    /// <exception cref="RefusedInputException">This is no JSON object.</exception>
    public static KeyLookup FindSame(string json, string did, PublicKey key)
    {
        var thumbprint = Jwk.ThumbprintOf(key);
        return Find(
            json,
            did,
            method => KeyOf(method) is { } found && Jwk.ThumbprintOf(found) == thumbprint
        );
    }

    private static KeyLookup Find(string json, string did, Func<JsonMap, bool> isWanted)
    {
        var document = JsonReading.ReadMap(json, MaxBytes);
        if (document.TextOf("id") != did)
            return KeyLookup.NotListed;

        // DID Core 1.0, section 5.3: a method stands in the list of all methods, or in that of its purpose
        var asserting = Items(document, "assertionMethod");
        var found = Items(document, "verificationMethod")
            .Concat(asserting)
            .OfType<JsonMap>()
            .Where(isWanted)
            .ToList();
        if (found.Count == 0 || KeyOf(found[0]) is not { } key || !AreOne(found, key))
            return KeyLookup.NotListed;

        var ids = found.ConvertAll(method => Absolute(method.TextOf("id"), did));
        return KeyLookup.Found(
            new VerificationKey(
                key,
                found[0].TextOf("controller") ?? "",
                asserting.Exists(a =>
                    a is JsonMap embedded
                        ? found.Contains(embedded)
                        : a is JsonText named && ids.Contains(Absolute(named.Value, did))
                ),
                Earliest(found, "revoked"),
                Earliest(found, "expires")
            )
        );
    }

    private static List<JsonItem> Items(JsonMap document, string name) =>
        document[name]?.AsItems() ?? [];

    // two methods under one name that are not the same: readers would disagree about which
    private static bool AreOne(List<JsonMap> methods, PublicKey key) =>
        methods.TrueForAll(method =>
            KeyOf(method) is { } other
            && Jwk.ThumbprintOf(other) == Jwk.ThumbprintOf(key)
            && method.TextOf("controller") == methods[0].TextOf("controller")
        );

    // Controlled Identifiers 1.0, section 2.2; a moment that cannot be read counts as one of long ago
    private static DateTimeOffset? Earliest(List<JsonMap> methods, string name) =>
        methods
            .Where(method => method.Has(name))
            .Select(method =>
                StructureReader.TryParseMoment(method.TextOf(name) ?? "", out var moment)
                    ? moment
                    : DateTimeOffset.MinValue
            )
            .Min(moment => (DateTimeOffset?)moment);

    private static JsonList Contexts(List<PublicKey> keys) =>
        keys.Exists(k => k.Multikey is null)
            ? new JsonList(ContextUrls.Did, ContextUrls.Multikey, JsonWebKeyContext)
            : new JsonList(ContextUrls.Did, ContextUrls.Multikey);

    private static PublicKey? KeyOf(JsonMap method)
    {
        if (Multikey.TryParse(method.TextOf("publicKeyMultibase"), out var key))
            return key;
        return method["publicKeyJwk"] is JsonMap jwk && Jwk.TryParse(jwk, out key) ? key : null;
    }

    private static JsonMap Method(
        string did,
        PublicKey key,
        IReadOnlyDictionary<string, DateTimeOffset>? revoked
    )
    {
        var id = DidWeb.VerificationMethodOf(did, key);
        return new JsonMap()
            .With("id", id)
            .With("type", key.Multikey is null ? "JsonWebKey" : "Multikey")
            .With("controller", did)
            .With("publicKeyMultibase", key.Multikey)
            .With("publicKeyJwk", key.Multikey is null ? key.ToJwk() : null)
            .With(
                "revoked",
                revoked?.TryGetValue(id, out var from) is true ? CredentialJson.Of(from) : null
            );
    }

    private static string? Absolute(string? id, string did) => id is ['#', ..] ? did + id : id;
}
