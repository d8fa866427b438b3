using Leerspoor.Data;
using Leerspoor.OpenBadges;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Verifying;

/// <summary>The keys of this installation, read from its own database. Nothing is fetched: other did:web issuers cannot be checked here.</summary>
internal sealed class OwnKeys(LeerspoorDb db) : IVerificationKeys
{
    public async ValueTask<KeyLookup> FindAsync(
        string verificationMethod,
        CancellationToken cancellationToken
    )
    {
        var found = await db.AcrossRegions<SigningKey>()
            .Where(key => key.VerificationMethod == verificationMethod)
            .Select(key => new
            {
                key.Multikey,
                key.Controller,
                key.LeakedFrom,
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is not null && Ed25519PublicKey.TryParseMultikey(found.Multikey, out var own))
            return KeyLookup.Found(
                new VerificationKey(own, found.Controller, MayAssert: true, found.LeakedFrom)
            );

        var token = await db.AcrossRegions<TokenKey>()
            .Where(key => key.Address == verificationMethod)
            .Select(key => key.Jwk)
            .SingleOrDefaultAsync(cancellationToken);
        if (token is not null && Jwk.TryParse(token, out var bare))
            return KeyLookup.Found(new VerificationKey(bare, "", MayAssert: true));

        // An issuer of ours that does not list this key is a forgery; of an issuer elsewhere we know nothing.
        return await IsOursAsync(verificationMethod.Split('#')[0], cancellationToken)
            ? KeyLookup.NotListed
            : KeyLookup.Unavailable;
    }

    public async ValueTask<KeyLookup> FindSameAsync(
        string did,
        PublicKey key,
        CancellationToken cancellationToken
    )
    {
        var tokens = await db.AcrossRegions<TokenKey>()
            .Where(token => token.Controller == did)
            .Select(token => token.Jwk)
            .ToListAsync(cancellationToken);
        return tokens.Exists(token =>
            Jwk.TryParse(token, out var own) && Jwk.ThumbprintOf(own) == Jwk.ThumbprintOf(key)
        )
            ? KeyLookup.Found(new VerificationKey(key, did, MayAssert: true))
            : await FindAsync(DidWeb.VerificationMethodOf(did, key), cancellationToken);
    }

    /// <summary>
    /// The checks, with what only we know of a did:key of ours: that it leaked. Such a key is its own document, so the library asks nobody about it.
    /// </summary>
    /// <param name="checks">As made without that.</param>
    /// <param name="issuer">Whose key signed.</param>
    /// <param name="from">From when the signed text counts; a new edition raises it.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlyList<CredentialCheck>> WithLeakAsync(
        IReadOnlyList<CredentialCheck> checks,
        string issuer,
        DateTimeOffset from,
        CancellationToken ct
    ) =>
        DidKey.Is(issuer)
        && await db.AcrossRegions<SigningKey>()
            .AnyAsync(key => key.Controller == issuer && key.LeakedFrom <= from, ct)
            ?
            [
                .. checks.Select(check =>
                    check is { Name: CheckNames.IssuerKey, Outcome: CheckOutcome.Passed }
                        ? check with
                        {
                            Outcome = CheckOutcome.Failed,
                            Reason = CheckReasons.IssuerKeyRevoked,
                        }
                        : check
                ),
            ]
            : checks;

    /// <summary>Whether this DID issues from this installation, now or before.</summary>
    public Task<bool> IsOursAsync(string did, CancellationToken ct) =>
        db.AcrossRegions<SigningKey>().AnyAsync(key => key.Controller == did, ct);
}
