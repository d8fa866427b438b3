using System.Security.Cryptography;
using System.Text;
using Leerspoor.OpenBadges.Json;

namespace Leerspoor.OpenBadges.Proofs;

/// <summary>
/// The suites over canonical JSON: eddsa-jcs-2022 (Data Integrity EdDSA Cryptosuites 1.0, section 3.3) and ecdsa-jcs-2019 (Data Integrity ECDSA
/// Cryptosuites 1.0, section 3.3). The proof repeats the document's contexts, so that adding one later changes nothing that was signed.
/// </summary>
internal sealed class JcsSuite(string name, Func<PublicKey, bool> fits) : SigningSuite(name, fits)
{
    public override byte[] HashOf(SignedDocument document, JsonMap proof, PublicKey key) =>
        [
            .. Hash(Without(proof, "proofValue"), key),
            .. Hash(Secured(document.Secured, proof["@context"]), key),
        ];

    protected override JsonMap Options(SignedDocument document) =>
        new JsonMap().With("@context", document.Json["@context"]);

    private static byte[] Hash(JsonMap map, PublicKey key) =>
        CryptographicOperations.HashData(
            key.Hash,
            Encoding.UTF8.GetBytes(CanonicalJson.Write(map))
        );

    private static JsonMap Secured(JsonMap document, JsonItem? context) =>
        context is null ? document : Without(document, "@context").With("@context", context);

    private static JsonMap Without(JsonMap map, params ReadOnlySpan<string> keys)
    {
        var rest = new JsonMap();
        foreach (var (key, value) in map.Entries)
        {
            if (!keys.Contains(key))
                rest.TryAdd(key, value);
        }
        return rest;
    }
}
