using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Leerspoor.Credentials.Connecting;
using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Issuing;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Offering;

/// <summary>Offers one of the actor's own badges to a wallet app (OpenID for Verifiable Credential Issuance 1.0, pre-authorised).</summary>
internal sealed class MakeOffer(
    LeerspoorDb db,
    IssuerKeys keys,
    IssuerOptions options,
    TimeProvider clock
)
{
    /// <summary>Where an app finds the offer by its code: a shorter picture to scan than with all of it inside.</summary>
    public const string ReferencePath = "/openid4vci/aanbod/";

    private const int PinDigits = 6;

    /// <param name="Address">The whole offer, for the link on this device.</param>
    /// <param name="Reference">Where the offer stands, for the QR.</param>
    /// <param name="Pin">To type in the wallet app; nowhere but on this screen.</param>
    public sealed record Made(string Address, string Reference, string Pin);

    public async Task<Outcome<Made>> HandleAsync(Actor actor, CredentialId id, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var mine = await db.Set<Credential>()
            .AsNoTracking()
            .Where(Credential.CountsAt(now))
            .SingleOrDefaultAsync(c => c.Id == id && c.RecipientId == actor.Person, ct);
        if (mine is null || actor.OnlyAbout is not null)
            return CredentialsRefusals.Unknown;
        // Before anyone scans a code for nothing.
        if (await keys.OfAsync(mine, ct) is null)
            return CredentialsRefusals.OfferImpossible;

        var code = GiveConsent.NewToken();
        var pin = RandomNumberGenerator
            .GetInt32((int)Math.Pow(10, PinDigits))
            .ToString($"D{PinDigits}", CultureInfo.InvariantCulture);
        var offer = new CredentialOffer
        {
            Id = CredentialOfferId.New(),
            PersonId = actor.Person,
            CredentialId = id,
            CodeHash = WalletClients.HashOf(code),
            PinHash = WalletClients.HashOf(code + pin),
            MadeAt = now,
        };
        db.Add(offer);
        db.Audit(actor, "credential.offered-to-wallet", actor.Person, id.Value);
        await db.SaveChangesAsync(ct);
        return new Made(
            "openid-credential-offer://?credential_offer="
                + Uri.EscapeDataString(Document(code, offer.Id).ToJsonString()),
            "openid-credential-offer://?credential_offer_uri="
                + Uri.EscapeDataString(options.AddressOf(ReferencePath + code)),
            pin
        );
    }

    /// <summary>The offer that an app was shown the address of (OpenID4VCI 1.0, 4.1.3); null when the code holds no more.</summary>
    public async Task<JsonObject?> FindAsync(string code, CancellationToken ct)
    {
        var hash = WalletClients.HashOf(code);
        var offer = await db.AcrossRegions<CredentialOffer>()
            .AsNoTracking()
            .FirstOrDefaultAsync(o => o.CodeHash == hash, ct);
        return offer?.Holds(clock.GetUtcNow()) == true ? Document(code, offer.Id) : null;
    }

    private JsonObject Document(string code, CredentialOfferId offer) =>
        new()
        {
            ["credential_issuer"] = options.AddressOf(""),
            ["credential_configuration_ids"] = new JsonArray(OfferMetadata.Configuration),
            ["grants"] = new JsonObject
            {
                // Either the number, or signing in here: what the app can.
                ["authorization_code"] = new JsonObject
                {
                    ["issuer_state"] = offer.Value.ToString(),
                },
                [OfferTokens.GrantType] = new JsonObject
                {
                    ["pre-authorized_code"] = code,
                    ["tx_code"] = new JsonObject
                    {
                        ["length"] = PinDigits,
                        ["input_mode"] = "numeric",
                    },
                },
            },
        };
}
