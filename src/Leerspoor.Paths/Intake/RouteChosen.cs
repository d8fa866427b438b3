using Leerspoor.Paths.Advancing;

namespace Leerspoor.Paths.Intake;

internal sealed class RouteChosen : IEntryCondition
{
    public string Key => EntryConditions.RouteChosen;

    public Task<bool> HoldsAsync(DevelopmentPath path, CancellationToken ct) =>
        Task.FromResult(path is { TakesPart: true, RouteKey: not null });
}
