using System.Text;
using System.Text.Json.Nodes;
using Leerspoor.OpenBadges;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Verifying;

/// <summary>Whoever has somebody in front of them asks whether the badge is that person's.</summary>
public sealed class RecipientTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Theory]
    [InlineData("samira yılmaz", "passed", null)]
    [InlineData("Jan Jansen", "failed", "recipient.mismatch")]
    [InlineData("jan@voorbeeld.nl", "unknown", "recipient.unsaid")]
    public async Task A_badge_with_a_name_is_compared_with_the_name_that_was_asked(
        string asked,
        string outcome,
        string? reason
    )
    {
        using var forger = new Forger();

        var check = await AskAsync(forger.Sign(app.Clock.Now), asked);

        check["outcome"]!.GetValue<string>().ShouldBe(outcome);
        check["reason"]?.GetValue<string>().ShouldBe(reason);
    }

    [Theory]
    [InlineData("Samira@Voorbeeld.nl", "passed")]
    [InlineData("jan@voorbeeld.nl", "failed")]
    [InlineData("Samira Yılmaz", "unknown")]
    public async Task A_badge_with_a_hashed_address_is_compared_with_an_address_only(
        string asked,
        string outcome
    )
    {
        using var forger = new Forger { Holder = IdentityObject.ForEmail("samira@voorbeeld.nl") };

        var check = await AskAsync(forger.Sign(app.Clock.Now), asked);

        check["outcome"]!.GetValue<string>().ShouldBe(outcome);
    }

    [Fact]
    public async Task The_page_says_that_a_badge_is_of_somebody_else_and_keeps_what_was_typed()
    {
        using var forger = new Forger();
        using var anyone = new WebVisitor(await app.AnonymousAsync());
        await anyone.GetAsync("/controleren");

        await anyone.SubmitAsync(
            "form:has([name='Input.Text'])",
            ("Input.Text", forger.Sign(app.Clock.Now)),
            ("Input.Recipient", "Jan Jansen")
        );

        anyone.Text.ShouldContain("Deze badge is van iemand anders");
        anyone.Text.ShouldContain("een andere naam of een ander adres dan je invulde");
        anyone
            .Page.QuerySelector("[name='Input.Recipient']")!
            .GetAttribute("value")
            .ShouldBe("Jan Jansen");
    }

    [Fact]
    public async Task A_name_without_end_is_refused_at_its_field()
    {
        using var anyone = new WebVisitor(await app.AnonymousAsync());
        await anyone.GetAsync("/controleren");
        var long201 = new string('a', 201);

        await anyone.SubmitAsync(
            "form:has([name='Input.Text'])",
            ("Input.Text", "{}"),
            ("Input.Recipient", long201)
        );

        anyone.Text.ShouldContain("van hoogstens 200 tekens");
        anyone
            .Page.QuerySelector("[name='Input.Recipient']")!
            .GetAttribute("value")
            .ShouldBe(long201);
        using var client = await app.AnonymousAsync();
        using var body = new StringContent("{}", Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(
            new Uri(
                $"/api/verify?url=https%3A%2F%2Fx.example&recipient={long201}",
                UriKind.Relative
            ),
            body
        );
        (await answer.Content.ReadAsStringAsync()).ShouldContain(
            CredentialsRefusals.RecipientTooLong.Code
        );
    }

    private async Task<JsonNode> AskAsync(string signed, string recipient)
    {
        using var client = await app.AnonymousAsync();
        using var body = new StringContent(signed, Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(
            new Uri($"/api/verify?recipient={Uri.EscapeDataString(recipient)}", UriKind.Relative),
            body
        );
        var said = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        return said["checks"]!
            .AsArray()
            .Single(check => check!["name"]!.GetValue<string>() == "recipient")!;
    }
}
