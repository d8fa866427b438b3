using System.Globalization;
using Leerspoor.Credentials.Contract;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Renewing;

/// <summary>A badge with an end: until its last day it counts, and after it everybody who looks sees that it does not.</summary>
public sealed class ExpiryTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    [Fact]
    public async Task The_last_day_is_named_and_the_day_after_it_is_over_everywhere()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        var last = DateOnly.FromDateTime(app.Clock.Now.UtcDateTime).AddDays(10);
        using var coach = await stage.Coach.SignedInAsync();
        await EndAsync(coach, card, last);
        coach.Text.ShouldContain(last.ToString("d MMMM yyyy", Dutch));
        coach.Text.ShouldNotContain("Verlopen");
        using var holder = await stage.Participant.SignedInAsync();
        await holder.GetAsync($"/mijn/badges/{card.Id.Value}");
        holder.Text.ShouldContain($"telt tot en met {last.ToString("d MMMM yyyy", Dutch)}");

        app.Clock.Advance(TimeSpan.FromDays(12));

        using var again = await stage.Coach.SignedInAsync();
        foreach (var page in new[] { "/badges-beheer/uitgereikt", $"{card.Path}/beheer" })
        {
            await again.GetAsync(page);
            again.Text.ShouldContain("Verlopen", customMessage: page);
        }
        using var back = await stage.Participant.SignedInAsync();
        foreach (var page in new[] { "/mijn/badges", $"/mijn/badges/{card.Id.Value}" })
        {
            await back.GetAsync(page);
            back.Text.ShouldContain("Deze badge is verlopen", customMessage: page);
        }
        using var anyone = new WebVisitor(await app.AnonymousAsync());
        await anyone.GetAsync(card.Path);
        anyone.Text.ShouldContain("De badge is verlopen");

        await EndAsync(again, card, last.AddYears(1));

        again.Text.ShouldNotContain("Verlopen");
        (await stage.VerifyAsync(await stage.SignedAsync(card)))["verdict"]!
            .GetValue<string>()
            .ShouldBe("genuine");
    }

    private static async Task EndAsync(WebVisitor coach, CredentialCard card, DateOnly last)
    {
        await coach.GetAsync($"{card.Path}/beheer");
        await coach.SubmitAsync(
            "form:has([name='Renew.Until'])",
            ("Renew.Until", last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        );
        await coach.FollowAsync();
    }
}
