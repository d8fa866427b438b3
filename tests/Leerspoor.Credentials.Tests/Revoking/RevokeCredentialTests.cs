using System.Net;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Revoking;

public sealed class RevokeCredentialTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task The_coach_who_issued_it_takes_it_back_on_the_page_and_the_world_sees_it()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        using var coach = await stage.Coach.SignedInAsync();

        await coach.GetAsync($"{card.Path}/beheer");
        await coach.SubmitAsync(
            "form:has([name='Input.Reason'])",
            ("Input.Change", "Revoke"),
            ("Input.Reason", "Aan de verkeerde gegeven")
        );
        coach.Status.ShouldBe(HttpStatusCode.Found);
        await coach.FollowAsync();

        coach.Text.ShouldContain("Deze badge is ingetrokken");
        coach.Text.ShouldContain("Aan de verkeerde gegeven");
        using var anyone = new WebVisitor(await app.AnonymousAsync());
        await anyone.GetAsync(card.Path);
        anyone.Text.ShouldContain("De gever heeft de badge ingetrokken.");
        anyone.Text.ShouldNotContain("Aan de verkeerde gegeven");
    }

    [Fact]
    public async Task What_a_badge_says_of_skills_is_evidence_until_it_is_taken_back()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        Task<int> CountAsync() =>
            app.InRegionAsync(
                stage.Region.Id,
                services =>
                    services
                        .GetRequiredService<EvidenceBook>()
                        .Lines.CountAsync(line => line.Person == card.Recipient)
            );

        (await CountAsync()).ShouldBeGreaterThan(3);
        (
            await stage.RevokeAsync(stage.Coach.Actor, card, "Verkeerde persoon")
        ).Refusal.ShouldBeNull();
        (await CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_reason_is_needed_and_what_was_typed_is_kept()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        using var coach = await stage.Coach.SignedInAsync();
        await coach.GetAsync($"{card.Path}/beheer");

        await coach.SubmitAsync(
            "form:has([name='Input.Reason'])",
            ("Input.Change", "Revoke"),
            ("Input.Reason", " ")
        );

        coach.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        coach.Text.ShouldContain("Schrijf op waarom je dit doet.");
    }

    [Fact]
    public async Task A_reason_that_is_too_long_is_refused_at_the_field()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();

        var outcome = await stage.RevokeAsync(stage.Coach.Actor, card, new string('x', 501));

        outcome.Refusal!.Code.ShouldBe("credentials.text-too-long");
        outcome.Refusal.Field.ShouldBe("Reason");
    }

    [Theory]
    [InlineData(Role.Designer)]
    [InlineData(Role.Administrator)]
    public async Task Designers_and_administrators_of_the_organisation_may_too(Role role)
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        var colleague = await stage.Region.PersonAsync(role);

        (await stage.RevokeAsync(colleague.Actor, card, "Vergissing")).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task Twice_is_refused_and_the_first_reason_stays()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        await stage.RevokeAsync(stage.Coach.Actor, card, "Eerste");

        var again = await stage.RevokeAsync(stage.Coach.Actor, card, "Tweede");

        again.Refusal.ShouldBe(CredentialsRefusals.AlreadyRevoked);
        (await LinesAsync(stage, card.Id.Value))
            .Count(line => line == "credential.revoked")
            .ShouldBe(1);
    }

    [Fact]
    public async Task What_was_taken_back_is_not_given_again_for_the_same_path()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        await stage.RevokeAsync(stage.Coach.Actor, card, "Vergissing");

        var again = await stage.IssueAsync(stage.Coach.Actor, stage.Order());

        again.Refusal.ShouldBe(CredentialsRefusals.RevokedBefore);
    }

    [Fact]
    public async Task For_a_stranger_it_does_not_exist()
    {
        var stage = await CredentialsStage.SetAsync(app);
        var card = await stage.IssuedAsync();
        var elsewhere = await TestRegion.FoundAsync(app);
        var town = await stage.Region.OrganisationAsync();
        TestPerson[] strangers =
        [
            await stage.Region.PersonAsync(Role.Coach),
            await stage.Region.PersonAsync(Role.Administrator, organisation: town),
            await elsewhere.PersonAsync(Role.Administrator),
            stage.Participant,
        ];

        foreach (var stranger in strangers)
        {
            (await stage.RevokeAsync(stranger.Actor, card, "Zomaar")).Refusal.ShouldBe(
                CredentialsRefusals.Unknown
            );
            using var visitor = await stranger.SignedInAsync();
            await visitor.GetAsync($"{card.Path}/beheer");
            visitor.Status.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    private Task<List<string>> LinesAsync(CredentialsStage stage, Guid subject) =>
        app.InRegionAsync(
            stage.Region.Id,
            services =>
                services
                    .GetRequiredService<LeerspoorDb>()
                    .AuditTrail.Where(line => line.Subject == subject)
                    .Select(line => line.Action)
                    .ToListAsync()
        );
}
