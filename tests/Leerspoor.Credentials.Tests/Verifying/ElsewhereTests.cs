using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Leerspoor.OpenBadges;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Verifying;

public sealed class ElsewhereTests(OutsideApp app) : IClassFixture<OutsideApp>
{
    private const string ListUrl = "https://school.example/status/1";
    private static readonly string Did = DidWeb.Of(new Uri("https://school.example"));
    private static readonly Ed25519PrivateKey Key = Ed25519PrivateKey.FromSeed(
        Ed25519PrivateKey.NewSeed()
    );
    private static readonly RsaPrivateKey Rsa = RsaPrivateKey.Create();

    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
    );

    private static CredentialSigner Signer =>
        new(Key, DidWeb.VerificationMethodOf(Did, Key.PublicKey));

    [Fact]
    public async Task A_badge_of_another_website_is_checked_with_its_own_key_and_list()
    {
        Publish(revoked: false);
        var answer = await VerifyAsync(Signer.Sign(Badge(withStatus: true), app.Clock.Now));

        Verdict(answer).ShouldBe(("genuine-elsewhere", null));
        answer["valid"]!.GetValue<bool>().ShouldBeTrue();
        answer["credential"]!["issuer"]!["website"]!.GetValue<string>().ShouldBe("school.example");
        answer["credential"]!["issuer"]!["isThisInstallation"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task A_badge_that_the_other_website_took_back_is_refused()
    {
        Publish(revoked: true);
        Verdict(await VerifyAsync(Signer.Sign(Badge(withStatus: true), app.Clock.Now)))
            .ShouldBe(("refused", "status.revoked"));
    }

    [Fact]
    public async Task A_key_that_the_other_website_does_not_list_is_refused()
    {
        Publish(revoked: false);
        using var other = Ed25519PrivateKey.FromSeed(Ed25519PrivateKey.NewSeed());
        var forged = new CredentialSigner(
            other,
            DidWeb.VerificationMethodOf(Did, other.PublicKey)
        ).Sign(Badge(), app.Clock.Now);
        Verdict(await VerifyAsync(forged)).ShouldBe(("refused", "issuer-key.unknown"));
    }

    [Fact]
    public async Task A_token_with_a_bare_key_that_the_issuer_lists_is_genuine()
    {
        Publish(revoked: false);
        app.Web.With("https://school.example/keys/1", Jwk.Write(Rsa.PublicKey));
        var token = new CredentialSigner(
            Rsa,
            DidWeb.VerificationMethodOf(Did, Rsa.PublicKey)
        ).SignAsJwt(Badge(), "https://school.example/keys/1");
        Verdict(await VerifyAsync(token)).ShouldBe(("genuine-elsewhere", null));

        using var neighbour = RsaPrivateKey.Create();
        app.Web.With("https://school.example/keys/2", Jwk.Write(neighbour.PublicKey));
        token = new CredentialSigner(
            neighbour,
            DidWeb.VerificationMethodOf(Did, neighbour.PublicKey)
        ).SignAsJwt(Badge(), "https://school.example/keys/2");
        Verdict(await VerifyAsync(token)).ShouldBe(("refused", "issuer-key.unknown"));

        app.Web.With("https://elders.example/keys/1", Jwk.Write(Rsa.PublicKey));
        token = new CredentialSigner(
            Rsa,
            DidWeb.VerificationMethodOf(Did, Rsa.PublicKey)
        ).SignAsJwt(Badge(), "https://elders.example/keys/1");
        Verdict(await VerifyAsync(token)).ShouldBe(("refused", "issuer-key.mismatch"));
    }

    [Fact]
    public async Task A_badge_in_a_picture_is_read()
    {
        Publish(revoked: false);
        var signed = Signer.Sign(Badge(), app.Clock.Now);
        Verdict(await VerifyAsync(BakedBadge.IntoPng(Png, signed)))
            .ShouldBe(("genuine-elsewhere", null));
        Verdict(
                await VerifyAsync(
                    BakedBadge.IntoSvg("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", signed)
                )
            )
            .ShouldBe(("genuine-elsewhere", null));
        Verdict(await VerifyAsync(Png)).ShouldBe(("refused", "image.without-badge"));
        Verdict(
                await VerifyAsync(
                    """<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg">&x;</svg>"""
                )
            )
            .ShouldBe(("refused", "image.unsafe"));
    }

    [Fact]
    public async Task A_mark_of_the_byte_order_in_front_of_a_file_is_no_part_of_the_badge()
    {
        Publish(revoked: false);
        var signed = Encoding.UTF8.GetBytes(Signer.Sign(Badge(), app.Clock.Now));
        Verdict(await VerifyAsync([0xEF, 0xBB, 0xBF, .. signed]))
            .ShouldBe(("genuine-elsewhere", null));
    }

    [Fact]
    public async Task An_address_elsewhere_is_fetched_and_checked()
    {
        Publish(revoked: false);
        app.Web.With(
            "https://school.example/badges/7.png",
            BakedBadge.IntoPng(Png, Signer.Sign(Badge(), app.Clock.Now))
        );

        using var visitor = new WebVisitor(await app.AnonymousAsync());
        await visitor.GetAsync("/controleren");
        await visitor.SubmitAsync(
            "form:has([name='Input.Text'])",
            ("Input.Text", "https://school.example/badges/7.png")
        );
        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Text.ShouldContain("De website school.example staat achter deze badge");

        using var client = await app.AnonymousAsync();
        using var response = await client.PostAsync(
            new Uri(
                "/api/verify?url=https%3A%2F%2Fschool.example%2Fbadges%2F7.png",
                UriKind.Relative
            ),
            null
        );
        Verdict(JsonNode.Parse(await response.Content.ReadAsStringAsync())!)
            .ShouldBe(("genuine-elsewhere", null));
        using var refused = await client.PostAsync(
            new Uri("/api/verify?url=https%3A%2F%2F127.0.0.1%2Fx", UriKind.Relative),
            null
        );
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_hosted_badge_of_Open_Badges_2_is_asked_for_at_its_own_address()
    {
        const string address = "https://oud.example/assertions/1";
        const string assertion = """
            {"type":"Assertion","id":"https://oud.example/assertions/1","recipient":{"type":"email","hashed":false,"identity":"a@example.nl"},
            "badge":"https://oud.example/badges/1","issuedOn":"2019-05-04T10:00:00Z","verification":{"type":"hosted"}}
            """;
        app.Web.With(address, assertion)
            .With(
                "https://oud.example/badges/1",
                """{"id":"https://oud.example/badges/1","name":"Heftruck","description":"Rijdt.","criteria":"https://oud.example/c","issuer":"https://oud.example/issuer"}"""
            )
            .With(
                "https://oud.example/issuer",
                """{"id":"https://oud.example/issuer","name":"Oude School"}"""
            );

        var answer = await VerifyAsync(assertion);
        Verdict(answer).ShouldBe(("genuine-elsewhere", null));
        answer["credential"]!["achievement"]!.GetValue<string>().ShouldBe("Heftruck");
        // the same in a picture, which holds only the address
        Verdict(
                await VerifyAsync(
                    $"""<svg xmlns="http://www.w3.org/2000/svg"><a xmlns:o="http://openbadges.org"><o:assertion verify="{address}"/></a></svg>"""
                )
            )
            .ShouldBe(("genuine-elsewhere", null));
        // made up: the website knows nothing of it
        Verdict(
                await VerifyAsync(
                    assertion.Replace("assertions/1", "assertions/2", StringComparison.Ordinal)
                )
            )
            .ShouldBe(("cannot-check", "proof.not-checked"));

        app.Web.With(address, $$"""{"id":"{{address}}","revoked":true}""");
        Verdict(await VerifyAsync(assertion)).ShouldBe(("refused", "status.revoked"));
    }

    [Fact]
    public async Task A_signed_badge_of_Open_Badges_2_is_checked_with_the_key_that_the_website_names()
    {
        using var rsa = System.Security.Cryptography.RSA.Create(2048);
        const string assertion = """
            {"type":"Assertion","id":"https://toen.example/assertions/1","recipient":{"type":"email","hashed":false,"identity":"a@example.nl"},
            "badge":"https://toen.example/badges/1","issuedOn":"2019-05-04T10:00:00Z","verification":{"type":"signed","creator":"https://toen.example/key"}}
            """;
        app.Web.With(
                "https://toen.example/badges/1",
                """{"id":"https://toen.example/badges/1","name":"Heftruck","description":"Rijdt.","criteria":"https://toen.example/c","issuer":"https://toen.example/issuer"}"""
            )
            .With(
                "https://toen.example/key",
                $$"""{"id":"https://toen.example/key","owner":"https://toen.example/issuer","publicKeyPem":{{JsonValue.Create(rsa.ExportSubjectPublicKeyInfoPem()).ToJsonString()}}}"""
            );
        var content = $"{Encoded("""{"alg":"RS256"}""")}.{Encoded(assertion)}";
        var token =
            $"{content}.{System.Buffers.Text.Base64Url.EncodeToString(rsa.SignData(System.Text.Encoding.ASCII.GetBytes(content), System.Security.Cryptography.HashAlgorithmName.SHA256, System.Security.Cryptography.RSASignaturePadding.Pkcs1))}";
        Verdict(await VerifyAsync(token)).ShouldBe(("cannot-check", "proof.not-checked"));

        app.Web.With(
            "https://toen.example/issuer",
            """{"id":"https://toen.example/issuer","name":"Toen","publicKey":["https://toen.example/key"]}"""
        );
        Verdict(await VerifyAsync(token)).ShouldBe(("genuine-elsewhere", null));
        app.Web.With(
            "https://toen.example/issuer",
            """{"id":"https://toen.example/issuer","name":"Toen"}"""
        );
        Verdict(await VerifyAsync(token)).ShouldBe(("refused", "issuer-key.mismatch"));

        static string Encoded(string text) =>
            System.Buffers.Text.Base64Url.EncodeToString(System.Text.Encoding.UTF8.GetBytes(text));
    }

    private void Publish(bool revoked)
    {
        var list = new BitstringStatusList();
        list[7] = revoked;
        app.Web.With(
                "https://school.example/.well-known/did.json",
                DidDocument.Write(Did, [Key.PublicKey, Rsa.PublicKey])
            )
            .With(
                ListUrl,
                Signer.Sign(
                    new StatusListCredential
                    {
                        Id = ListUrl,
                        Issuer = Did,
                        ValidFrom = app.Clock.Now,
                        List = list,
                    },
                    app.Clock.Now
                )
            );
    }

    private AchievementCredential Badge(bool withStatus = false) =>
        new()
        {
            Id = "https://school.example/badges/7",
            Issuer = new Profile { Id = Did, Name = "De School" },
            ValidFrom = app.Clock.Now.AddDays(-1),
            Status = withStatus ? new StatusListEntry(ListUrl, 7) : null,
            Subject = new AchievementSubject
            {
                Id = "https://school.example/people/1",
                Achievement = new OpenBadges.Achievement
                {
                    Id = "https://school.example/achievements/1",
                    Name = "Heftruck",
                    Description = "Rijdt veilig.",
                    CriteriaNarrative = "Toets gehaald.",
                },
            },
        };

    private Task<JsonNode> VerifyAsync(string given) => VerifyAsync(Encoding.UTF8.GetBytes(given));

    private async Task<JsonNode> VerifyAsync(byte[] given)
    {
        using var client = await app.AnonymousAsync();
        using var content = new ByteArrayContent(given);
        using var response = await client.PostAsync(
            new Uri("/api/verify", UriKind.Relative),
            content
        );
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    private static (string, string?) Verdict(JsonNode answer) =>
        (answer["verdict"]!.GetValue<string>(), answer["reason"]?.GetValue<string>());
}
