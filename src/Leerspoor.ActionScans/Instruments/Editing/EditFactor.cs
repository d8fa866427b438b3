using Leerspoor.ActionScans.Contract;
using Leerspoor.Kernel;

namespace Leerspoor.ActionScans.Instruments.Editing;

/// <summary>Rewrites a factor of a draft, or adds one at the end.</summary>
internal sealed class EditFactor(InstrumentDrafts drafts)
{
    public Task<Outcome<Done>> HandleAsync(
        Actor actor,
        InstrumentId id,
        string key,
        FactorInput input,
        CancellationToken ct
    ) =>
        ReadAndChangeAsync(
            actor,
            id,
            input,
            key,
            "instrument-factor.changed",
            (draft, factor) =>
                draft.Content.Find(key) is null
                    ? InstrumentRefusals.Unknown
                    : draft.Rewrite(draft.Content.With(factor)),
            ct
        );

    public Task<Outcome<Done>> AddAsync(
        Actor actor,
        InstrumentId id,
        FactorInput input,
        CancellationToken ct
    ) =>
        ReadAndChangeAsync(
            actor,
            id,
            input,
            Guid.CreateVersion7().ToString("N"),
            "instrument-factor.added",
            (draft, factor) =>
                draft.Content.Factors.Count >= InstrumentContent.MaxFactors
                    ? InstrumentRefusals.TooManyFactors
                    : draft.Rewrite(draft.Content.With(factor)),
            ct
        );

    private async Task<Outcome<Done>> ReadAndChangeAsync(
        Actor actor,
        InstrumentId id,
        FactorInput input,
        string key,
        string action,
        Func<Instrument, Factor, Refusal?> change,
        CancellationToken ct
    )
    {
        if ((await drafts.FindAsync(actor, id, ct)).Refused(out var unknown, out _))
            return unknown;
        var typed = input.Read(key);
        return typed.Refused(out _, out var factor)
            ? Outcome<Done>.RefusedFor(typed.Refusals)
            : await drafts.ChangeAsync(actor, id, action, draft => change(draft, factor), ct);
    }
}
