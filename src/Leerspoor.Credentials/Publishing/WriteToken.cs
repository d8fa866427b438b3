using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Issuing;
using Leerspoor.Credentials.Verifying;
using Leerspoor.Data;
using Leerspoor.OpenBadges;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.Credentials.Publishing;

/// <summary>
/// The same credential as VC-JWT with RS256 (Open Badges 3.0, section 8.2). Only of an issuer with a public address: a <c>kid</c> is an address that
/// anyone can reach. A token names its subject, and holders here have no identifier of their own, so it is the holder of this one credential.
/// </summary>
internal sealed class WriteToken(LeerspoorDb db, IssuerOptions options, IServiceScopeFactory scopes)
{
    public const string HolderSuffix = "#holder";

    /// <summary>The token; null when there is no such credential, or its issuer has no public address (any more).</summary>
    public async Task<string?> HandleAsync(CredentialId id, CancellationToken ct)
    {
        var found = await db.AcrossRegions<Credential>()
            .Where(c => c.Id == id)
            .Select(c => new { c.Json, c.RegionId })
            .SingleOrDefaultAsync(ct);
        if (found is null || !options.IsPublic)
            return null;

        // A visitor may be signed in to another region; the credential is signed in its own.
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RegionScope>().Enter(found.RegionId);
        var services = scope.ServiceProvider;
        var says = (
            await services.GetRequiredService<VerifyCredential>().HandleAsync(found.Json, ct)
        ).Says;
        var (now, _) = await services.GetRequiredService<IssuerKeys>().CurrentAsync(ct);
        if (says is null || says.Issuer.Id != now.Controller)
            return null;

        var (address, secret) = await services
            .GetRequiredService<TokenKeys>()
            .CurrentAsync(now.Controller, ct);
        return new CredentialSigner(
            secret,
            $"{now.Controller}#{Jwk.ThumbprintOf(secret.PublicKey)}"
        ).SignAsJwt(
            says with
            {
                Subject = says.Subject with { Id = says.Subject.Id ?? says.Id + HolderSuffix },
            },
            address
        );
    }
}
