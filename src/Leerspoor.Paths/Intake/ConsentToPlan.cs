using Leerspoor.Paths.Advancing;

namespace Leerspoor.Paths.Intake;

internal sealed class ConsentToPlan(PlanConsents consents) : IEntryCondition
{
    public string Key => EntryConditions.ConsentToPlan;

    public Task<bool> HoldsAsync(DevelopmentPath path, CancellationToken ct) =>
        consents.GivenAsync(path.ParticipantId, PlanConsents.Plan, ct);
}
