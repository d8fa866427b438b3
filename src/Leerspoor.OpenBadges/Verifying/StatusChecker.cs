using Leerspoor.OpenBadges.Json;
using Leerspoor.OpenBadges.Proofs;

namespace Leerspoor.OpenBadges.Verifying;

/// <summary>Checks whether a credential was revoked or suspended (Bitstring Status List 1.0, section 3.1; 1EdTech Revocation List Status Method 1.0).</summary>
internal sealed class StatusChecker(
    IStatusSource source,
    ProofChecker proofs,
    VerificationOptions options
)
{
    private const int MaxEntries = 4;

    public async ValueTask<CredentialCheck> CheckAsync(
        IReadOnlyList<JsonMap> statuses,
        string credential,
        string issuer,
        CancellationToken cancellationToken
    )
    {
        if (statuses.Count > MaxEntries)
            return CredentialCheck.Failed(CheckNames.Status, CheckReasons.StatusInvalid);

        var worst = CredentialCheck.Passed(CheckNames.Status);
        foreach (var status in statuses)
        {
            var check = await CheckAsync(status, credential, issuer, cancellationToken);
            if (check.Outcome == CheckOutcome.Failed)
                return check;
            if (check.Outcome == CheckOutcome.Unknown)
                worst = check;
        }
        return worst;
    }

    private async ValueTask<CredentialCheck> CheckAsync(
        JsonMap status,
        string credential,
        string issuer,
        CancellationToken cancellationToken
    )
    {
        if (status.TextOf("type") == RevocationList.StatusType)
            return await CheckRevocationListAsync(status, credential, issuer, cancellationToken);
        if (status.TextOf("type") != StatusListEntry.Type)
            return CredentialCheck.Unknown(
                CheckNames.Status,
                CheckReasons.StatusUnsupported,
                status.TextOf("type")
            );
        // a status of several bits, or with messages, means something we cannot tell
        if (
            CredentialReader.EntryOf(status) is not { } entry
            || status.Has("statusSize") && status["statusSize"] is not JsonNumber { Value: 1 }
        )
            return CredentialCheck.Failed(
                CheckNames.Status,
                CheckReasons.StatusInvalid,
                "credentialStatus"
            );
        if (entry.Purpose is not (StatusListEntry.Revocation or StatusListEntry.Suspension))
            return CredentialCheck.Unknown(
                CheckNames.Status,
                CheckReasons.StatusUnsupported,
                entry.Purpose
            );

        var answer = await source.FindAsync(entry, cancellationToken);
        if (answer.IsSet is { } known)
            return Judge(entry, answer, known);
        if (answer.ListCredential is not { } list)
            return CredentialCheck.Unknown(
                CheckNames.Status,
                CheckReasons.StatusUnavailable,
                entry.StatusListCredential
            );
        try
        {
            return await ReadAsync(list, entry, issuer, cancellationToken) is { } isSet
                ? Judge(entry, answer, isSet)
                : CredentialCheck.Failed(
                    CheckNames.Status,
                    CheckReasons.StatusInvalid,
                    entry.StatusListCredential
                );
        }
        catch (RefusedInputException e) when (e.IsMerelyUnknown)
        {
            return CredentialCheck.Unknown(
                CheckNames.Status,
                CheckReasons.StatusUnsupported,
                entry.StatusListCredential
            );
        }
    }

    private async ValueTask<CredentialCheck> CheckRevocationListAsync(
        JsonMap status,
        string credential,
        string issuer,
        CancellationToken cancellationToken
    )
    {
        if (status.TextOf("id") is not { } address)
            return CredentialCheck.Failed(
                CheckNames.Status,
                CheckReasons.StatusInvalid,
                "credentialStatus"
            );

        var answer = await source.FindRevocationsAsync(address, cancellationToken);
        if (answer.ListCredential is not { } text)
            return CredentialCheck.Unknown(
                CheckNames.Status,
                CheckReasons.StatusUnavailable,
                address
            );
        return RevocationList.Judge(text, credential, issuer, options.MaxBytes) switch
        {
            null => CredentialCheck.Failed(CheckNames.Status, CheckReasons.StatusInvalid, address),
            true => CredentialCheck.Failed(CheckNames.Status, CheckReasons.StatusRevoked),
            false => CredentialCheck.Passed(CheckNames.Status, address),
        };
    }

    private static CredentialCheck Judge(StatusListEntry entry, StatusAnswer answer, bool isSet) =>
        !isSet ? CredentialCheck.Passed(CheckNames.Status, entry.StatusListCredential)
        : entry.Purpose == StatusListEntry.Revocation && !answer.MeansSuspended
            ? CredentialCheck.Failed(CheckNames.Status, CheckReasons.StatusRevoked)
        : CredentialCheck.Failed(CheckNames.Status, CheckReasons.StatusSuspended);

    // the bit, or null when the list is not genuine, not this issuer's, or not about this entry
    private async ValueTask<bool?> ReadAsync(
        string text,
        StatusListEntry entry,
        string issuer,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var secured = SecuredText.Read(text, options.MaxBytes);
            var json = secured.Json;
            if (!IsAbout(json, entry, issuer) || !CountsNow(json))
                return null;

            var found = await proofs.CheckAsync(
                secured,
                secured.Document(StatementReader.ForVerifying, [ContextUrls.Credentials]),
                issuer,
                cancellationToken
            );
            if (!found.IsGood || found.Others.Any(o => o.Outcome == CheckOutcome.Failed))
                return null;
            return
                BitstringStatusList.TryDecode(
                    (json["credentialSubject"] as JsonMap)?.TextOf("encodedList"),
                    out var list
                )
                && entry.Index < list.Length
                ? list[entry.Index]
                : null;
        }
        catch (RefusedInputException e) when (!e.IsMerelyUnknown)
        {
            return null;
        }
    }

    private static bool IsAbout(JsonMap json, StatusListEntry entry, string issuer) =>
        json.TextOf("id") == entry.StatusListCredential
        && (json.TextOf("issuer") ?? (json["issuer"] as JsonMap)?.TextOf("id")) == issuer
        && HasType(json, StatusListCredential.Type)
        && json["credentialSubject"] is JsonMap subject
        && HasType(subject, StatusListCredential.SubjectType)
        && (
            subject["statusPurpose"]
                ?.AsItems()
                .Exists(p => p is JsonText purpose && purpose.Value == entry.Purpose)
            ?? false
        );

    private static bool HasType(JsonMap map, string type) =>
        map["type"]?.AsItems().Exists(t => t is JsonText text && text.Value == type) ?? false;

    private bool CountsNow(JsonMap json)
    {
        var read = new StructureReader();
        var (from, until) = (
            read.Moment(json, "validFrom", ""),
            read.Moment(json, "validUntil", "")
        );
        return read.Problem is null
            && !(from > options.Now + options.ClockSkew)
            && !(until < options.Now);
    }
}
