using System.Text;
using Leerspoor.Credentials.Fetching;
using Leerspoor.Credentials.Verifying;
using Leerspoor.Kernel;

namespace Leerspoor.Credentials.Importing;

/// <summary>
/// Fetches the newest edition of a badge from elsewhere at the address that its issuer put in it (<c>refreshService</c>): the same badge of the same issuer, newer,
/// and nothing wrong with it; otherwise what there is stays.
/// </summary>
internal sealed class RefreshImported(
    Outside outside,
    VerifyCredential verify,
    ImportCredential import
)
{
    /// <summary>Whether a newer edition took its place.</summary>
    public async Task<bool> HandleAsync(
        ImportedCredential held,
        VerifiedCredential known,
        CancellationToken ct
    )
    {
        if (
            known.Says is not { RefreshUrl: { } address } says
            || await outside.TextAsync(address, ct) is not { } text
        )
            return false;

        var newer = await verify.HandleAsync(text, ct);
        if (
            newer.Verdict is not (Verdict.OfWebsite or Verdict.UnknownIssuer)
            || newer.Says!.Id != says.Id
            || newer.Says.Issuer.Id != says.Issuer.Id
            || newer.Says.ValidFrom <= says.ValidFrom
        )
            return false;

        var holder = new Actor(held.HolderId, held.RegionId, "", []);
        var kept = await import.KeepAsync(holder, Encoding.UTF8.GetBytes(text), ct);
        return !kept.Refused(out _, out _);
    }
}
