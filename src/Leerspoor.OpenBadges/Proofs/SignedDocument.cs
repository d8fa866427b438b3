using System.Security.Cryptography;
using Leerspoor.OpenBadges.Json;
using Leerspoor.OpenBadges.JsonLd;
using Leerspoor.OpenBadges.Rdf;

namespace Leerspoor.OpenBadges.Proofs;

/// <summary>A document with its statements: what a signature covers, whatever the JSON looks like. Each is worked out once.</summary>
/// <param name="json">The document as it was given.</param>
/// <param name="reader">Reads its statements.</param>
/// <param name="previous">The proofs that are signed with it, when a proof comes on top of them.</param>
internal sealed class SignedDocument(
    JsonMap json,
    StatementReader reader,
    IReadOnlyList<JsonMap>? previous = null
)
{
    private const string Vc = "<https://www.w3.org/2018/credentials#";

    private readonly Dictionary<HashAlgorithmName, byte[]> _hashes = [];
    private List<Quad>? _statements;
    private JsonMap? _secured;

    public JsonMap Json => json;

    public List<JsonItem> Contexts => json["@context"]?.AsItems() ?? [];

    /// <summary>What a signature covers: the document without its proofs, apart from those the signature comes on top of.</summary>
    public JsonMap Secured => _secured ??= Cut();

    /// <summary>The statements of what a signature covers.</summary>
    /// <exception cref="RefusedInputException">It holds something no signature could cover.</exception>
    public List<Quad> Statements => _statements ??= reader.StatementsOf(Secured, json["@context"]);

    /// <summary>The same document with earlier proofs in it, as a proof that comes on top of them covers it.</summary>
    public SignedDocument After(IReadOnlyList<JsonMap> proofs) =>
        proofs.Count == 0 ? this : new SignedDocument(json, reader, proofs);

    /// <summary>The statements of a proof, in the document's contexts.</summary>
    /// <exception cref="RefusedInputException">It holds something no signature could cover.</exception>
    public List<Quad> StatementsOf(JsonMap proof, string without) =>
        reader.StatementsOf(proof, json["@context"], without);

    public byte[] StatementsHash(HashAlgorithmName hash) =>
        _hashes.TryGetValue(hash, out var known)
            ? known
            : _hashes[hash] = StatementReader.HashOf(Statements, hash);

    private JsonMap Cut()
    {
        var secured = new JsonMap();
        foreach (var (key, value) in json.Entries)
        {
            if (key != "proof")
                secured.TryAdd(key, value);
        }
        return secured.With("proof", (previous ?? []).Cast<JsonItem>());
    }

    /// <summary>Refuses a document whose first contexts are not these; of each place one of several.</summary>
    /// <exception cref="RefusedInputException">They are others.</exception>
    public void RefuseOtherContexts(params ReadOnlySpan<string[]> expected)
    {
        var named = Contexts;
        for (var i = 0; i < expected.Length; i++)
        {
            if (
                named.Count <= i
                || named[i] is not JsonText url
                || !expected[i].Contains(url.Value)
            )
                throw new RefusedInputException(
                    CheckReasons.ContextUnknown,
                    $"Context {i + 1} must be {expected[i][0]}."
                )
                {
                    // one from the bundle stands in the wrong place; of another we cannot say what it means
                    IsMerelyUnknown =
                        named.Count > i
                        && named[i] is JsonText other
                        && !PinnedContexts.Documents.ContainsKey(other.Value)
                        && (i > 0 || other.Value == ContextUrls.EarlierCredentials),
                };
        }
    }

    // The signature covers statements, the other checks read JSON. A statement about the credential that sits somewhere else in the JSON (RDF does not
    // mind) would be signed and overlooked, so both must count the same.
    /// <summary>Refuses a document that says something about itself in another place than where it is read.</summary>
    /// <exception cref="RefusedInputException">It does.</exception>
    public void RefuseHiddenStatements()
    {
        var subject = json.TextOf("id") is { } id ? Quad.Iri(id) : RdfProducer.FirstBlank;
        foreach (
            var property in (ReadOnlySpan<string>)
                ["issuer", "validFrom", "validUntil", "credentialStatus", "credentialSubject"]
        )
        {
            var predicate = $"{Vc}{property}>";
            var seen = json[property]?.AsItems().Count(i => i != JsonItem.Null) ?? 0;
            if (
                Statements.Count(q =>
                    q.Predicate == predicate && q.Subject == subject && q.Graph.Length == 0
                ) != seen
            )
                throw new RefusedInputException(
                    CheckReasons.ContextUnsupported,
                    $"'{property}' is written in an unusual way."
                );
        }
    }
}
