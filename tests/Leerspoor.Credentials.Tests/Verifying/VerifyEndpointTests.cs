using System.Net;
using System.Text.Json.Nodes;
using Leerspoor.Credentials.Tests.Designing;
using Leerspoor.Credentials.Verifying;
using Leerspoor.Kernel;
using Leerspoor.OpenBadges;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Verifying;

public sealed class VerifyEndpointTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task A_badge_of_this_installation_is_genuine_and_says_whose_it_is()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var signed = await stage.SignedAsync(await stage.IssuedAsync());

        var answer = await stage.VerifyAsync(signed);

        answer["verdict"]!.GetValue<string>().ShouldBe("genuine");
        answer["valid"]!.GetValue<bool>().ShouldBeTrue();
        answer["credential"]!["holder"]!.GetValue<string>().ShouldBe("Samira Yilmaz");
        answer["credential"]!["issuer"]!["isThisInstallation"]!.GetValue<bool>().ShouldBeTrue();
        answer["checks"]!
            .AsArray()
            .ShouldAllBe(check => check!["outcome"]!.GetValue<string>() == "passed");
    }

    [Theory]
    [InlineData("Samira Yilmaz", "Iemand Anders")]
    [InlineData("Medewerker magazijn", "Directeur magazijn")]
    [InlineData("\"statusListIndex\":\"", "\"statusListIndex\":\"1")]
    public async Task A_changed_badge_is_refused_because_of_its_signature(
        string old,
        string changed
    )
    {
        var stage = await CredentialsStage.SetAsync(app);
        var signed = await stage.SignedAsync(await stage.IssuedAsync());
        signed.ShouldContain(old);

        var answer = await stage.VerifyAsync(
            signed.Replace(old, changed, StringComparison.Ordinal)
        );

        Refused(answer, "proof.signature");
    }

    [Fact]
    public async Task A_revoked_badge_is_refused_at_once()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        var signed = await stage.SignedAsync(card);
        await stage.VerifyAsync(signed);

        await stage.RevokeAsync(stage.Coach.Actor, card, "Vergissing");

        Refused(await stage.VerifyAsync(signed), "status.revoked");
    }

    [Fact]
    public async Task An_expired_badge_is_refused()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var designer = await stage.Region.PersonAsync(Role.Designer);
        var key = await AchievementDesk.PublishedAsync(
            app,
            designer.Actor,
            AchievementDesk.Input(input => input.ValidMonths = "1")
        );
        var outcome = await stage.IssueAsync(
            stage.Coach.Actor,
            stage.Order() with
            {
                AchievementKey = key,
            }
        );
        var signed = await stage.SignedAsync(outcome.Value!);
        var before = app.Clock.Now;

        app.Clock.Advance(TimeSpan.FromDays(40));
        var answer = await stage.VerifyAsync(signed);
        app.Clock.Set(before);

        Refused(answer, "validity-period.expired");
    }

    [Fact]
    public async Task A_stranger_with_a_key_of_its_own_is_not_believed_whatever_name_it_uses()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var forger = new Forger();

        var answer = await stage.VerifyAsync(forger.Sign(app.Clock.Now));

        answer["verdict"]!.GetValue<string>().ShouldBe("unknown-issuer");
        answer["valid"]!.GetValue<bool>().ShouldBeFalse();
        answer["credential"]!["issuer"]!["isThisInstallation"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task A_badge_of_a_website_elsewhere_cannot_be_checked_here()
    {
        var stage = await CredentialsStage.SetAsync(app);
        using var forger = new Forger();

        var answer = await stage.VerifyAsync(
            forger.SignAs("did:web:elders.example", app.Clock.Now)
        );

        answer["verdict"]!.GetValue<string>().ShouldBe("cannot-check");
        answer["valid"]!.GetValue<bool>().ShouldBeFalse();
        answer["checks"]!
            .AsArray()
            .Select(check => check!["reason"]?.GetValue<string>())
            .ShouldContain("issuer-key.unavailable");
    }

    [Fact]
    public async Task A_strangers_badge_that_points_at_our_status_list_is_refused()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var signed = JsonNode.Parse(await stage.SignedAsync(await stage.IssuedAsync()))!;
        var list = signed["credentialStatus"]!["statusListCredential"]!.GetValue<string>();
        using var forger = new Forger();

        var answer = await stage.VerifyAsync(
            forger.Sign(app.Clock.Now, new StatusListEntry(list, 7))
        );

        Refused(answer, "status.invalid");
    }

    [Theory]
    [InlineData("", "json.malformed")]
    [InlineData("geen badge", "json.malformed")]
    [InlineData("[1,2]", "json.malformed")]
    [InlineData("{\"a\":1,\"a\":2}", "json.duplicate-key")]
    [InlineData("{}", "structure.missing")]
    public async Task Something_else_than_a_badge_is_refused_with_the_reason(
        string text,
        string reason
    )
    {
        var stage = await CredentialsStage.SetAsync(app);

        Refused(await stage.VerifyAsync(text), reason);
    }

    [Fact]
    public async Task A_very_deep_text_is_refused()
    {
        var stage = await CredentialsStage.SetAsync(app);
        const int depth = 20_000;
        var deep =
            string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth);

        Refused(await stage.VerifyAsync(deep), "json.too-deep");
    }

    [Fact]
    public async Task A_text_that_is_too_large_is_not_read()
    {
        using var client = await app.AnonymousAsync();
        using var content = new StringContent(new string(' ', 1024 * 1024 + 1));

        using var response = await client.PostAsync(
            new Uri("/api/verify", UriKind.Relative),
            content
        );

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task It_does_not_matter_how_a_program_names_what_it_sends()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var signed = await stage.SignedAsync(await stage.IssuedAsync());
        using var client = await app.AnonymousAsync();
        using var asForm = new StringContent(
            signed,
            System.Text.Encoding.UTF8,
            "application/x-www-form-urlencoded"
        );
        using var asFile = new MultipartFormDataContent
        {
            { new StringContent(signed), "file", "badge.json" },
        };

        foreach (var content in (HttpContent[])[asForm, asFile])
        {
            using var response = await client.PostAsync(
                new Uri("/api/verify", UriKind.Relative),
                content
            );
            JsonNode.Parse(await response.Content.ReadAsStringAsync())!["verdict"]!
                .GetValue<string>()
                .ShouldBe("genuine");
        }
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_not_read_either()
    {
        using var client = await app.AnonymousAsync();
        using var file = new MultipartFormDataContent
        {
            { new ByteArrayContent(new byte[VerifyCredential.MaxBytes + 1]), "file", "badge.json" },
        };

        using var response = await client.PostAsync(new Uri("/api/verify", UriKind.Relative), file);

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    private static void Refused(JsonNode answer, string reason)
    {
        answer["verdict"]!.GetValue<string>().ShouldBe("refused");
        answer["valid"]!.GetValue<bool>().ShouldBeFalse();
        answer["reason"]!.GetValue<string>().ShouldBe(reason);
    }

    [Theory]
    [InlineData("multipart/form-data", "x")]
    [InlineData("multipart/form-data; boundary=abc", "x")]
    [InlineData("multipart/form-data; boundary=abc", "--abc\r\nContent-Disposition: form-data")]
    public async Task An_upload_that_cannot_be_read_is_refused(string type, string body)
    {
        using var client = await app.AnonymousAsync();
        using var content = new ByteArrayContent(System.Text.Encoding.ASCII.GetBytes(body));
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);
        using var answer = await client.PostAsync(
            new Uri("/api/verify", UriKind.Relative),
            content
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }
}
