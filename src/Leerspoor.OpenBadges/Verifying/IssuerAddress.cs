namespace Leerspoor.OpenBadges.Verifying;

/// <summary>
/// Whether the address of a bare key lies where only its issuer can write. Of a DID that is its server, and its document must list the key too; of an issuer with an
/// address that is what lies under it: one server may hold many issuers, each in a folder.
/// </summary>
internal static class IssuerAddress
{
    // what is a step up or a border once it is decoded: servers do not agree on it
    private static readonly string[] Hidden = ["%2e", "%2f", "%5c", "\\"];

    public static bool Holds(string issuer, string address)
    {
        if (
            !Uri.TryCreate(address, UriKind.Absolute, out var at)
            || at.Scheme != Uri.UriSchemeHttps
            || at.UserInfo.Length > 0
        )
            return false;
        if (DidWeb.TryGetDocumentUrl(issuer, out var document))
            return IsOneServer(document, at);
        return Uri.TryCreate(issuer, UriKind.Absolute, out var home)
            && IsOneServer(home, at)
            && IsPlain(issuer)
            && IsPlain(address)
            && LiesUnder(home, at);
    }

    private static bool IsPlain(string address) =>
        !Array.Exists(Hidden, word => address.Contains(word, StringComparison.OrdinalIgnoreCase))
        && !address.Split('?', '#')[0].Split('/').Any(part => part is "." or "..");

    private static bool IsOneServer(Uri home, Uri at) =>
        home.Scheme == at.Scheme && home.IdnHost == at.IdnHost && home.Port == at.Port;

    private static bool LiesUnder(Uri home, Uri at)
    {
        var folder = home.AbsolutePath.TrimEnd('/') + "/";
        return at.AbsolutePath.StartsWith(folder, StringComparison.Ordinal)
            || at.AbsolutePath == home.AbsolutePath && at.Query == home.Query;
    }
}
