using Leerspoor.Kernel;
using Leerspoor.People.Contract;

namespace Leerspoor.Paths.Talking;

/// <summary>Who takes part in a thread: the participant and whoever looks after them now. A guest link never does.</summary>
internal sealed class TalkingRights(Relations relations)
{
    public async Task<bool> MayTalkAsync(Actor actor, PersonId participant, CancellationToken ct) =>
        Relations.IsSelf(actor, participant)
        || await relations.CaresForAsync(actor, participant, null, ct);
}
