using System.Security.Cryptography;
using Leerspoor.OpenBadges.Rdf;

namespace Leerspoor.OpenBadges;

/// <summary>
/// RDF Dataset Canonicalization, RDFC-1.0 (W3C Recommendation, 21 May 2024): the same statements get the same text, whatever their blank nodes are called and in
/// whatever order they come. The entrance for test suites and tools; signing and verifying go the same way.
/// </summary>
public static class RdfCanonicalization
{
    /// <summary>How much work is done before a graph counts as built to take too long; far above any honest credential.</summary>
    public const int DefaultWorkLimit = RdfCanonicalizer.DefaultWorkLimit;

    /// <summary>The canonical N-Quads of a dataset in N-Quads; labels are found with SHA-256.</summary>
    /// <param name="nquads">RDF 1.1 N-Quads.</param>
    /// <param name="workLimit">When to give up (RDFC-1.0, section 7.1 Dataset Poisoning).</param>
    /// <exception cref="FormatException">This is no N-Quads.</exception>
    /// <exception cref="RefusedInputException">The dataset is built to take too long: <see cref="CheckReasons.ContextTooComplex"/>.</exception>
    public static string Canonicalize(string nquads, int workLimit = DefaultWorkLimit) =>
        Canonicalize(nquads, HashAlgorithmName.SHA256, workLimit);

    /// <summary>The canonical N-Quads of a dataset, labels found with another hash: SHA-384 is what ECDSA on P-384 signs.</summary>
    /// <inheritdoc cref="Canonicalize(string, int)"/>
    public static string Canonicalize(
        string nquads,
        HashAlgorithmName hash,
        int workLimit = DefaultWorkLimit
    ) => RdfCanonicalizer.Canonicalize(NQuadsReader.Read(nquads), hash, workLimit);
}
