using Leerspoor.Credentials.Fetching;
using Leerspoor.OpenBadges;

namespace Leerspoor.Credentials.Verifying;

/// <summary>Badges of Open Badges 2.0: without a signature, true as long as the issuer's website says the same at this moment.</summary>
internal sealed class HostedBadges(Outside outside)
{
    private const int MaxSteps = 3;

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
            var address = EarlierBadge.Looks(given) ? EarlierBadge.AddressOf(given) : given;
            if (await outside.TextAsync(address, ct) is not { } hosted)
                return EarlierBadge.NotReached(address);
            if (EarlierBadge.SaysRevoked(hosted))
                return EarlierBadge.TakenBack(address);

            var fetched = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var step = 0; step < MaxSteps; step++)
            {
                var next = EarlierBadge.StillNeeded(hosted, fetched);
                if (next.Count == 0)
                    break;
                if (await outside.TextAsync(next[0], ct) is not { } text)
                    return EarlierBadge.NotReached(next[0]);
                fetched[next[0]] = text;
            }
            return EarlierBadge.Read(hosted, fetched).Verify(address, options);
        }
        catch (RefusedInputException e)
        {
            return EarlierBadge.Unreadable(e);
        }
    }
}
