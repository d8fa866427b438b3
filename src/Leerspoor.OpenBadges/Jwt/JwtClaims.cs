using Leerspoor.OpenBadges.Json;
using Leerspoor.OpenBadges.Verifying;

namespace Leerspoor.OpenBadges.Jwt;

/// <summary>Whether the claims of a JWT say the same as the credential in it (Open Badges 3.0, section 8.2.6); who reads one must not see another than who reads the other.</summary>
internal static class JwtClaims
{
    /// <summary>The first claim that differs or is missing; null when all agree.</summary>
    public static string? Difference(CompactJws jws)
    {
        var credential = jws.Credential;
        var subject = (credential["credentialSubject"] as JsonMap)?.TextOf("id");
        // VC-JOSE-COSE, section 3.1.1: a token that says it is vc+jwt may leave the claims out
        var optional = IsVcJwt(jws);
        if (!Agrees(jws, "iss", IssuerOf(credential), optional))
            return "iss";
        if (!Agrees(jws, "jti", credential.TextOf("id"), optional))
            return "jti";
        if (!Agrees(jws, "sub", subject, optional || IsList(credential)))
            return "sub";
        if (!AgreesInTime(jws, "nbf", credential.TextOf("validFrom"), optional))
            return "nbf";
        return AgreesInTime(jws, "exp", credential.TextOf("validUntil"), true) ? null : "exp";
    }

    /// <summary>A number of seconds as a moment; null when absent or out of range.</summary>
    public static DateTimeOffset? MomentOf(CompactJws jws, string claim) =>
        jws.Payload[claim] is JsonNumber { Value: >= 0 and < 253_402_300_800 } seconds
            ? DateTimeOffset.UnixEpoch.AddSeconds(Math.Floor(seconds.Value))
            : null;

    public static bool IsVcJwt(CompactJws jws) =>
        jws.Header.TextOf("typ")?.ToUpperInvariant() is "VC+JWT" or "VC+LD+JWT" or "VC+LD+JSON+JWT";

    private static bool Agrees(CompactJws jws, string claim, string? expected, bool optional) =>
        jws.Payload.TryGet(claim, out var said)
            ? said is JsonText text && text.Value == expected
            : optional;

    private static bool AgreesInTime(CompactJws jws, string claim, string? expected, bool optional)
    {
        if (!jws.Payload.Has(claim))
            return optional;
        if (MomentOf(jws, claim) is not { } said)
            return false;
        return expected is null
            ? claim == "exp"
            : StructureReader.TryParseMoment(expected, out var moment)
                && moment.ToUnixTimeSeconds() == said.ToUnixTimeSeconds();
    }

    private static string? IssuerOf(JsonMap credential) =>
        credential.TextOf("issuer") ?? (credential["issuer"] as JsonMap)?.TextOf("id");

    private static bool IsList(JsonMap credential) =>
        credential["type"]
            ?.AsItems()
            .Exists(t => t is JsonText { Value: StatusListCredential.Type })
        ?? false;
}
