using Leerspoor.Credentials.Fetching;
using Leerspoor.OpenBadges;

namespace Leerspoor.Credentials.Verifying;

/// <summary>The keys of this installation from its database, those of others from their own websites.</summary>
internal sealed class AllKeys(OwnKeys own, Outside outside) : IVerificationKeys
{
    public async ValueTask<KeyLookup> FindAsync(
        string verificationMethod,
        CancellationToken cancellationToken
    )
    {
        var found = await own.FindAsync(verificationMethod, cancellationToken);
        if (!found.IsUnavailable)
            return found;

        var subject = verificationMethod.Split('#')[0];
        var address = DidWeb.TryGetDocumentUrl(subject, out var document)
            ? document.AbsoluteUri
            : subject;
        return await outside.TextAsync(address, cancellationToken) is { } text
            ? Read(text, subject, verificationMethod)
            : KeyLookup.Unavailable;
    }

    public async ValueTask<KeyLookup> FindSameAsync(
        string did,
        PublicKey key,
        CancellationToken cancellationToken
    )
    {
        var found = await own.FindSameAsync(did, key, cancellationToken);
        if (!found.IsUnavailable || !DidWeb.TryGetDocumentUrl(did, out var document))
            return found;
        if (await outside.TextAsync(document.AbsoluteUri, cancellationToken) is not { } text)
            return KeyLookup.Unavailable;

        try
        {
            return DidDocument.FindSame(text, did, key);
        }
        catch (RefusedInputException)
        {
            return KeyLookup.NotListed;
        }
    }

    private static KeyLookup Read(string text, string subject, string verificationMethod)
    {
        // The kid of a VC-JWT may lead to a bare JWK, which does not say whose it is (Open Badges 3.0, section 8.5).
        if (!DidWeb.Is(subject) && Jwk.TryParse(text, out var key))
            return KeyLookup.Found(new VerificationKey(key, "", MayAssert: true));

        try
        {
            return DidDocument.Find(text, subject, verificationMethod);
        }
        catch (RefusedInputException)
        {
            return KeyLookup.NotListed;
        }
    }
}
