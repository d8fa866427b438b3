using Leerspoor.OpenBadges.Json;

namespace Leerspoor.OpenBadges.Proofs;

/// <summary>One way to make and check a Data Integrity proof (Verifiable Credential Data Integrity 1.0, section 3.1).</summary>
internal abstract class Cryptosuite(string name)
{
    private static readonly Cryptosuite[] All =
    [
        new RdfcSuite(Cryptosuites.EddsaRdfc2022, IsEd25519),
        new JcsSuite(Cryptosuites.EddsaJcs2022, IsEd25519),
        new RdfcSuite(Cryptosuites.EcdsaRdfc2019, IsEcdsa),
        new JcsSuite(Cryptosuites.EcdsaJcs2019, IsEcdsa),
        new EcdsaSd2023(),
    ];

    public string Name { get; } = name;

    public static Cryptosuite? Find(string? name) => Array.Find(All, s => s.Name == name);

    /// <summary>The suite that a key signs with when nothing else is asked.</summary>
    public static SigningSuite For(PublicKey key, string? name) =>
        Find(name ?? (IsEd25519(key) ? Cryptosuites.EddsaRdfc2022 : Cryptosuites.EcdsaRdfc2019))
            is SigningSuite suite
        && suite.Fits(key)
            ? suite
            : throw new ArgumentException(
                $"This key does not sign {name ?? "proofs"}.",
                nameof(key)
            );

    /// <summary>Whether a key is of the kind this suite is for.</summary>
    public abstract bool Fits(PublicKey key);

    /// <summary>Whether the proof is this key's over the document.</summary>
    /// <exception cref="RefusedInputException">The proof or document cannot be read.</exception>
    public abstract bool Verify(SignedDocument document, JsonMap proof, PublicKey key);

    protected static RefusedInputException Unreadable() =>
        new(CheckReasons.ProofInvalid, "proofValue");

    private static bool IsEd25519(PublicKey key) => key is Ed25519PublicKey;

    private static bool IsEcdsa(PublicKey key) => key is EcdsaPublicKey;
}
