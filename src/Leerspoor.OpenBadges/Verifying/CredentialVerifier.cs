using Leerspoor.OpenBadges.Json;
using Leerspoor.OpenBadges.Jwt;
using Leerspoor.OpenBadges.Proofs;
using Leerspoor.OpenBadges.Verifying;

namespace Leerspoor.OpenBadges;

/// <summary>
/// Verifies Open Badges 3.0 credentials with Data Integrity proofs of one of the <see cref="Cryptosuites"/>, or as VC-JWT (Open Badges 3.0, section 8; VC Data
/// Model 2.0, section 7). Never throws for what strangers wrote. About a millisecond, apart from what the caller's sources take.
/// </summary>
/// <param name="keys">Finds keys of issuers; did:key and did:jwk are understood without it.</param>
/// <param name="statuses">Finds the status of credentials.</param>
public sealed partial class CredentialVerifier(IVerificationKeys keys, IStatusSource statuses)
{
    private const string OpenBadgesSchemas = "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/";

    /// <summary>All checks of one credential, given as JSON or as a compact JWS.</summary>
    public async ValueTask<VerificationReport> VerifyAsync(
        string text,
        VerificationOptions options,
        CancellationToken cancellationToken = default
    )
    {
        var checks = new List<CredentialCheck>();
        if (Read(text, options, checks) is not { } read)
            return new VerificationReport(checks, null);

        var (secured, reader) = read;
        var credential = WithEndOf(secured.Jws, reader.Credential);
        var proofs = new ProofChecker(keys, options);
        if (Document(secured, checks) is { } document)
        {
            var found = await proofs.CheckAsync(
                secured,
                document,
                credential.Issuer.Id,
                cancellationToken
            );
            checks.AddRange(found.All);
        }
        checks.Add(ValidityPeriod(credential.ValidFrom, credential.ValidUntil, options));
        checks.Add(
            await new StatusChecker(statuses, proofs, options).CheckAsync(
                reader.Statuses,
                credential.Id,
                credential.Issuer.Id,
                cancellationToken
            )
        );
        checks.AddRange(IssuerName(credential.Issuer.Name));
        checks.AddRange(Schema(reader));
        checks.AddRange(Recipient(credential.Subject, options.Recipient));
        return new VerificationReport(checks, credential);
    }

    private static (SecuredText Secured, CredentialReader Reader)? Read(
        string text,
        VerificationOptions options,
        List<CredentialCheck> checks
    )
    {
        try
        {
            var secured = SecuredText.Read(text, options.MaxBytes);
            checks.Add(CredentialCheck.Passed(CheckNames.Json));
            if (Unfamiliar.EarlierShape(secured.Json) is { } earlier)
            {
                checks.Add(earlier);
                return null;
            }
            var reader = new CredentialReader(secured.Json);
            checks.Add(
                reader.Problem is { } problem
                    ? CredentialCheck.Failed(CheckNames.Structure, problem.Reason, problem.Path)
                    : CredentialCheck.Passed(CheckNames.Structure)
            );
            return reader.Problem is null ? (secured, reader) : null;
        }
        catch (RefusedInputException e)
        {
            checks.Add(CredentialCheck.Failed(CheckNames.Json, e.Reason, e.Message));
            return null;
        }
    }

    private static SignedDocument? Document(SecuredText secured, List<CredentialCheck> checks)
    {
        var (document, check) = Unfamiliar.Read(
            secured,
            StatementReader.ForVerifying,
            [ContextUrls.Credentials],
            ContextUrls.OfOpenBadges
        );
        checks.Add(check);
        return document;
    }

    // Open Badges 3.0, section 8.2.6: the end may stand in the token only
    private static AchievementCredential WithEndOf(
        CompactJws? jws,
        AchievementCredential credential
    ) =>
        jws is not null && credential.ValidUntil is null
            ? credential with
            {
                ValidUntil = JwtClaims.MomentOf(jws, "exp"),
            }
            : credential;

    internal static IEnumerable<CredentialCheck> IssuerName(string name)
    {
        if (LookAlike.Find(name) is { } found)
            yield return CredentialCheck.Unknown(
                CheckNames.IssuerName,
                CheckReasons.IssuerNameLookAlike,
                found
            );
    }

    internal static CredentialCheck ValidityPeriod(
        DateTimeOffset from,
        DateTimeOffset? until,
        VerificationOptions options
    )
    {
        if (from > options.Now + options.ClockSkew)
            return CredentialCheck.Failed(
                CheckNames.ValidityPeriod,
                CheckReasons.ValidityNotYet,
                CredentialJson.Of(from)
            );
        return until is { } end && end < options.Now
            ? CredentialCheck.Failed(
                CheckNames.ValidityPeriod,
                CheckReasons.ValidityExpired,
                CredentialJson.Of(end)
            )
            : CredentialCheck.Passed(CheckNames.ValidityPeriod);
    }

    // of another schema than the official one nothing is known here
    private static IEnumerable<CredentialCheck> Schema(CredentialReader reader)
    {
        var other = reader.Schemas.FirstOrDefault(schema => !IsOfficial(schema));
        if (reader.Schemas.Any(IsOfficial) && ShapeChecker.Difference(reader.Json) is { } different)
            // the schema of another edition may ask for that context
            yield return different == "@context" && Unfamiliar.HasOtherContext(reader.Json)
                ? CredentialCheck.Unknown(CheckNames.Schema, CheckReasons.SchemaUnknown, different)
                : CredentialCheck.Failed(CheckNames.Schema, CheckReasons.SchemaInvalid, different);
        else if (other is not null)
            yield return CredentialCheck.Unknown(
                CheckNames.Schema,
                CheckReasons.SchemaUnknown,
                other.TextOf("id")
            );
        else if (reader.Schemas.Count > 0)
            yield return CredentialCheck.Passed(CheckNames.Schema);
    }

    private static bool IsOfficial(JsonMap schema) =>
        schema.TextOf("id")?.StartsWith(OpenBadgesSchemas, StringComparison.Ordinal) == true;

    internal static IEnumerable<CredentialCheck> Recipient(
        AchievementSubject subject,
        string? expected
    )
    {
        if (expected is null)
            yield break;
        yield return subject.Id == expected || subject.Identifiers.Any(i => i.Matches(expected))
            ? CredentialCheck.Passed(CheckNames.Recipient)
            : CredentialCheck.Failed(CheckNames.Recipient, CheckReasons.RecipientMismatch);
    }
}
