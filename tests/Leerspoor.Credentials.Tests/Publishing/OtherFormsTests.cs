using System.Net;
using System.Text.Json.Nodes;
using Leerspoor.Credentials.Revoking;
using Leerspoor.Credentials.Rotating;
using Leerspoor.Kernel;
using Leerspoor.OpenBadges;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Publishing;

/// <summary>The same credential in the forms that other programs know.</summary>
public sealed class OtherFormsTests(PublicApp app) : IClassFixture<PublicApp>
{
    [Fact]
    public async Task As_a_token_it_is_signed_with_RS256_by_a_key_that_anyone_can_fetch()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        using var client = await app.AnonymousAsync();

        var token = await TextAsync(client, card.Path, "application/vc+jwt");

        var (header, claims) = (Part(token, 0), Part(token, 1));
        header["alg"]!.GetValue<string>().ShouldBe("RS256");
        var kid = new Uri(header["kid"]!.GetValue<string>());
        kid.AbsoluteUri.ShouldStartWith("https://leerspoor.example/sleutels/");
        var jwk = await TextAsync(client, kid.AbsolutePath, "*/*");
        Jwk.TryParse(jwk, out var key).ShouldBeTrue();
        JsonNode.Parse(jwk)!["d"].ShouldBeNull();
        foreach (var claim in new[] { "iss", "jti", "sub", "nbf" })
            claims[claim].ShouldNotBeNull(claim);
        claims["jti"]!.GetValue<string>().ShouldEndWith(card.Path);
        claims["sub"]!.GetValue<string>().ShouldBe(claims["jti"] + "#holder");
        (await TextAsync(client, $"{card.Path}/bestand.jwt", "*/*")).ShouldBe(token);

        var issuer = claims["iss"]!.GetValue<string>();
        DidWeb.TryGetDocumentUrl(issuer, out var url).ShouldBeTrue();
        var document = await TextAsync(client, url.AbsolutePath, "*/*");
        var outside = new OneKey(kid.AbsoluteUri, key!, document);
        var report = await new CredentialVerifier(outside, outside).VerifyAsync(
            token,
            new VerificationOptions { Now = app.Clock.Now }
        );
        report.Reason.ShouldBeNull();
        (await stage.VerifyAsync(token))["verdict"]!.GetValue<string>().ShouldBe("genuine");
    }

    [Fact]
    public async Task Taken_back_or_with_a_changed_word_the_token_is_refused_too()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        using var client = await app.AnonymousAsync();
        var token = await TextAsync(client, card.Path, "application/jwt");
        var parts = token.Split('.');
        var claims = Part(token, 1);
        claims["name"] = "Directeur";
        var changed =
            $"{parts[0]}.{System.Buffers.Text.Base64Url.EncodeToString(System.Text.Encoding.UTF8.GetBytes(claims.ToJsonString()))}.{parts[2]}";
        (await stage.VerifyAsync(changed))["reason"]!
            .GetValue<string>()
            .ShouldBe("proof.signature");

        await stage.RevokeAsync(stage.Coach.Actor, card, "Vergissing");

        (await stage.VerifyAsync(token))["reason"]!.GetValue<string>().ShouldBe("status.revoked");
    }

    [Fact]
    public async Task A_new_key_signs_the_next_token_and_the_old_one_stays_published()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        var administrator = await stage.Region.PersonAsync(Role.Administrator);
        using var client = await app.AnonymousAsync();
        var old = await TextAsync(client, card.Path, "application/jwt");
        await app.InRegionAsync(
            stage.Region.Id,
            services =>
                services
                    .GetRequiredService<ReplaceKey>()
                    .HandleAsync(administrator.Actor, CancellationToken.None)
        );

        var next = await TextAsync(client, card.Path, "application/jwt");

        Part(next, 0)["kid"]!.ToString().ShouldNotBe(Part(old, 0)["kid"]!.ToString());
        foreach (var token in new[] { old, next })
            (await stage.VerifyAsync(token))["verdict"]!.GetValue<string>().ShouldBe("genuine");
        var issuer = Part(next, 1)["iss"]!.GetValue<string>();
        DidWeb.TryGetDocumentUrl(issuer, out var url).ShouldBeTrue();
        var document = JsonNode.Parse(await TextAsync(client, url.AbsolutePath, "*/*"))!;
        document["verificationMethod"]!
            .AsArray()
            .Count(method => method!["type"]!.GetValue<string>() == "JsonWebKey")
            .ShouldBe(2);
        document["assertionMethod"]!.AsArray().Count.ShouldBe(4);
    }

    [Fact]
    public async Task In_the_European_model_it_says_whose_it_is_and_from_whom()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        using var client = await app.AnonymousAsync();

        var elm = JsonNode.Parse(await TextAsync(client, $"{card.Path}/elm", "*/*"))!;

        elm["type"]!
            .AsArray()
            .Select(t => t!.GetValue<string>())
            .ShouldContain("EuropeanDigitalCredential");
        elm["credentialSubject"]!["fullName"]!.ToJsonString().ShouldContain("Samira Yilmaz");
        elm["issuer"]!["legalName"]!.ToJsonString().ShouldContain("De Werkschakel");
    }

    [Fact]
    public async Task The_list_of_1EdTech_names_this_badge_once_it_is_taken_back_and_never_another()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync(Guid.CreateVersion7());
        var other = await stage.IssuedAsync(Guid.CreateVersion7());
        await stage.RevokeAsync(stage.Coach.Actor, other, "Vergissing");
        using var client = await app.AnonymousAsync();
        var before = await ListAsync(client, card.Path);
        before["revokedCredential"]!.AsArray().ShouldBeEmpty();

        await stage.RevokeAsync(stage.Coach.Actor, card, "Vergissing");

        var after = await ListAsync(client, card.Path);
        after["revokedCredential"]!.AsArray().ShouldHaveSingleItem()!["id"]!
            .GetValue<string>()
            .ShouldEndWith(card.Path);
        after["issuer"]!.GetValue<string>().ShouldStartWith("did:web:leerspoor.example");
    }

    [Fact]
    public async Task What_is_only_suspended_is_not_in_the_list_of_what_was_revoked()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        await stage.ChangeAsync(stage.Coach.Actor, StatusChange.Suspend, "Navraag", card);
        using var client = await app.AnonymousAsync();

        var list = await ListAsync(client, card.Path);

        list["revokedCredential"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_there_is_not_is_not_found()
    {
        using var client = await app.AnonymousAsync();
        foreach (var form in new[] { "bestand.jwt", "elm", "ingetrokken" })
        {
            using var answer = await client.GetAsync(
                new Uri($"/credentials/{Guid.CreateVersion7()}/{form}", UriKind.Relative)
            );
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, form);
        }
        using var key = await client.GetAsync(
            new Uri($"/sleutels/{Guid.CreateVersion7()}", UriKind.Relative)
        );
        key.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<JsonNode> ListAsync(HttpClient client, string path) =>
        JsonNode.Parse(await TextAsync(client, $"{path}/ingetrokken", "*/*"))!;

    private static JsonNode Part(string token, int which) =>
        JsonNode.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(token.Split('.')[which]))!;

    internal static async Task<string> TextAsync(HttpClient client, string path, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var answer = await client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>A verifier elsewhere that fetched one key and knows of no status.</summary>
    private sealed class OneKey(string address, PublicKey key, string document)
        : IVerificationKeys,
            IStatusSource
    {
        public ValueTask<KeyLookup> FindSameAsync(
            string did,
            PublicKey same,
            CancellationToken _
        ) => ValueTask.FromResult(DidDocument.FindSame(document, did, same));

        public ValueTask<KeyLookup> FindAsync(string verificationMethod, CancellationToken _) =>
            ValueTask.FromResult(
                verificationMethod == address
                    ? KeyLookup.Found(new VerificationKey(key, "", MayAssert: true))
                    : KeyLookup.NotListed
            );

        public ValueTask<StatusAnswer> FindAsync(StatusListEntry entry, CancellationToken _) =>
            ValueTask.FromResult(StatusAnswer.Known(false));
    }
}
