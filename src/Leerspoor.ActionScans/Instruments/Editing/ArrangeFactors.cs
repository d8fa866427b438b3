using Leerspoor.ActionScans.Contract;
using Leerspoor.Kernel;

namespace Leerspoor.ActionScans.Instruments.Editing;

/// <summary>Moves a factor of a draft one place, or takes it out.</summary>
internal sealed class ArrangeFactors(InstrumentDrafts drafts)
{
    public Task<Outcome<Done>> MoveAsync(
        Actor actor,
        InstrumentId id,
        string? key,
        bool up,
        CancellationToken ct
    ) =>
        drafts.ChangeAsync(
            actor,
            id,
            "instrument-factor.moved",
            draft =>
                draft.Content.Find(key ?? "") is { } factor
                    ? draft.Rewrite(draft.Content.Moved(factor, up ? -1 : 1))
                    : InstrumentRefusals.Unknown,
            ct
        );

    public Task<Outcome<Done>> RemoveAsync(
        Actor actor,
        InstrumentId id,
        string? key,
        CancellationToken ct
    ) =>
        drafts.ChangeAsync(
            actor,
            id,
            "instrument-factor.removed",
            draft =>
                draft.Content.Find(key ?? "") is { } factor
                    ? draft.Rewrite(draft.Content.Without(factor))
                    : InstrumentRefusals.Unknown,
            ct
        );
}
