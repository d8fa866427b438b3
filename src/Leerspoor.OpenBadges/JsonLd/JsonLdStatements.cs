using Leerspoor.OpenBadges.Json;
using Leerspoor.OpenBadges.Proofs;

namespace Leerspoor.OpenBadges;

/// <summary>
/// JSON-LD 1.1 as RDF statements (JSON-LD 1.1 Processing Algorithms and API, sections 5 Expansion and 8.1 Deserialize JSON-LD to RDF) in safe mode: what would
/// silently fall outside a signature refuses the document. Only the bundled contexts (<see cref="ContextUrls"/>) are known; none is ever fetched.
/// </summary>
public static class JsonLdStatements
{
    /// <summary>The statements of a document as N-Quads, in the order of the document and with blank nodes <c>_:b0</c>, <c>_:b1</c>...</summary>
    /// <param name="json">The document, at most 16 MiB.</param>
    /// <param name="ownContexts">Whether contexts and keywords may be written out in the document itself. Not for what is read as JSON afterwards: such a document can say under another name what the reader looks for.</param>
    /// <exception cref="RefusedInputException">A context that is not bundled, a key without a meaning, a construct that is not known here.</exception>
    public static string ToNQuads(string json, bool ownContexts = false)
    {
        var document = JsonReading.ReadMap(json, JsonReading.MaxOutsideBytes);
        return string.Concat(
            StatementReader.ForOutside(ownContexts).StatementsOf(document, document["@context"])
        );
    }
}
