using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Leerspoor.OpenBadges.Json;

namespace Leerspoor.OpenBadges.Jwt;

/// <summary>Writes a credential as VC-JWT: the claims of Open Badges 3.0 section 8.2.4 and, beside them, the credential (VC-JOSE-COSE, section 3.1.1).</summary>
internal static class JwtWriting
{
    public static string Write(JsonMap credential, string issuer, SigningKey key, string keyUrl)
    {
        var header = new JsonMap()
            .With("alg", key.PublicKey.Algorithm)
            .With("kid", keyUrl)
            .With("typ", "JWT");
        var payload = new JsonMap()
            .With("iss", issuer)
            .With("jti", credential.TextOf("id"))
            .With("sub", SubjectOf(credential))
            .With("nbf", Seconds(credential, "validFrom"))
            .With("exp", Seconds(credential, "validUntil"));
        foreach (var (name, value) in credential.Entries)
            payload.With(name, value);

        var signed = $"{Part(header)}.{Part(payload)}";
        return $"{signed}.{Base64Url.EncodeToString(key.Sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    private static string SubjectOf(JsonMap credential) =>
        (credential["credentialSubject"] as JsonMap)?.TextOf("id")
        ?? throw new ArgumentException(
            "A JWT names the subject: it needs an id.",
            nameof(credential)
        );

    private static JsonNumber? Seconds(JsonMap credential, string name) =>
        credential.TextOf(name) is { } moment
            ? new JsonNumber(
                DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture).ToUnixTimeSeconds()
            )
            : null;

    private static string Part(JsonMap map) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(JsonWriting.Write(map)));
}
