using Leerspoor.OpenBadges.Json;
using Leerspoor.OpenBadges.Proofs;
using Leerspoor.OpenBadges.Rdf;

namespace Leerspoor.OpenBadges.Verifying;

/// <summary>A credential as statements: what a signature covers, whatever the JSON looks like.</summary>
internal sealed class SignedDocument
{
    private const string Vc = "<https://www.w3.org/2018/credentials#";

    private readonly JsonMap _json;
    private readonly List<Quad> _quads;
    private byte[]? _hash;

    /// <summary>Works out the statements; <paramref name="contexts"/> must be the first of its contexts.</summary>
    /// <exception cref="RefusedInputException">It holds something no signature could cover.</exception>
    public SignedDocument(JsonMap json, params ReadOnlySpan<string> contexts)
    {
        _json = json;
        var named = json["@context"]?.AsItems() ?? [];
        for (var i = 0; i < contexts.Length; i++)
        {
            if (named.Count <= i || named[i] is not JsonText url || url.Value != contexts[i])
                throw new RefusedInputException(
                    CheckReasons.ContextUnknown,
                    $"Context {i + 1} must be {contexts[i]}."
                );
        }
        _quads = EddsaRdfc2022.ForVerifying.StatementsOf(json, json["@context"], "proof");
        RefuseHiddenStatements();
    }

    public IReadOnlyList<JsonItem> Contexts => _json["@context"]!.AsItems();

    /// <summary>The 64 bytes a proof signs.</summary>
    /// <exception cref="RefusedInputException">The proof holds something that cannot be signed.</exception>
    public byte[] HashWith(JsonMap proof)
    {
        _hash ??= EddsaRdfc2022.HashOf(_quads);
        var options = EddsaRdfc2022.ForVerifying.StatementsOf(
            proof,
            _json["@context"],
            "proofValue"
        );
        return [.. EddsaRdfc2022.HashOf(options), .. _hash];
    }

    // The signature covers statements, the other checks read JSON. A statement about the credential that sits somewhere else in the JSON (RDF does not
    // mind) would be signed and overlooked, so both must count the same.
    private void RefuseHiddenStatements()
    {
        var subject = Quad.Iri(_json.TextOf("id") ?? "");
        foreach (
            var property in (ReadOnlySpan<string>)
                ["issuer", "validFrom", "validUntil", "credentialStatus", "credentialSubject"]
        )
        {
            var predicate = $"{Vc}{property}>";
            var seen = _json[property]?.AsItems().Count(i => i != JsonItem.Null) ?? 0;
            if (
                _quads.Count(q =>
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
