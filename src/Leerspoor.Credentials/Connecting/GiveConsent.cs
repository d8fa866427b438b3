using System.Buffers.Text;
using System.Security.Cryptography;
using Leerspoor.Credentials.Contract;
using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.Credentials.Connecting;

/// <summary>The person says yes: a code that the program exchanges once, within two minutes.</summary>
internal sealed class GiveConsent(LeerspoorDb db, IssuerOptions options, TimeProvider clock)
{
    private const int TokenBytes = 32;

    /// <param name="To">Where the person goes with the code.</param>
    public sealed record Given(string To);

    public async Task<Outcome<Given>> HandleAsync(
        Actor actor,
        ConsentAsked asked,
        CancellationToken ct
    )
    {
        if (actor.OnlyAbout is not null)
            return CredentialsRefusals.Unknown;
        if (asked is not { Client: { } client, RedirectUri: { } redirect, Error: null })
            return CredentialsRefusals.ConsentInvalid;

        var code = NewToken();
        var grant = new WalletGrant
        {
            Id = WalletGrantId.New(),
            PersonId = actor.Person,
            ClientHash = WalletClients.HashOf(asked.ClientId),
            ClientName = client.Name,
            ClientHost = HostOf(redirect),
            Scopes = string.Join(' ', asked.Scopes),
            RedirectUri = redirect,
            Challenge = asked.Challenge,
            CodeHash = WalletClients.HashOf(code),
            GivenAt = clock.GetUtcNow(),
        };
        db.Add(grant);
        db.Audit(actor, "wallet.connected", actor.Person, grant.Id.Value);
        await db.SaveChangesAsync(ct);
        return new Given(asked.Back("code", code, options.AddressOf("")));
    }

    public static string NewToken() =>
        Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));

    /// <summary>What of an address says who it is: the host in plain letters, or the name of an app.</summary>
    public static string HostOf(string redirect)
    {
        var uri = new Uri(redirect);
        return uri.Scheme is "http" or "https" ? uri.IdnHost : uri.Scheme;
    }
}
