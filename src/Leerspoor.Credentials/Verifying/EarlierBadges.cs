using Leerspoor.Credentials.Fetching;
using Leerspoor.OpenBadges;

namespace Leerspoor.Credentials.Verifying;

/// <summary>
/// Badges of Open Badges 2.0. Without a signature: true as long as the issuer's website says the same at this moment. Signed: with the key that the issuer's website
/// names at this moment.
/// </summary>
internal sealed class EarlierBadges(Outside outside)
{
    // badge class, issuer, its key, what was taken back; one more for an issuer that was written out
    private const int MaxSteps = 5;

    /// <summary>What the issuer's website says about this badge now.</summary>
    /// <param name="given">The assertion as given, or its address.</param>
    /// <param name="options">How to verify.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<VerificationReport> VerifyAsync(
        string given,
        VerificationOptions options,
        CancellationToken ct
    )
    {
        try
        {
            if (SignedEarlierBadge.Looks(given))
                return await SignedAsync(given, options, ct);
            var address = EarlierBadge.Looks(given) ? EarlierBadge.AddressOf(given) : given;
            if (await outside.TextAsync(address, ct) is not { } hosted)
                return EarlierBadge.NotReached(address);
            if (EarlierBadge.SaysRevoked(hosted))
                return EarlierBadge.TakenBack(address);

            var fetched = new Dictionary<string, string>(StringComparer.Ordinal);
            return
                await FetchAsync(() => EarlierBadge.StillNeeded(hosted, fetched), fetched, ct)
                    is { } missing
                ? EarlierBadge.NotReached(missing)
                : EarlierBadge.Read(hosted, fetched).Verify(address, options);
        }
        catch (RefusedInputException e)
        {
            return EarlierBadge.Unreadable(e);
        }
    }

    private async Task<VerificationReport> SignedAsync(
        string given,
        VerificationOptions options,
        CancellationToken ct
    )
    {
        var fetched = new Dictionary<string, string>(StringComparer.Ordinal);
        return
            await FetchAsync(() => SignedEarlierBadge.StillNeeded(given, fetched), fetched, ct)
                is { } missing
            ? EarlierBadge.NotReached(missing)
            : SignedEarlierBadge.Verify(given, fetched, options);
    }

    /// <summary>Null when all is there, else what could not be reached.</summary>
    private async Task<string?> FetchAsync(
        Func<IReadOnlyList<string>> needed,
        Dictionary<string, string> fetched,
        CancellationToken ct
    )
    {
        for (var step = 0; step < MaxSteps; step++)
        {
            if (needed() is not [var next, ..])
                return null;
            if (await outside.TextAsync(next, ct) is not { } text)
                return next;
            fetched[next] = text;
        }
        return needed() is [var more, ..] ? more : null;
    }
}
