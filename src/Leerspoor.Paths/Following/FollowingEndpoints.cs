using Leerspoor.Data;
using Leerspoor.People.Contract;
using Leerspoor.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Leerspoor.Paths.Following;

/// <summary>Participants and plans in the API.</summary>
internal static class FollowingEndpoints
{
    public static void MapFollowing(this IEndpointRouteBuilder endpoints)
    {
        var participants = endpoints.MapApi("participants", "Participants");
        participants
            .MapGet("", ParticipantsAsync)
            .WithSummary("The participants in the care of the person behind the key");
        participants.MapGet("{id:guid}", ParticipantAsync).WithSummary("One participant");
        var plans = endpoints.MapApi("plans", "Plans");
        plans.MapGet("", PlansAsync).WithSummary("The plans of those participants");
        plans.MapGet("{id:guid}", PlanAsync).WithSummary("One plan with its goals and tasks");
    }

    private static async Task<ApiAnswer<Listed<ParticipantAnswer>>> ParticipantsAsync(
        [AsParameters] PageAsked asked,
        ReadParticipants participants,
        CurrentActor current,
        CancellationToken ct
    ) => await participants.ManyAsync(current.Value!, asked, ct);

    private static async Task<ApiAnswer<ParticipantAnswer>> ParticipantAsync(
        Guid id,
        ReadParticipants participants,
        CurrentActor current,
        CancellationToken ct
    ) => await participants.OneAsync(current.Value!, new(id), ct);

    private static async Task<ApiAnswer<Listed<PlanLine>>> PlansAsync(
        [AsParameters] PageAsked asked,
        ReadPlans plans,
        CurrentActor current,
        CancellationToken ct
    ) => await plans.ManyAsync(current.Value!, asked, ct);

    private static async Task<ApiAnswer<PlanAnswer>> PlanAsync(
        Guid id,
        ReadPlans plans,
        CurrentActor current,
        CancellationToken ct
    ) => await plans.OneAsync(current.Value!, new(id), ct);
}
