using System.Net;
using Leerspoor.Kernel;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.People.Tests;

public sealed class PasskeyTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    private const string Origin = "https://localhost";
    private const string Form = "form:has([data-passkey])";

    [Fact]
    public async Task Somebody_adds_a_passkey_and_gets_in_with_it_alone()
    {
        var coach = await CoachAsync();
        using var key = new SoftKey();
        await AddAsync(coach, key);

        using var visitor = await SignInAsync(key);

        visitor.Location.ShouldBe("https://localhost/");
        await visitor.GetAsync("/account");
        visitor.Text.ShouldContain("Telefoon van Marloes");
    }

    [Fact]
    public async Task A_passkey_made_for_another_site_is_refused()
    {
        var coach = await CoachAsync();
        using var key = new SoftKey();
        await AddAsync(coach, key);

        using var visitor = await SignInAsync(key, "https://leerspoor.evil.example");

        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task An_answer_to_another_question_is_refused()
    {
        var coach = await CoachAsync();
        using var key = new SoftKey();
        await AddAsync(coach, key);
        using var visitor = new WebVisitor(await app.AnonymousAsync());
        await visitor.GetAsync("/aanmelden");
        var old = key.Get(Options(visitor), Origin);

        await visitor.GetAsync("/aanmelden");
        await visitor.SubmitAsync(Form, ("Key.Credential", old));

        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_passkey_taken_away_opens_nothing()
    {
        var coach = await CoachAsync();
        using var key = new SoftKey();
        using var staff = await AddAsync(coach, key);
        await staff.SubmitAsync(".passkeys form");

        using var visitor = await SignInAsync(key);

        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Theory]
    [InlineData("")]
    [InlineData("geen json")]
    [InlineData("{}")]
    public async Task Nonsense_is_refused_and_not_a_crash(string credential)
    {
        using var visitor = new WebVisitor(await app.AnonymousAsync());
        await visitor.GetAsync("/aanmelden");
        await visitor.SubmitAsync(Form, ("Key.Credential", credential));

        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private async Task<TestPerson> CoachAsync() =>
        await (await TestRegion.FoundAsync(app)).PersonAsync(Role.Coach);

    private static async Task<WebVisitor> AddAsync(TestPerson person, SoftKey key)
    {
        var visitor = await person.SignedInAsync();
        await visitor.GetAsync("/account");
        await visitor.SubmitAsync(
            Form,
            ("Key.Name", "Telefoon van Marloes"),
            ("Key.Credential", key.Create(Options(visitor), Origin))
        );
        visitor.Status.ShouldBe(HttpStatusCode.Found);
        await visitor.FollowAsync();
        return visitor;
    }

    private async Task<WebVisitor> SignInAsync(SoftKey key, string origin = Origin)
    {
        var visitor = new WebVisitor(await app.AnonymousAsync());
        await visitor.GetAsync("/aanmelden");
        await visitor.SubmitAsync(Form, ("Key.Credential", key.Get(Options(visitor), origin)));
        return visitor;
    }

    private static string Options(WebVisitor visitor) =>
        visitor.Page.QuerySelector("[data-passkey]")!.GetAttribute("data-options")!;
}
