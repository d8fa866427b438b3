using Leerspoor.OpenBadges.Json;
using Leerspoor.OpenBadges.Jwt;
using Leerspoor.OpenBadges.Proofs;

namespace Leerspoor.OpenBadges.Verifying;

/// <summary>A text to verify, read: JSON with proofs in it, or a JWT around it.</summary>
internal sealed record SecuredText(JsonMap Json, CompactJws? Jws)
{
    /// <exception cref="RefusedInputException">It is neither.</exception>
    public static SecuredText Read(string text, int maxBytes)
    {
        text = JsonReading.WithoutMark(text);
        var trimmed = text.AsSpan().Trim();
        return trimmed.Length == text.Length
            ? Looks(text, maxBytes)
            : Looks(trimmed.ToString(), maxBytes);
    }

    /// <summary>
    /// The document with its first contexts checked. Proofs in JSON-LD cover statements, so every word must have a meaning; a JWT covers the text itself.
    /// </summary>
    /// <exception cref="RefusedInputException">They are others, or it holds something no signature could cover.</exception>
    public SignedDocument Document(StatementReader reader, params ReadOnlySpan<string[]> contexts)
    {
        var document = new SignedDocument(Json, reader);
        document.RefuseOtherContexts(contexts);
        if (Jws is null)
            document.RefuseHiddenStatements();
        return document;
    }

    private static SecuredText Looks(string text, int maxBytes)
    {
        if (text.Length == 0 || !CompactJws.Looks(text))
            return new SecuredText(JsonReading.ReadMap(text, maxBytes), null);
        var jws = CompactJws.Parse(text, maxBytes);
        return new SecuredText(jws.Credential, jws);
    }
}
