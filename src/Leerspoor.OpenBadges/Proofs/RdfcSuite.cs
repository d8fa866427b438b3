using Leerspoor.OpenBadges.Json;

namespace Leerspoor.OpenBadges.Proofs;

/// <summary>
/// The suites over canonical RDF: eddsa-rdfc-2022 (Data Integrity EdDSA Cryptosuites 1.0, section 3.2) and ecdsa-rdfc-2019 (Data Integrity ECDSA
/// Cryptosuites 1.0, section 3.2), where P-384 hashes with SHA-384.
/// </summary>
internal sealed class RdfcSuite(string name, Func<PublicKey, bool> fits) : SigningSuite(name, fits)
{
    public override byte[] HashOf(SignedDocument document, JsonMap proof, PublicKey key) =>
        [
            .. StatementReader.HashOf(document.StatementsOf(proof, "proofValue"), key.Hash),
            .. document.StatementsHash(key.Hash),
        ];
}
