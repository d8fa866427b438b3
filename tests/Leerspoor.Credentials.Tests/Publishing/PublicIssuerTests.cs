using System.Net;
using System.Text.Json.Nodes;
using Leerspoor.Credentials.Issuing;
using Leerspoor.Data;
using Leerspoor.OpenBadges;
using Leerspoor.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Publishing;

/// <summary>The program with a public name.</summary>
public sealed class PublicApp : LeerspoorApp
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("public-url", "https://leerspoor.example");
    }
}

public sealed class PublicIssuerTests(PublicApp app) : IClassFixture<PublicApp>
{
    [Fact]
    public async Task Every_region_is_a_did_web_whose_document_holds_the_key_that_signed()
    {
        var first = await CredentialsStage.SetAsync(app);
        var second = await CredentialsStage.SetAsync(app);

        foreach (var stage in new[] { first, second })
        {
            var signed = JsonNode.Parse(await stage.SignedAsync(await stage.IssuedAsync()))!;
            var did = signed["issuer"]!["id"]!.GetValue<string>();
            var method = signed["proof"]![0]!["verificationMethod"]!.GetValue<string>();
            DidWeb.TryGetDocumentUrl(did, out var url).ShouldBeTrue();
            url.Host.ShouldBe("leerspoor.example");

            var document = await TextAsync(url.AbsolutePath);

            DidDocument.Find(document, did, method).Key!.MayAssert.ShouldBeTrue();
            signed["id"]!.GetValue<string>().ShouldStartWith("https://leerspoor.example/");
        }
    }

    [Fact]
    public async Task Two_regions_never_share_an_identity()
    {
        var first = await CredentialsStage.SetAsync(app);
        var second = await CredentialsStage.SetAsync(app);

        (await IssuerAsync(second)).ShouldNotBe(await IssuerAsync(first));
    }

    [Fact]
    public async Task A_badge_with_our_name_signed_by_another_key_is_refused()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var forger = new Verifying.Forger();

        var answer = await stage.VerifyAsync(
            forger.SignAs(await IssuerAsync(stage), app.Clock.Now)
        );

        answer["verdict"]!.GetValue<string>().ShouldBe("refused");
        answer["reason"]!.GetValue<string>().ShouldBe("issuer-key.unknown");
    }

    [Fact]
    public async Task After_a_new_key_old_badges_stay_genuine_and_both_keys_are_published()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var old = await stage.SignedAsync(await stage.IssuedAsync(Guid.CreateVersion7()));
        await app.InRegionAsync(
            stage.Region.Id,
            async services =>
            {
                await services.GetRequiredService<IssuerKeys>().ReplaceAsync(default);
                await services.GetRequiredService<LeerspoorDb>().SaveChangesAsync();
            }
        );

        var now = await stage.SignedAsync(await stage.IssuedAsync(Guid.CreateVersion7()));

        Method(now).ShouldNotBe(Method(old));
        (await stage.VerifyAsync(old))["verdict"]!.GetValue<string>().ShouldBe("genuine");
        (await stage.VerifyAsync(now))["verdict"]!.GetValue<string>().ShouldBe("genuine");
        DidWeb.TryGetDocumentUrl(await IssuerAsync(stage), out var url).ShouldBeTrue();
        var document = await TextAsync(url.AbsolutePath);
        document.ShouldContain(Method(old));
        document.ShouldContain(Method(now));
    }

    [Fact]
    public async Task A_stranger_checks_a_badge_with_nothing_but_what_is_published()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var good = await stage.IssuedAsync(Guid.CreateVersion7());
        var bad = await stage.IssuedAsync(Guid.CreateVersion7());
        await stage.RevokeAsync(stage.Coach.Actor, bad, "Vergissing");
        var outside = new Outsider(path => TextAsync(path));
        var options = new VerificationOptions { Now = app.Clock.Now };

        var ofGood = await new CredentialVerifier(outside, outside).VerifyAsync(
            await stage.SignedAsync(good),
            options
        );
        var ofBad = await new CredentialVerifier(outside, outside).VerifyAsync(
            await stage.SignedAsync(bad),
            options
        );

        ofGood.Verdict.ShouldBe(VerificationVerdict.Accepted);
        ofBad.Reason.ShouldBe(CheckReasons.StatusRevoked);
    }

    [Fact]
    public async Task The_achievement_has_an_address_of_its_own()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var signed = JsonNode.Parse(await stage.SignedAsync(await stage.IssuedAsync()))!;
        var address = signed["credentialSubject"]!["achievement"]!["id"]!.GetValue<string>();

        var achievement = JsonNode.Parse(await TextAsync(new Uri(address).AbsolutePath))!;

        achievement["id"]!.GetValue<string>().ShouldBe(address);
        achievement["criteria"]!["narrative"]!.GetValue<string>().ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("/status/0198c1de-0000-7000-8000-000000000000")]
    [InlineData("/prestaties/0198c1de-0000-7000-8000-000000000000")]
    [InlineData("/regio/0198c1de-0000-7000-8000-000000000000/did.json")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        using var client = await app.AnonymousAsync();
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<string> IssuerAsync(CredentialsStage stage) =>
        JsonNode.Parse(await stage.SignedAsync(await stage.IssuedAsync()))!["issuer"]![
            "id"
        ]!.GetValue<string>();

    private static string Method(string signed) =>
        JsonNode.Parse(signed)!["proof"]![0]!["verificationMethod"]!.GetValue<string>();

    private async Task<string> TextAsync(string path)
    {
        using var client = await app.AnonymousAsync();
        return await client.GetStringAsync(new Uri(path, UriKind.Relative));
    }

    /// <summary>Fetches keys and lists as any verifier elsewhere would.</summary>
    private sealed class Outsider(Func<string, Task<string>> fetch)
        : IVerificationKeys,
            IStatusSource
    {
        public async ValueTask<KeyLookup> FindAsync(string verificationMethod, CancellationToken _)
        {
            var did = verificationMethod.Split('#')[0];
            return DidWeb.TryGetDocumentUrl(did, out var url)
                ? DidDocument.Find(await fetch(url.AbsolutePath), did, verificationMethod)
                : KeyLookup.Unavailable;
        }

        public async ValueTask<StatusAnswer> FindAsync(
            StatusListEntry entry,
            CancellationToken _
        ) => StatusAnswer.Fetched(await fetch(new Uri(entry.StatusListCredential).AbsolutePath));
    }
}
