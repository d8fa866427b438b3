using System.Security.Cryptography;
using Leerspoor.OpenBadges.Json;
using Leerspoor.OpenBadges.Jwt;

namespace Leerspoor.OpenBadges;

/// <summary>
/// A badge of Open Badges 2.0, signed form (Open Badges 2.0, section "Verification", SignedBadge): a JWS with RS256 over the assertion. The key is the issuer's when it says
/// so itself (<c>owner</c>) and the issuer's profile, as it stands at its own address, names it back (<c>publicKey</c>).
/// </summary>
public static class SignedEarlierBadge
{
    private const string Signed = "signed";

    /// <summary>Whether a text looks like a signed assertion of Open Badges 2.0; other tokens are no matter of this class.</summary>
    public static bool Looks(string text)
    {
        if (!CompactJws.Looks(text))
            return false;
        try
        {
            var payload = CompactJws.Parse(text, EarlierBadge.MaxBytes).Payload;
            return payload.Has("recipient") && payload.Has("badge");
        }
        catch (RefusedInputException)
        {
            return false;
        }
    }

    /// <summary>The next address that has to be fetched (badge class, issuer, key, list of what was taken back) before <see cref="Verify"/>; empty when all is there.</summary>
    /// <param name="text">The token.</param>
    /// <param name="fetched">What was fetched so far, by address.</param>
    /// <exception cref="RefusedInputException">It is no assertion, or what was fetched is no JSON object.</exception>
    public static IReadOnlyList<string> StillNeeded(
        string text,
        IReadOnlyDictionary<string, string> fetched
    )
    {
        var jws = CompactJws.Parse(text, EarlierBadge.MaxBytes);
        var reader = new EarlierBadgeReader(jws.Payload, fetched);
        if (reader.Needed is { } needed)
            return [needed];

        var issuer = reader.Read().Credential.Issuer.Id;
        if (!fetched.TryGetValue(issuer, out var home))
            return [issuer];
        var profile = JsonReading.ReadMap(home, EarlierBadge.MaxBytes);
        string?[] more = [KeyAddress(jws, profile), profile.TextOf("revocationList")];
        return
        [
            .. more.OfType<string>()
                .Where(address => !fetched.ContainsKey(address) && Inline(profile, address) is null)
                .Take(1),
        ];
    }

    /// <summary>All checks.</summary>
    /// <param name="text">The token.</param>
    /// <param name="fetched">Everything that <see cref="StillNeeded"/> asked for, each at its own address just now.</param>
    /// <param name="options">How to verify.</param>
    /// <exception cref="RefusedInputException">It is no assertion, or something that it needs is missing; the message names it.</exception>
    public static VerificationReport Verify(
        string text,
        IReadOnlyDictionary<string, string> fetched,
        VerificationOptions options
    )
    {
        var jws = CompactJws.Parse(text, EarlierBadge.MaxBytes);
        var badge = new EarlierBadgeReader(jws.Payload, fetched).Read();
        var issuer = badge.Credential.Issuer.Id;
        var profile = Map(fetched, issuer);
        var address = KeyAddress(jws, profile);
        var key = address is null
            ? null
            : Inline(profile, address)
                ?? (fetched.ContainsKey(address) ? Map(fetched, address) : null);
        var checks = new List<CredentialCheck>
        {
            CredentialCheck.Passed(CheckNames.Json),
            CredentialCheck.Passed(CheckNames.Structure),
            Signature(jws, key, address),
            Ownership(profile, key, issuer, address),
            CredentialVerifier.ValidityPeriod(
                badge.Credential.ValidFrom,
                badge.Credential.ValidUntil,
                options
            ),
        };
        if (profile.TextOf("revocationList") is { } list)
            checks.Add(
                Revoked(Map(fetched, list), badge.Credential.Id)
                    ? CredentialCheck.Failed(CheckNames.Status, CheckReasons.StatusRevoked, list)
                    : CredentialCheck.Passed(CheckNames.Status, list)
            );
        checks.AddRange(CredentialVerifier.IssuerName(badge.Credential.Issuer.Name));
        checks.AddRange(CredentialVerifier.Recipient(badge.Credential.Subject, options.Recipient));
        return new VerificationReport(checks, badge.Credential);
    }

    private static CredentialCheck Signature(CompactJws jws, JsonMap? key, string? address)
    {
        // what the header asks for is never followed: "none" or a secret made of the public key would be the forger's choice
        if (jws.Header.TextOf("alg") != "RS256")
            return CredentialCheck.Unknown(
                CheckNames.Proof,
                CheckReasons.ProofUnsupported,
                jws.Header.TextOf("alg")
            );
        if (jws.Header.Has("crit") || KeyOf(key) is not { } usable)
            return CredentialCheck.Unknown(CheckNames.Proof, CheckReasons.ProofNotChecked, address);
        return usable.Verify(jws.Signed, jws.Signature)
            ? CredentialCheck.Passed(CheckNames.Proof, Signed)
            : CredentialCheck.Failed(CheckNames.Proof, CheckReasons.ProofSignature);
    }

    private static CredentialCheck Ownership(
        JsonMap profile,
        JsonMap? key,
        string issuer,
        string? address
    ) =>
        key is null
            ? CredentialCheck.Unknown(CheckNames.IssuerKey, CheckReasons.IssuerKeyUnknown, address)
        : profile.TextOf("id") == issuer
        && key.TextOf("owner") == issuer
        && Keys(profile).Contains(address)
            ? CredentialCheck.Passed(CheckNames.IssuerKey, address)
        : CredentialCheck.Failed(CheckNames.IssuerKey, CheckReasons.IssuerKeyMismatch, address);

    private static string? KeyAddress(CompactJws jws, JsonMap profile) =>
        (jws.Payload["verification"] as JsonMap ?? jws.Payload["verify"] as JsonMap)?.TextOf(
            "creator"
        ) ?? Keys(profile).FirstOrDefault();

    private static IEnumerable<string?> Keys(JsonMap profile) =>
        (profile["publicKey"]?.AsItems() ?? []).Select(key =>
            (key as JsonText)?.Value ?? (key as JsonMap)?.TextOf("id")
        );

    private static JsonMap? Inline(JsonMap profile, string address) =>
        (profile["publicKey"]?.AsItems() ?? [])
            .OfType<JsonMap>()
            .FirstOrDefault(key => key.TextOf("id") == address && key.Has("publicKeyPem"));

    private static RsaPublicKey? KeyOf(JsonMap? key)
    {
        if (key?.TextOf("publicKeyPem") is not { } pem)
            return null;
        try
        {
            using var rsa = RSA.Create();
            rsa.ImportFromPem(pem);
            var parts = rsa.ExportParameters(includePrivateParameters: false);
            return RsaPublicKey.TryCreate(parts.Modulus, parts.Exponent, out var usable)
                ? usable
                : null;
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            return null;
        }
    }

    private static bool Revoked(JsonMap list, string id) =>
        (list["revokedAssertions"]?.AsItems() ?? []).Exists(entry =>
            ((entry as JsonText)?.Value ?? (entry as JsonMap)?.TextOf("id")) == id
        );

    private static JsonMap Map(IReadOnlyDictionary<string, string> fetched, string address) =>
        fetched.TryGetValue(address, out var text)
            ? JsonReading.ReadMap(text, EarlierBadge.MaxBytes)
            : throw new RefusedInputException(CheckReasons.StructureMissing, address);
}
