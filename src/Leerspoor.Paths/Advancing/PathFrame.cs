using Leerspoor.Paths.Programmes;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Paths.Advancing;

/// <summary>What a path stands in: its programme, its framework version and, once chosen, what its route asks.</summary>
internal sealed record PathFrame(
    ProgrammeDefinition Programme,
    FrameworkOutline Framework,
    Route? Route
)
{
    /// <summary>The indicators that the route asks, in its order; empty before a route is chosen.</summary>
    public IReadOnlyList<NeededIndicator> Needs { get; } =
    [
        .. (Route?.Requires ?? [])
            .Select(asked => (Card: Framework.Find(asked.Indicator), asked.Level))
            .Where(asked => asked.Card is not null)
            .Select(asked => new NeededIndicator(asked.Card!, asked.Level)),
    ];
}

/// <summary>An indicator that a route asks, at a level.</summary>
internal sealed record NeededIndicator(IndicatorCard Card, DevelopmentLevel Level);

/// <summary>Makes frames; no query once programme and framework were read.</summary>
internal sealed class PathFrames(ProgrammeShelf programmes, FrameworkCatalogue frameworks)
{
    public async Task<PathFrame> OfAsync(DevelopmentPath path, CancellationToken ct)
    {
        var programme = await programmes.DefinitionAsync(path.ProgrammeId, ct);
        var framework =
            await frameworks.OfVersionAsync(path.FrameworkVersionId, ct)
            ?? throw new InvalidOperationException("A path points at no published framework.");
        return new(programme, framework, programme.FindRoute(path.RouteKey));
    }
}
