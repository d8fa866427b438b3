using System.Net;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Publishing;

public sealed class IssuerPageTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task Anyone_reads_who_gives_badges_and_with_which_keys()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var signed = await stage.SignedAsync(await stage.IssuedAsync());
        using var anyone = new WebVisitor(await app.AnonymousAsync());

        await anyone.GetAsync($"/uitgever/{stage.Region.Id.Value}");

        anyone.Status.ShouldBe(HttpStatusCode.OK);
        anyone.Text.ShouldContain("De Werkschakel");
        anyone.Text.ShouldContain("Medewerker magazijn, eerste stap");
        signed.ShouldContain($"/uitgever/{stage.Region.Id.Value}");
        anyone.Text.ShouldNotContain("Samira");
        await anyone.GetAsync($"/uitgever/{Guid.CreateVersion7()}");
        anyone.Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
