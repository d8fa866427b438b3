using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Refusing;

/// <summary>Of several forms on one page only the one that was sent says what is wrong.</summary>
public sealed class SeveralFormsTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task What_is_wrong_with_one_form_does_not_stand_in_another()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        using var coach = await stage.Coach.SignedInAsync();
        await coach.GetAsync($"{card.Path}/beheer");
        coach.Page.QuerySelectorAll("main form").Length.ShouldBe(2);

        await coach.SubmitAsync("form:has([name='Renew.Until'])", ("Renew.Until", "2001-01-01"));

        coach.Page.QuerySelectorAll(".summary").ShouldHaveSingleItem();
        coach.Page.QuerySelector("form:has([name='Renew.Until']) .summary").ShouldNotBeNull();
        coach.Page.QuerySelectorAll("[aria-invalid='true']").ShouldHaveSingleItem();

        await coach.SubmitAsync("form:has([name='Input.Reason'])", ("Input.Change", "Revoke"));

        coach.Page.QuerySelectorAll(".summary").ShouldHaveSingleItem();
        coach.Page.QuerySelector("form:has([name='Input.Reason']) .summary").ShouldNotBeNull();
    }
}
