using Leerspoor.ActionScans.Contract;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Ui;

namespace Leerspoor.ActionScans.Instruments.Editing;

/// <summary>Begins an instrument of one's own, as a copy.</summary>
internal sealed class CopyInstrument(LeerspoorDb db, InstrumentDrafts drafts, TimeProvider clock)
{
    public async Task<Outcome<InstrumentBegun>> HandleAsync(
        Actor actor,
        InstrumentId id,
        TitleInput input,
        CancellationToken ct
    )
    {
        if ((await drafts.FindAsync(actor, id, ct)).Refused(out var refusal, out var original))
            return refusal;
        var typed = new TypedText();
        var title = input.Read(typed);
        if (typed.Refusals.Count > 0)
            return Outcome<InstrumentBegun>.RefusedFor(typed.Refusals);

        // A key of its own that nothing had before: levels of earlier scans are found under it.
        var key = Guid.CreateVersion7().ToString("N");
        var copy = original.CopiedAs(key, title, clock.GetUtcNow());
        db.Add(copy);
        db.Audit(actor, "instrument.copied", subject: copy.Id.Value);
        await db.SaveChangesAsync(ct);
        return new InstrumentBegun(copy.Id);
    }
}

internal sealed record InstrumentBegun(InstrumentId Id);

/// <summary>A title, as typed.</summary>
internal sealed class TitleInput
{
    public string? TitleNl { get; set; }
    public string? TitleEn { get; set; }

    public LocalText Read(TypedText typed) =>
        typed.Read("Title", TitleNl, TitleEn, Instrument.TitleMaxLength);
}
