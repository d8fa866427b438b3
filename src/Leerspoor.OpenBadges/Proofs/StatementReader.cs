using System.Security.Cryptography;
using Leerspoor.OpenBadges.Json;
using Leerspoor.OpenBadges.JsonLd;
using Leerspoor.OpenBadges.Rdf;

namespace Leerspoor.OpenBadges.Proofs;

/// <summary>The RDF statements of documents and proofs, with one memory of contexts.</summary>
internal sealed class StatementReader(ContextProcessor contexts, bool termsOnly = true)
{
    /// <summary>For what we sign ourselves. Apart from <see cref="ForVerifying"/>, so that strangers cannot fill its memory of contexts.</summary>
    public static StatementReader ForSigning { get; } =
        new(new ContextProcessor(PinnedContexts.Documents));

    public static StatementReader ForVerifying { get; } =
        new(new ContextProcessor(PinnedContexts.Documents));

    /// <summary>The statements of a document or of proof options, some keys left out.</summary>
    /// <exception cref="RefusedInputException">Something in it cannot be signed.</exception>
    public List<Quad> StatementsOf(
        JsonMap document,
        JsonItem? context,
        params ReadOnlySpan<string> without
    ) => new RdfProducer(contexts, termsOnly).Produce(document, context, without);

    /// <summary>The hash of the canonical form of statements; the same hash is used within canonicalization.</summary>
    /// <exception cref="RefusedInputException">They are built to take too long.</exception>
    public static byte[] HashOf(List<Quad> statements, HashAlgorithmName hash) =>
        RdfCanonicalizer.HashOf(statements, hash);
}
