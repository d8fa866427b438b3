using System.Net;
using Leerspoor.People.SettingUp;
using Leerspoor.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.People.Tests;

/// <summary>Every test needs a database without a region, so none shares the program.</summary>
public sealed class SetUpTests
{
    [Fact]
    public async Task An_empty_installation_is_set_up_once_with_the_code_of_the_console()
    {
        await using var app = new LeerspoorApp();
        using var visitor = new WebVisitor(await app.AnonymousAsync());
        var code = await CodeAsync(app);
        await visitor.GetAsync("/aanmelden");
        visitor.Location.ShouldBe("https://localhost/inrichten");

        await visitor.FollowAsync();
        await SubmitAsync(visitor, "ABCD-EFGH");
        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await SubmitAsync(visitor, code);
        visitor.Location.ShouldBe("https://localhost/aanmelden");
        await visitor.FollowAsync();
        await visitor.SubmitAsync(
            "form:has(#gebruikersnaam)",
            ("Input.UserName", "wim"),
            ("Input.Password", "vier gele eenden zwemmen")
        );
        await visitor.GetAsync("/");
        visitor.Location.ShouldBe("https://localhost/beheer");

        await visitor.GetAsync("/inrichten");
        visitor.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<string> CodeAsync(LeerspoorApp app)
    {
        var code = app.Services.GetRequiredService<SetUpCode>();
        while (code.Value is null)
            await Task.Delay(20);
        return code.Value;
    }

    private static Task SubmitAsync(WebVisitor visitor, string code) =>
        visitor.SubmitAsync(
            "form:has([value=set-up])",
            ("Input.Code", code),
            ("Input.Region", "Regio Proef"),
            ("Input.Organisation", "De Werkschakel"),
            ("Input.Kind", "ShelteredWork"),
            ("Input.GivenName", "Wim"),
            ("Input.FamilyName", "Bakker"),
            ("Input.UserName", "wim"),
            ("Input.NewPassword", "vier gele eenden zwemmen"),
            ("Input.Again", "vier gele eenden zwemmen")
        );
}
