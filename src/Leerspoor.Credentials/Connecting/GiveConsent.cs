using System.Buffers.Text;
using System.Security.Cryptography;
using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Issuing;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Connecting;

/// <summary>The person says yes: a code that the program exchanges once, within two minutes.</summary>
internal sealed class GiveConsent(
    LeerspoorDb db,
    CredentialCards cards,
    IssuerOptions options,
    TimeProvider clock
)
{
    private const int TokenBytes = 32;

    /// <param name="To">Where the person goes with the code.</param>
    public sealed record Given(string To);

    public async Task<Outcome<Given>> HandleAsync(
        Actor actor,
        ConsentAsked asked,
        string? badge,
        CancellationToken ct
    )
    {
        if (actor.OnlyAbout is not null)
            return CredentialsRefusals.Unknown;
        if (asked is not { Client: { } client, RedirectUri: { } redirect, Error: null })
            return CredentialsRefusals.ConsentInvalid;

        var chosen = await ChosenAsync(actor, badge, ct);
        if (asked.WantsBadge && chosen is null)
            return CredentialsRefusals.BadgeNotChosen;

        var code = NewToken();
        var grant = new WalletGrant
        {
            Id = WalletGrantId.New(),
            PersonId = actor.Person,
            ClientHash = WalletClients.HashOf(asked.ClientId),
            ClientName = client.Name,
            ClientHost = HostOf(redirect),
            Scopes = string.Join(' ', asked.Scopes),
            CredentialId = asked.WantsBadge ? chosen : null,
            Detailed = asked.Detailed,
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

    /// <summary>The badges that the person can give to a wallet app now, and which of them the offer was about.</summary>
    public async Task<(IReadOnlyList<CredentialCard> Badges, CredentialId? Offered)> BadgesAsync(
        Actor actor,
        ConsentAsked asked,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        var badges = await cards
            .All.Where(card => card.Recipient == actor.Person && card.RevokedAt == null)
            .Where(card => card.SuspendedAt == null)
            .Where(card => card.ValidUntil == null || card.ValidUntil > now)
            .OrderByDescending(card => card.IssuedAt)
            .ToListAsync(ct);
        var offer = Guid.TryParse(asked.IssuerState, out var id)
            ? await db.Set<CredentialOffer>()
                .Where(o => o.Id == new CredentialOfferId(id) && o.PersonId == actor.Person)
                .Select(o => (CredentialId?)o.CredentialId)
                .SingleOrDefaultAsync(ct)
            : null;
        return (badges, offer);
    }

    private async Task<CredentialId?> ChosenAsync(Actor actor, string? badge, CancellationToken ct)
    {
        if (!Guid.TryParse(badge, out var id))
            return null;
        var now = clock.GetUtcNow();
        return await db.Set<Credential>()
            .Where(Credential.CountsAt(now))
            .Where(c => c.Id == new CredentialId(id) && c.RecipientId == actor.Person)
            .Select(c => (CredentialId?)c.Id)
            .SingleOrDefaultAsync(ct);
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
