using System.Security.Cryptography;
using System.Text;
using Leerspoor.OpenBadges.Json;
using Leerspoor.OpenBadges.Rdf;

namespace Leerspoor.OpenBadges.Proofs;

/// <summary>
/// The cryptosuite ecdsa-sd-2023 (Data Integrity ECDSA Cryptosuites 1.0, section 3.6.6): the holder shows some of the statements. The issuer signed the
/// mandatory ones together and each other one with a key made for the document. Verifying only.
/// </summary>
internal sealed class EcdsaSd2023() : Cryptosuite(Cryptosuites.EcdsaSd2023)
{
    public override bool Fits(PublicKey key) =>
        key is EcdsaPublicKey ecdsa && ecdsa.Curve == EcdsaCurve.P256;

    public override bool Verify(SignedDocument document, JsonMap proof, PublicKey key)
    {
        var disclosure = DisclosureProof.Parse(proof.TextOf("proofValue"));
        if (!Multikey.TryParse(EcdsaCurve.P256, disclosure.Key, out var once))
            throw Unreadable();

        var lines = Lines(document, disclosure);
        var mandatory = lines.Where((_, i) => disclosure.Mandatory.Contains(i)).ToList();
        var others = lines.Where((_, i) => !disclosure.Mandatory.Contains(i)).ToList();
        if (
            others.Count != disclosure.Signatures.Count
            || mandatory.Count != disclosure.Mandatory.Count
        )
            return false;

        byte[] signed =
        [
            .. StatementReader.HashOf(
                document.StatementsOf(proof, "proofValue"),
                HashAlgorithmName.SHA256
            ),
            .. disclosure.Key,
            .. SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(mandatory))),
        ];
        return key.Verify(signed, disclosure.BaseSignature)
            && others
                .Zip(disclosure.Signatures)
                .All(o => once.Verify(Encoding.UTF8.GetBytes(o.First), o.Second));
    }

    // section 3.5.8: the canonical statements with the labels that the issuer gave, in order again
    private static List<string> Lines(SignedDocument document, DisclosureProof disclosure)
    {
        var lines = RdfCanonicalizer
            .CanonicalQuads(document.Statements, HashAlgorithmName.SHA256)
            .Select(q => Relabel(q, disclosure.Labels).ToString())
            .ToList();
        lines.Sort(CodePointOrder.Instance);
        return lines;
    }

    private static Quad Relabel(Quad quad, IReadOnlyDictionary<string, string> labels) =>
        new(
            Relabel(quad.Subject, labels),
            quad.Predicate,
            Relabel(quad.Object, labels),
            Relabel(quad.Graph, labels)
        );

    private static string Relabel(string term, IReadOnlyDictionary<string, string> labels)
    {
        if (!Quad.IsBlank(term))
            return term;
        return labels.GetValueOrDefault(term) ?? throw Unreadable();
    }
}
