using System.Text.Json.Nodes;
using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Endorsing;
using Leerspoor.Kernel;
using Leerspoor.OpenBadges;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Endorsing;

/// <summary>An outside party with a key of its own signs the endorsement itself.</summary>
public sealed class OwnKeyTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task An_endorsement_signed_elsewhere_goes_in_exactly_as_it_is()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();

        (await GiveAsync(stage, card, Signed(await IdOfAsync(stage, card)))).Refusal.ShouldBeNull();

        var badge = JsonNode.Parse(await stage.SignedAsync(card))!;
        badge["endorsement"]![0]!["issuer"]!["name"]!.ToString().ShouldBe("Brancheorganisatie");
        var answer = await stage.VerifyAsync(badge.ToJsonString());
        answer["verdict"]!.GetValue<string>().ShouldBe("genuine");
        // A did:key is whoever made it: the name proves nothing, and that is said.
        answer["credential"]!["endorsements"]![0]!["verdict"]!
            .GetValue<string>()
            .ShouldBe("unknown-issuer");
    }

    [Fact]
    public async Task About_another_badge_changed_or_no_endorsement_at_all_it_stays_out()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        var id = await IdOfAsync(stage, card);
        string[] wrong =
        [
            Signed("https://elders.example/credentials/1"),
            Signed(id).Replace("hier achter", "hier vooral achter"),
            Signed(id, app.Clock.Now.AddDays(2)),
            "{}",
            "geen json",
            await stage.SignedAsync(card),
            "{\"id\":1,\"id\":2}",
            "{\"a\":" + new string('[', 5000) + new string(']', 5000) + "}",
        ];

        foreach (var one in wrong)
            (await GiveAsync(stage, card, one)).Refusal!.Field.ShouldBe("Signed");
        JsonNode.Parse(await stage.SignedAsync(card))!["endorsement"].ShouldBeNull();
    }

    [Fact]
    public async Task One_that_we_signed_ourselves_is_not_a_key_of_their_own()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        var token = await EndorsementStage.TokenAsync(stage, card);
        await EndorsementStage.GiveAsync(app, token, EndorsementStage.Typed());
        var ours = JsonNode.Parse(await stage.SignedAsync(card))!["endorsement"]![0]!;

        (await GiveAsync(stage, card, ours.ToJsonString())).Refusal.ShouldBe(
            CredentialsRefusals.EndorsementOurs
        );
    }

    private async Task<Outcome<Done>> GiveAsync(
        CredentialsStage stage,
        CredentialCard card,
        string signed
    ) =>
        await EndorsementStage.GiveAsync(
            app,
            await EndorsementStage.TokenAsync(stage, card),
            new GiveEndorsement.Input
            {
                Name = "Els Vos",
                Organisation = "Brancheorganisatie",
                Position = "directeur",
                Signed = signed,
            }
        );

    private static async Task<string> IdOfAsync(CredentialsStage stage, CredentialCard card) =>
        JsonNode.Parse(await stage.SignedAsync(card))!["id"]!.ToString();

    private string Signed(string about, DateTimeOffset? from = null)
    {
        using var key = Ed25519PrivateKey.FromSeed(Ed25519PrivateKey.NewSeed());
        return new CredentialSigner(key, DidKey.VerificationMethodOf(key.PublicKey)).Sign(
            new EndorsementCredential
            {
                Id = $"urn:uuid:{Guid.CreateVersion7()}",
                Issuer = new Profile { Id = DidKey.Of(key.PublicKey), Name = "Brancheorganisatie" },
                ValidFrom = from ?? app.Clock.Now.AddDays(-1),
                Endorsed = about,
                Name = "Onderschrijving",
                Comment = "Wij staan hier achter.",
            },
            app.Clock.Now
        );
    }
}
