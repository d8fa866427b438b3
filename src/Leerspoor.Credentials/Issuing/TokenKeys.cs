using Leerspoor.Credentials.Contract;
using Leerspoor.Data;
using Leerspoor.OpenBadges;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Issuing;

/// <summary>With which RSA key the region signs tokens now; the first is made when it is needed, because making one takes a moment.</summary>
internal sealed class TokenKeys(
    LeerspoorDb db,
    TokenVault vault,
    IssuerOptions options,
    TimeProvider clock
)
{
    public static string PathOf(TokenKeyId id) => $"/sleutels/{id.Value}";

    /// <summary>The key that speaks for this did:web; two made at one moment both count, and both are published.</summary>
    public async Task<(string Address, RsaPrivateKey Secret)> CurrentAsync(
        string controller,
        CancellationToken ct
    )
    {
        var known = await db.Set<TokenKey>()
            .Where(key => key.Controller == controller && key.RetiredAt == null)
            .OrderByDescending(key => key.MadeAt)
            .FirstOrDefaultAsync(ct);
        if (known is not null && vault.Open(known) is { } opened)
            return (known.Address, opened);

        known?.Retire(clock.GetUtcNow());
        var made = Make(controller);
        db.Add(made);
        await db.SaveChangesAsync(ct);
        return (made.Address, vault.Open(made)!);
    }

    /// <summary>The next token gets a new key; the caller saves.</summary>
    public async Task RetireAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (
            var key in await db.Set<TokenKey>().Where(k => k.RetiredAt == null).ToListAsync(ct)
        )
            key.Retire(now);
    }

    private TokenKey Make(string controller)
    {
        using var secret = RsaPrivateKey.Create();
        var id = TokenKeyId.New();
        return new TokenKey
        {
            Id = id,
            Controller = controller,
            Address = options.AddressOf(PathOf(id)),
            Jwk = Jwk.Write(secret.PublicKey),
            ProtectedKey = vault.Protect(secret),
            MadeAt = clock.GetUtcNow(),
        };
    }
}
