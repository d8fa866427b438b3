using System.Net;
using System.Text.Json.Nodes;
using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Revoking;
using Leerspoor.Kernel;
using Leerspoor.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace Leerspoor.Credentials.Tests;

/// <summary>A coach with a participant in a region of their own, and a way to award something.</summary>
public sealed class CredentialsStage
{
    public const string Warehouse = "warehouse-worker";

    private CredentialsStage(
        LeerspoorApp app,
        TestRegion region,
        TestPerson coach,
        TestPerson participant
    ) => (App, Region, Coach, Participant) = (app, region, coach, participant);

    public LeerspoorApp App { get; }
    public TestRegion Region { get; }
    public TestPerson Coach { get; }
    public TestPerson Participant { get; }

    public static async Task<CredentialsStage> SetAsync(LeerspoorApp app)
    {
        var region = await TestRegion.FoundAsync(app);
        var coach = await region.PersonAsync(Role.Coach, "Marloes", "de Wit");
        var participant = await region.PersonAsync(Role.Participant);
        await region.CareAsync(coach, participant, Role.Coach);
        return new(app, region, coach, participant);
    }

    public IssueOrder Order(Guid occasion = default) =>
        new()
        {
            AchievementKey = Warehouse,
            Recipient = Participant.Id,
            Occasion = occasion,
            Evidence = ["Gezien door de begeleider, op drie plekken in het werk."],
        };

    public Task<Outcome<CredentialCard>> IssueAsync(Actor actor, IssueOrder order) =>
        App.InRegionAsync(
            actor.Region,
            services =>
                services
                    .GetRequiredService<CredentialDesk>()
                    .IssueAsync(actor, order, CancellationToken.None)
        );

    public async Task<CredentialCard> IssuedAsync(Guid occasion = default)
    {
        var outcome = await IssueAsync(Coach.Actor, Order(occasion));
        outcome.Refusal.ShouldBeNull();
        return outcome.Value!;
    }

    /// <summary>The signed text, as anyone can fetch it.</summary>
    public async Task<string> SignedAsync(CredentialCard card)
    {
        using var client = await App.AnonymousAsync();
        return await client.GetStringAsync(new Uri($"{card.Path}/bestand", UriKind.Relative));
    }

    /// <summary>What <c>POST /api/verify</c> says of a text.</summary>
    public async Task<JsonNode> VerifyAsync(string text)
    {
        using var client = await App.AnonymousAsync();
        using var content = new StringContent(text);
        using var response = await client.PostAsync(
            new Uri("/api/verify", UriKind.Relative),
            content
        );
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    internal Task<Outcome<ChangeStatuses.Result>> RevokeAsync(
        Actor actor,
        CredentialCard card,
        string reason
    ) => ChangeAsync(actor, StatusChange.Revoke, reason, card);

    internal Task<Outcome<ChangeStatuses.Result>> ChangeAsync(
        Actor actor,
        StatusChange change,
        string reason,
        params CredentialCard[] cards
    ) =>
        App.InRegionAsync(
            actor.Region,
            services =>
                services
                    .GetRequiredService<ChangeStatuses>()
                    .HandleAsync(
                        actor,
                        new()
                        {
                            Change = change.ToString(),
                            Reason = reason,
                            Chosen = [.. cards.Select(card => card.Id.Value)],
                        },
                        CancellationToken.None
                    )
        );
}
