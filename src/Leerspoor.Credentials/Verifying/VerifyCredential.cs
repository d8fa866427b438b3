using Leerspoor.OpenBadges;

namespace Leerspoor.Credentials.Verifying;

/// <summary>Answers for anyone: is this credential genuine, whose is it, from whom, and is it still valid.</summary>
internal sealed class VerifyCredential(OwnKeys keys, OwnStatuses statuses, TimeProvider clock)
{
    /// <summary>Largest text that is read; a badge with its picture takes a few kilobytes.</summary>
    public const int MaxBytes = 1024 * 1024;

    public async Task<VerifiedCredential> HandleAsync(string json, CancellationToken ct)
    {
        var report = await new CredentialVerifier(keys, statuses).VerifyAsync(
            json,
            new VerificationOptions { Now = clock.GetUtcNow(), MaxBytes = MaxBytes },
            ct
        );
        var ours = report.Credential is { } said && await keys.IsOursAsync(said.Issuer.Id, ct);
        return new VerifiedCredential(report, ours);
    }
}
