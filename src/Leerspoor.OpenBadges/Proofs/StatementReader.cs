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

    // apart from both: what a suite tries out does not take room of the others
    private static readonly StatementReader Strict = new(
        new ContextProcessor(PinnedContexts.Documents)
    );
    private static readonly StatementReader Lax = new(
        new ContextProcessor(PinnedContexts.Documents),
        termsOnly: false
    );

    /// <summary>For documents of any kind, of test suites and tools; contexts and keywords in the document itself only when asked for.</summary>
    public static StatementReader ForOutside(bool ownContexts) => ownContexts ? Lax : Strict;

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
