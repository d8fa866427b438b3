using Leerspoor.Credentials.Contract;
using Leerspoor.Data;
using Leerspoor.OpenBadges;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Verifying;

/// <summary>Answers for anyone: is this credential genuine, whose is it, from whom, and is it still valid.</summary>
internal sealed class VerifyCredential(
    LeerspoorDb db,
    IssuerOptions addresses,
    OwnKeys own,
    AllKeys keys,
    AllStatuses statuses,
    EarlierBadges earlier,
    VerifyEndorsements endorsements,
    TimeProvider clock
)
{
    /// <summary>Largest text that is read; a badge with its picture takes a few kilobytes.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>Verifies a text, or a picture or PDF with a badge in it.</summary>
    public async Task<VerifiedCredential> HandleAsync(byte[] given, CancellationToken ct)
    {
        try
        {
            return await HandleAsync(GivenText.Of(given), ct);
        }
        catch (RefusedInputException e)
        {
            var check = new CredentialCheck(
                CheckNames.Json,
                CheckOutcome.Failed,
                e.Reason,
                e.Message
            );
            return new VerifiedCredential(new VerificationReport([check], null), false);
        }
    }

    /// <summary>The same, and is it of this person: an e-mail address, a name or an id; null or empty when nobody asks.</summary>
    public async Task<VerifiedCredential> HandleAsync(
        byte[] given,
        string? recipient,
        CancellationToken ct
    )
    {
        var verified = await HandleAsync(given, ct);
        return verified with { Report = CheckRecipient.Added(verified.Report, recipient) };
    }

    public async Task<VerifiedCredential> HandleAsync(string text, CancellationToken ct)
    {
        // some programs put a byte order mark in front of a file
        text = text is ['\uFEFF', ..] ? text[1..] : text;
        var options = new VerificationOptions { Now = clock.GetUtcNow(), MaxBytes = MaxBytes };
        var report =
            EarlierBadge.Looks(text)
            || SignedEarlierBadge.Looks(text.Trim())
            || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
                ? await earlier.VerifyAsync(text.Trim(), options, ct)
                : await new CredentialVerifier(keys, statuses).VerifyAsync(text, options, ct);
        var ours = report.Credential is { } said && await own.IsOursAsync(said.Issuer.Id, ct);
        if (ours)
            report = new(
                await own.WithLeakAsync(
                    report.Checks,
                    report.Credential!.Issuer.Id,
                    report.Credential.ValidFrom,
                    ct
                ),
                report.Credential
            );
        return new VerifiedCredential(report, ours)
        {
            Endorsements = await endorsements.OfAsync(report.Credential, ct),
            NewerAt = ours ? await NewerAsync(report.Credential!, ct) : null,
        };
    }

    // Whoever has an old copy does not see what was changed since: another end, an endorsement that went.
    private async Task<string?> NewerAsync(AchievementCredential says, CancellationToken ct)
    {
        if (!Guid.TryParse(says.Id.Split('/')[^1], out var id))
            return null;
        var path = $"/credentials/{id}";
        var later = says.ValidFrom.AddSeconds(1);
        return
            says.Id == addresses.AddressOf(path)
            && await db.AcrossRegions<Credential>()
                .AnyAsync(c => c.Id == new CredentialId(id) && c.RenewedAt >= later, ct)
            ? path
            : null;
    }
}
