using System.Net;
using System.Text;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.OneTimeCodes;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.People.Tests;

public sealed class OneTimeCodeTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    private static readonly byte[] RfcSecret = Encoding.ASCII.GetBytes("12345678901234567890");

    // RFC 6238, appendix B, the SHA-1 rows.
    [Theory]
    [InlineData(59, "94287082")]
    [InlineData(1111111109, "07081804")]
    [InlineData(1111111111, "14050471")]
    [InlineData(1234567890, "89005924")]
    [InlineData(2000000000, "69279037")]
    [InlineData(20000000000, "65353130")]
    public void The_codes_are_those_of_the_standard(long seconds, string code) =>
        OneTimeCode
            .At(RfcSecret, OneTimeCode.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds)), 8)
            .ShouldBe(code);

    // RFC 4648, section 10, without padding.
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void The_key_is_written_in_base_32(string bytes, string text) =>
        OneTimeCode.Base32(Encoding.ASCII.GetBytes(bytes)).ShouldBe(text);

    [Fact]
    public async Task Staff_sets_codes_up_when_the_organisation_asks_and_needs_one_every_time()
    {
        var (_, coach) = await AskedAsync();
        using var visitor = await PasswordAsync(coach);
        visitor.Location.ShouldBe("https://localhost/aanmelden/code-instellen");
        await visitor.FollowAsync();
        visitor.Page.QuerySelector("svg.qr").ShouldNotBeNull();
        var secret = Unbase32(visitor.Page.QuerySelector("article code")!.TextContent);
        await visitor.SubmitAsync("form:has([value=enrol])", ("Input.Code", "000000"));
        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await visitor.SubmitAsync("form:has([value=enrol])", ("Input.Code", Now(secret)));
        visitor.Page.QuerySelectorAll("article li code").Length.ShouldBe(8);
        await visitor.GetAsync("/account");
        visitor.Status.ShouldBe(HttpStatusCode.OK);

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        using var next = await PasswordAsync(coach);
        next.Location!.ShouldContain("/aanmelden/code?");
        await next.FollowAsync();
        await next.SubmitAsync("form:has([value=code])", ("Input.Code", Now(secret)));
        next.Location.ShouldBe("https://localhost/");
    }

    [Fact]
    public async Task A_code_works_once_and_so_does_a_recovery_code()
    {
        var (_, coach) = await AskedAsync();
        using var visitor = await PasswordAsync(coach);
        await visitor.FollowAsync();
        var secret = Unbase32(visitor.Page.QuerySelector("article code")!.TextContent);
        var code = Now(secret);
        await visitor.SubmitAsync("form:has([value=enrol])", ("Input.Code", code));
        var recovery = visitor.Page.QuerySelector("article li code")!.TextContent;

        (await SecondAsync(coach, code)).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await SecondAsync(coach, recovery)).ShouldBe(HttpStatusCode.Found);
        (await SecondAsync(coach, recovery)).ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task The_password_alone_opens_nothing()
    {
        var (_, coach) = await AskedAsync();
        using var visitor = await PasswordAsync(coach);

        await visitor.GetAsync("/account");

        visitor.Location!.ShouldContain("/aanmelden");
    }

    [Fact]
    public async Task A_participant_of_that_organisation_is_not_asked()
    {
        var (region, _) = await AskedAsync();
        var participant = await region.PersonAsync(Role.Participant);
        using var visitor = await PasswordAsync(participant);

        visitor.Location.ShouldBe("https://localhost/");
    }

    [Fact]
    public async Task The_secret_lies_encrypted()
    {
        var (region, coach) = await AskedAsync();
        using var visitor = await PasswordAsync(coach);
        await visitor.FollowAsync();
        var key = visitor.Page.QuerySelector("article code")!.TextContent;
        await visitor.SubmitAsync("form:has([value=enrol])", ("Input.Code", Now(Unbase32(key))));

        var stored = await app.InRegionAsync(
            region.Id,
            services =>
                services
                    .GetRequiredService<LeerspoorDb>()
                    .Set<Account>()
                    .Where(a => a.PersonId == coach.Id)
                    .Select(a => a.OneTimeSecret)
                    .SingleAsync()
        );

        stored.ShouldNotBeNull();
        Convert
            .ToHexString(Convert.FromBase64String(stored))
            .ShouldNotContain(Convert.ToHexString(Unbase32(key)));
    }

    private async Task<HttpStatusCode> SecondAsync(TestPerson person, string code)
    {
        using var visitor = await PasswordAsync(person);
        await visitor.FollowAsync();
        await visitor.SubmitAsync("form:has([value=code])", ("Input.Code", code));
        return visitor.Status;
    }

    private async Task<(TestRegion, TestPerson Coach)> AskedAsync()
    {
        var region = await TestRegion.FoundAsync(app);
        await app.InRegionAsync(
            region.Id,
            async services =>
            {
                var db = services.GetRequiredService<LeerspoorDb>();
                (await db.Set<Organisation>().SingleAsync()).AskOneTimeCode(true);
                await db.SaveChangesAsync();
            }
        );
        return (region, await region.PersonAsync(Role.Coach));
    }

    private async Task<WebVisitor> PasswordAsync(TestPerson person)
    {
        var visitor = new WebVisitor(await app.AnonymousAsync());
        await visitor.GetAsync("/aanmelden");
        await visitor.SubmitAsync(
            "form:has(#gebruikersnaam)",
            ("Input.UserName", person.UserName),
            ("Input.Password", TestRegion.Password)
        );
        return visitor;
    }

    private string Now(byte[] secret) => OneTimeCode.At(secret, OneTimeCode.StepAt(app.Clock.Now));

    private static byte[] Unbase32(string text)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(
            text.Select(letter =>
                Convert
                    .ToString(alphabet.IndexOf(letter, StringComparison.Ordinal), 2)
                    .PadLeft(5, '0')
            )
        );
        return
        [
            .. Enumerable
                .Range(0, bits.Length / 8)
                .Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2)),
        ];
    }
}
