using Leerspoor.ActionScans.Contract;
using Leerspoor.Kernel;
using Leerspoor.Ui;

namespace Leerspoor.ActionScans.Instruments.Editing;

/// <summary>Changes the title of a draft.</summary>
internal sealed class RetitleInstrument(InstrumentDrafts drafts)
{
    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        InstrumentId id,
        TitleInput input,
        CancellationToken ct
    )
    {
        if ((await drafts.FindAsync(actor, id, ct)).Refused(out var unknown, out _))
            return unknown;
        var typed = new TypedText();
        var title = input.Read(typed);
        return typed.Refusals.Count > 0
            ? Outcome<Done>.RefusedFor(typed.Refusals)
            : await drafts.ChangeAsync(
                actor,
                id,
                "instrument.retitled",
                draft => draft.Retitle(title),
                ct
            );
    }
}
