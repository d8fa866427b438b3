using System.Net;
using Leerspoor.Kernel;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.People.Tests;

public sealed class SignInTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task Someone_with_the_right_password_is_let_in()
    {
        var region = await TestRegion.FoundAsync(app);
        var coach = await region.PersonAsync(Role.Coach);

        using var visitor = await coach.SignedInAsync();

        visitor.Location.ShouldBe("https://localhost/");
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_get_the_same_answer()
    {
        var region = await TestRegion.FoundAsync(app);
        var coach = await region.PersonAsync(Role.Coach);
        using var visitor = new WebVisitor(await app.AnonymousAsync());

        foreach (var name in new[] { coach.UserName, "niemand" })
        {
            await visitor.GetAsync("/aanmelden");
            await visitor.SubmitAsync(
                "form",
                ("Input.UserName", name),
                ("Input.Password", "verkeerd")
            );
            visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }
    }
}
