using Leerspoor.OpenBadges.Json;

namespace Leerspoor.OpenBadges;

/// <summary>
/// The document behind a DID (DID Core 1.0; Controlled Identifiers 1.0): which keys speak for an issuer. Keys that no longer sign stay in it as
/// long as what they signed must be verifiable.
/// </summary>
public static class DidDocument
{
    private const string JsonWebKeyContext = "https://w3id.org/security/jwk/v1";

    /// <summary>
    /// The <c>did.json</c> of an issuer. Each key is a Multikey <c>did#z6Mk...</c> with the issuer as controller (an RSA key a JsonWebKey,
    /// Controlled Identifiers 1.0, section 2.2.3); <c>assertionMethod</c> lists them as absolute strings.
    /// </summary>
    /// <param name="did">The issuer.</param>
    /// <param name="keys">The key that signs now first, then the earlier ones.</param>
    public static string Write(string did, IEnumerable<PublicKey> keys)
    {
        var all = keys.ToList();
        var document = new JsonMap()
            .With("@context", Contexts(all))
            .With("id", did)
            .With("verificationMethod", all.Select(k => Method(did, k)))
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
    public static KeyLookup Find(string json, string did, string verificationMethod)
    {
        var document = JsonReading.ReadMap(json, maxBytes: 256 * 1024);
        if (document.TextOf("id") != did)
            return KeyLookup.NotListed;

        var method = (document["verificationMethod"]?.AsItems() ?? [])
            .OfType<JsonMap>()
            .FirstOrDefault(m => Absolute(m.TextOf("id"), did) == verificationMethod);
        if (method is null || KeyOf(method) is not { } key)
            return KeyLookup.NotListed;

        var mayAssert = (document["assertionMethod"]?.AsItems() ?? []).Any(a =>
            Absolute((a as JsonText)?.Value ?? (a as JsonMap)?.TextOf("id"), did)
            == verificationMethod
        );
        return KeyLookup.Found(
            new VerificationKey(key, method.TextOf("controller") ?? "", mayAssert)
        );
    }

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

    private static JsonMap Method(string did, PublicKey key) =>
        new JsonMap()
            .With("id", DidWeb.VerificationMethodOf(did, key))
            .With("type", key.Multikey is null ? "JsonWebKey" : "Multikey")
            .With("controller", did)
            .With("publicKeyMultibase", key.Multikey)
            .With("publicKeyJwk", key.Multikey is null ? key.ToJwk() : null);

    private static string? Absolute(string? id, string did) => id is ['#', ..] ? did + id : id;
}
