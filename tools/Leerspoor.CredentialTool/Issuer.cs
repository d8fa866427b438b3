using System.Text.Json.Nodes;
using Leerspoor.OpenBadges;

namespace Leerspoor.CredentialTool;

/// <summary>A key to sign with, which is its own issuer (did:key).</summary>
internal sealed class Issuer : IDisposable
{
    private readonly Ed25519PrivateKey key;

    private Issuer(ReadOnlySpan<byte> seed) => key = Ed25519PrivateKey.FromSeed(seed);

    internal string Did => DidKey.Of(key.PublicKey);

    /// <summary>From a seed of 64 hexadecimals; null makes a new key.</summary>
    /// <exception cref="FormatException">It is not that.</exception>
    internal static Issuer FromSeed(string? seed)
    {
        var bytes = seed is null ? Ed25519PrivateKey.NewSeed() : Convert.FromHexString(seed);
        return bytes.Length == Ed25519PrivateKey.SeedSize
            ? new Issuer(bytes)
            : throw new FormatException("A seed has 64 hexadecimals.");
    }

    /// <summary>The credential, issued by this key and with its proof.</summary>
    /// <exception cref="RefusedInputException">It is no credential, or has something that no signature could cover.</exception>
    /// <exception cref="FormatException">This suite does not sign with Ed25519.</exception>
    internal string Sign(string credential, string suite)
    {
        if (suite is not (Cryptosuites.EddsaRdfc2022 or Cryptosuites.EddsaJcs2022))
            throw new FormatException($"{suite} is not signed with this key.");
        return DataIntegrity.Sign(
            Issued(credential),
            key,
            new()
            {
                VerificationMethod = DidKey.VerificationMethodOf(key.PublicKey),
                Created = TimeProvider.System.GetUtcNow(),
                Cryptosuite = suite,
            }
        );
    }

    // Who asks does not know the key yet, so it fills in who issues; a name that was given stays.
    private string Issued(string credential)
    {
        // refuses what is read in more than one way, before anything is filled in
        if (
            JsonNode.Parse(JsonCanonicalization.Canonicalize(credential)) is not JsonObject document
        )
            throw new RefusedInputException("json.malformed", "A credential is an object.");
        if (document["issuer"] is JsonObject issuer)
            issuer["id"] = Did;
        else
            document["issuer"] = Did;
        return document.ToJsonString();
    }

    public void Dispose() => key.Dispose();
}
