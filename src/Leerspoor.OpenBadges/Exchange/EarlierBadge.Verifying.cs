using Leerspoor.OpenBadges.Json;

namespace Leerspoor.OpenBadges;

/// <content>What can be said of a badge without a signature (Open Badges 2.0, section "Verification", hosted).</content>
public sealed partial record EarlierBadge
{
    private const string Hosted = "hosted";

    /// <summary>The address at which the assertion says that it stands.</summary>
    /// <exception cref="RefusedInputException">It does not say.</exception>
    public static string AddressOf(string json) =>
        JsonReading.ReadMap(json, MaxBytes).TextOf("id")
        ?? throw new RefusedInputException(CheckReasons.StructureMissing, "id");

    /// <summary>Whether a fetched text is an assertion that was taken back; of such nothing else needs to be in it.</summary>
    public static bool SaysRevoked(string json)
    {
        try
        {
            return JsonReading.ReadMap(json, MaxBytes)["revoked"] is JsonFlag { Value: true };
        }
        catch (RefusedInputException)
        {
            return false;
        }
    }

    /// <summary>All checks of a badge that was read from its own address just now.</summary>
    /// <param name="address">Where it was fetched.</param>
    /// <param name="options">How to verify.</param>
    public VerificationReport Verify(string address, VerificationOptions options)
    {
        var checks = new List<CredentialCheck>
        {
            CredentialCheck.Passed(CheckNames.Json),
            CredentialCheck.Passed(CheckNames.Structure),
            address == HostedAt
                ? CredentialCheck.Passed(CheckNames.Proof, Hosted)
                : CredentialCheck.Failed(CheckNames.Proof, CheckReasons.ProofSignature, HostedAt),
            IssuerCheck(),
            CredentialVerifier.ValidityPeriod(Credential.ValidFrom, Credential.ValidUntil, options),
            IsRevoked
                ? CredentialCheck.Failed(CheckNames.Status, CheckReasons.StatusRevoked)
                : CredentialCheck.Passed(CheckNames.Status, HostedAt),
        };
        checks.AddRange(CredentialVerifier.IssuerName(Credential.Issuer.Name));
        checks.AddRange(CredentialVerifier.Recipient(Credential.Subject, options.Recipient));
        return new VerificationReport(checks, Credential);
    }

    /// <summary>The report when the issuer's website did not answer.</summary>
    public static VerificationReport NotReached(string address) =>
        new(
            [
                CredentialCheck.Unknown(CheckNames.Proof, CheckReasons.ProofNotChecked, address),
                CredentialCheck.Unknown(
                    CheckNames.IssuerKey,
                    CheckReasons.IssuerKeyUnavailable,
                    address
                ),
            ],
            null
        );

    /// <summary>The report when the issuer's website says that it was taken back.</summary>
    public static VerificationReport TakenBack(string address) =>
        new([CredentialCheck.Failed(CheckNames.Status, CheckReasons.StatusRevoked, address)], null);

    /// <summary>The report when what was found is no assertion.</summary>
    public static VerificationReport Unreadable(RefusedInputException refused) =>
        new([CredentialCheck.Failed(CheckNames.Structure, refused.Reason, refused.Message)], null);

    // whoever hosts the assertion must be who issued it: same server for all three
    private CredentialCheck IssuerCheck() =>
        ServerOf(HostedAt) is { } server
        && server == ServerOf(Credential.Issuer.Id)
        && server == ServerOf(Credential.Subject.Achievement.Id)
            ? CredentialCheck.Passed(CheckNames.IssuerKey, server)
            : CredentialCheck.Failed(
                CheckNames.IssuerKey,
                CheckReasons.IssuerKeyMismatch,
                Credential.Issuer.Id
            );

    private static string? ServerOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps
            ? url.GetLeftPart(UriPartial.Authority)
            : null;
}
