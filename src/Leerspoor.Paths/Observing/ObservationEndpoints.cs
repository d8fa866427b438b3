using Leerspoor.Paths.Contract;
using Leerspoor.People.Contract;
using Leerspoor.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.Paths.Observing;

/// <summary>The observation part of the API. Only for keys, never for cookies, so that no other site can post in somebody's name.</summary>
internal static class ObservationEndpoints
{
    private const int DefaultLimit = 50;
    private const int MaxLimit = 50_000;

    public static void MapObserving(this IEndpointRouteBuilder endpoints)
    {
        var observations = endpoints.MapApi("observations", "Observations");
        observations
            .MapPost("", RecordAsync)
            .RequireAuthorization(ApiScopes.ObservationsWrite)
            .Accepts<ObservationSent>("application/json")
            .Produces<ObservationAnswer>()
            .Produces<ObservationAnswer>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .WithMetadata(new RequestSizeLimitAttribute(ObservationBody.MaxBytes))
            .WithSummary("Record an observation, once however often it is sent")
            .DisableAntiforgery();
        observations
            .MapGet("", ManyAsync)
            .RequireAuthorization(ApiScopes.ObservationsRead)
            .Produces<ObservationsListed>()
            .WithSummary(
                "Observations about the people in the caseload, in the order of their ids"
            );
        observations
            .MapGet("{id:guid}", OneAsync)
            .RequireAuthorization(ApiScopes.ObservationsRead)
            .WithSummary("One observation");
        endpoints
            .MapApi("situations", "Observations")
            .MapGet("", SituationsAsync)
            .RequireAuthorization(ApiScopes.SituationsRead)
            .WithSummary("The work situations in which people are observed");
        endpoints
            .MapApi("indicators", "Indicators")
            .MapGet("", IndicatorsAsync)
            .RequireAuthorization(ApiScopes.IndicatorsRead)
            .WithSummary("The indicators of the newest version of every framework");
    }

    private static async Task<IResult> RecordAsync(
        HttpContext http,
        RecordObservation record,
        CurrentActor current,
        CancellationToken ct
    )
    {
        var body = await ObservationBody.ReadAsync(http.Request, ct);
        if (body.Refused(out var refusal, out var input))
            return refusal == ObservationBody.Malformed
                ? NotJson(http)
                : ApiProblem.Of(body.Refusals, http);

        var outcome = await record.HandleAsync(current.Value!, input, ct);
        if (outcome.Refused(out _, out var recorded))
            return ApiProblem.Of(outcome.Refusals, http);
        return recorded.First
            ? Results.Created($"/api/observations/{recorded.Observation.Id}", recorded.Observation)
            : Results.Ok(recorded.Observation);
    }

    private static IResult NotJson(HttpContext http) =>
        Results.Problem(
            http.RequestServices.GetRequiredService<RefusalText>().Of(ObservationBody.Malformed),
            statusCode: StatusCodes.Status400BadRequest,
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["code"] = ObservationBody.Malformed.Code,
            }
        );

    private static IResult ManyAsync(
        [FromQuery] Guid? after,
        [FromQuery] int? limit,
        ReadObservations observations,
        CurrentActor current,
        CancellationToken ct
    )
    {
        var size = Math.Clamp(limit ?? DefaultLimit, 1, MaxLimit);
        var from = new ObservationId(after ?? Guid.Empty);
        // One more than asked tells whether there is a next page.
        return new StreamedList(observations.ManyAsync(current.Value!, from, size + 1, ct), size);
    }

    private static async Task<ApiAnswer<ObservationAnswer>> OneAsync(
        Guid id,
        ReadObservations observations,
        CurrentActor current,
        CancellationToken ct
    ) => await observations.OneAsync(current.Value!, new(id), ct);

    private static async Task<ApiAnswer<SituationsListed>> SituationsAsync(
        [FromQuery] Guid? after,
        [FromQuery] int? limit,
        ListForObserving lists,
        CancellationToken ct
    )
    {
        var items = await lists.SituationsAsync(ct);
        var page = PageOf(items, item => item.Id, after, limit, out var next);
        return new SituationsListed(page, next);
    }

    private static async Task<ApiAnswer<IndicatorsListed>> IndicatorsAsync(
        [FromQuery] Guid? after,
        [FromQuery] int? limit,
        ListForObserving lists,
        CancellationToken ct
    )
    {
        var items = await lists.IndicatorsAsync(ct);
        var page = PageOf(items, item => item.Id, after, limit, out var next);
        return new IndicatorsListed(page, next);
    }

    private static List<T> PageOf<T>(
        IReadOnlyList<T> items,
        Func<T, Guid> id,
        Guid? after,
        int? limit,
        out Guid? next
    )
    {
        var size = Math.Clamp(limit ?? DefaultLimit, 1, MaxLimit);
        var later = items
            .Where(item => after is not { } known || id(item).CompareTo(known) > 0)
            .OrderBy(id)
            .Take(size + 1)
            .ToList();
        next = later.Count > size ? id(later[size - 1]) : null;
        return later.Count > size ? later[..size] : later;
    }
}
