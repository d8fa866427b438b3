using Leerspoor.Credentials.Contract;
using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Paths.Programmes;

/// <summary>Writes a route of a draft: an existing one by its key, or a new one.</summary>
internal sealed class WriteRoute(
    ProgrammeDrafts drafts,
    FrameworkCatalogue frameworks,
    CredentialDesk desk,
    PlaceKinds places
)
{
    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        ProgrammeId id,
        string? routeKey,
        RouteInput input,
        CancellationToken ct
    )
    {
        if ((await drafts.OpenAsync(actor, id, ct)).Refused(out var refusal, out var programme))
            return refusal;
        var old = programme.Definition;
        var framework = await frameworks.CurrentAsync(old.Framework, ct);
        var route = old.FindRoute(routeKey);
        if (framework is null || (routeKey is not null && route is null))
            return ProgrammeRefusals.Unknown;

        var read = input.Read(
            route,
            $"route-{Guid.CreateVersion7():N}",
            framework,
            await desk.AchievementsAsync(ct),
            await places.AllAsync(ct)
        );
        if (read.Refused(out _, out var written))
            return Outcome<Done>.RefusedFor(read.Refusals);

        Route[] routes = route is null
            ? [.. old.Routes, written]
            : [.. old.Routes.Select(other => other == route ? written : other)];
        return await drafts.SaveAsync(actor, programme, old with { Routes = routes }, ct);
    }
}
