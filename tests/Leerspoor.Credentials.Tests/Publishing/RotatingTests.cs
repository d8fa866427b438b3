using System.Net;
using Leerspoor.Kernel;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Publishing;

public sealed class RotatingTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task An_administrator_makes_a_new_key_and_old_badges_stay_genuine()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync(Guid.CreateVersion7());
        var old = await stage.SignedAsync(card);
        using var administrator = await (
            await stage.Region.PersonAsync(Role.Administrator)
        ).SignedInAsync();

        await administrator.GetAsync("/badges-beheer/sleutels");
        await administrator.SubmitAsync("main form");
        await administrator.FollowAsync();

        administrator.Text.ShouldContain("De nieuwe sleutel is in gebruik.");
        administrator.Page.QuerySelectorAll("main tbody tr").Length.ShouldBe(2);
        var now = await stage.SignedAsync(await stage.IssuedAsync(Guid.CreateVersion7()));
        (await stage.VerifyAsync(old))["verdict"]!.GetValue<string>().ShouldBe("genuine");
        (await stage.VerifyAsync(now))["verdict"]!.GetValue<string>().ShouldBe("genuine");

        await stage.RevokeAsync(stage.Coach.Actor, card, "Vergissing");
        (await stage.VerifyAsync(old))["reason"]!.GetValue<string>().ShouldBe("status.revoked");
    }

    [Fact]
    public async Task Nobody_else_sees_the_keys()
    {
        var region = await TestRegion.FoundAsync(app);
        foreach (var role in new[] { Role.Designer, Role.Coach, Role.Participant })
        {
            using var visitor = await (await region.PersonAsync(role)).SignedInAsync();
            await visitor.GetAsync("/badges-beheer/sleutels");
            visitor.Status.ShouldBe(HttpStatusCode.NotFound);
        }
    }
}
