using System.Text.Json.Nodes;
using Leerspoor.OpenBadges;

namespace Leerspoor.CredentialTool;

/// <summary>Checks without a network: keys that are their own document (did:key, did:jwk) are known, everything else stays undecided.</summary>
internal static class Checking
{
    internal static async Task<JsonObject> ProofsAsync(string credential)
    {
        var report = await DataIntegrity.VerifyAsync(credential, new Nowhere(), Now);
        return Written(report.Verdict, report.Checks);
    }

    internal static async Task<JsonObject> BadgeAsync(string badge)
    {
        var nowhere = new Nowhere();
        var report = await new CredentialVerifier(nowhere, nowhere).VerifyAsync(badge, Now);
        return Written(report.Verdict, report.Checks);
    }

    private static VerificationOptions Now => new() { Now = TimeProvider.System.GetUtcNow() };

    private static JsonObject Written(
        VerificationVerdict verdict,
        IReadOnlyList<CredentialCheck> checks
    ) =>
        new()
        {
            ["verdict"] = verdict switch
            {
                VerificationVerdict.Accepted => "accepted",
                VerificationVerdict.Refused => "refused",
                _ => "undecided",
            },
            ["checks"] = new JsonArray([
                .. checks.Select(check => new JsonObject
                {
                    ["name"] = check.Name,
                    ["outcome"] = check.Outcome switch
                    {
                        CheckOutcome.Passed => "passed",
                        CheckOutcome.Failed => "failed",
                        _ => "unknown",
                    },
                    ["reason"] = check.Reason,
                    ["detail"] = check.Detail,
                }),
            ]),
        };

    private sealed class Nowhere : IVerificationKeys, IStatusSource
    {
        public ValueTask<KeyLookup> FindAsync(
            string verificationMethod,
            CancellationToken cancellationToken
        ) => ValueTask.FromResult(KeyLookup.Unavailable);

        public ValueTask<StatusAnswer> FindAsync(
            StatusListEntry entry,
            CancellationToken cancellationToken
        ) => ValueTask.FromResult(StatusAnswer.Unavailable);
    }
}
