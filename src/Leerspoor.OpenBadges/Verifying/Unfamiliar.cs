using Leerspoor.OpenBadges.Json;
using Leerspoor.OpenBadges.JsonLd;
using Leerspoor.OpenBadges.Proofs;

namespace Leerspoor.OpenBadges.Verifying;

/// <summary>
/// What is not understood here without being wrong. It never passes, and it is not called false either: the issuer may have done everything right.
/// </summary>
internal static class Unfamiliar
{
    /// <summary>A credential in the form of Verifiable Credentials 1.1 (<c>issuanceDate</c>, the context of 2018): a shape that is not read here.</summary>
    public static CredentialCheck? EarlierShape(JsonMap json) =>
        json["@context"]?.AsItems() is [JsonText { Value: ContextUrls.EarlierCredentials }, ..]
            ? CredentialCheck.Unknown(
                CheckNames.Context,
                CheckReasons.ContextUnknown,
                ContextUrls.EarlierCredentials
            )
            : null;

    /// <summary>Whether the place of the context of Open Badges holds one that is not bundled.</summary>
    public static bool HasOtherContext(JsonMap json) =>
        json["@context"]?.AsItems()
            is [JsonText { Value: ContextUrls.Credentials }, JsonText other, ..]
        && !PinnedContexts.Documents.ContainsKey(other.Value);

    /// <summary>
    /// The contexts and words of a document: the document when everything in it has a meaning, and the check of that. Unknown instead of failed when a context is not
    /// bundled, or when only a status of a kind not known here has words without a meaning.
    /// </summary>
    public static (SignedDocument? Document, CredentialCheck Check) Read(
        SecuredText secured,
        StatementReader reader,
        params string[][] contexts
    )
    {
        try
        {
            return (secured.Document(reader, contexts), CredentialCheck.Passed(CheckNames.Context));
        }
        catch (RefusedInputException e)
        {
            return (
                null,
                !e.IsMerelyUnknown && HasUnknownStatus(secured.Json, e.Reason)
                    ? WithoutStatus(secured, reader, contexts, e)
                    : Check(e, e.IsMerelyUnknown)
            );
        }
    }

    // is the status all that has no meaning here?
    private static CredentialCheck WithoutStatus(
        SecuredText secured,
        StatementReader reader,
        string[][] contexts,
        RefusedInputException refused
    )
    {
        var rest = new JsonMap();
        foreach (var (key, value) in secured.Json.Entries)
        {
            if (key != "credentialStatus")
                rest.TryAdd(key, value);
        }
        try
        {
            (secured with { Json = rest }).Document(reader, contexts);
            return Check(refused, isUnknown: true);
        }
        catch (RefusedInputException other)
        {
            return Check(other, other.IsMerelyUnknown);
        }
    }

    private static bool HasUnknownStatus(JsonMap json, string reason) =>
        reason is CheckReasons.ContextUndefinedTerm or CheckReasons.ContextUnsupported
        && (json["credentialStatus"]?.AsItems() ?? [])
            .OfType<JsonMap>()
            .Any(status =>
                status["type"]?.AsItems() is { Count: > 0 } types
                && types.TrueForAll(type =>
                    type is JsonText text
                    && text.Value is not (StatusListEntry.Type or RevocationList.StatusType)
                )
            );

    private static CredentialCheck Check(RefusedInputException refused, bool isUnknown) =>
        isUnknown
            ? CredentialCheck.Unknown(CheckNames.Context, refused.Reason, refused.Message)
            : CredentialCheck.Failed(CheckNames.Context, refused.Reason, refused.Message);
}
