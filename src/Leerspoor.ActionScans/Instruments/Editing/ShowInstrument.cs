using Leerspoor.ActionScans.Contract;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.ActionScans.Instruments.Editing;

/// <summary>One version with all its texts.</summary>
internal sealed class ShowInstrument(LeerspoorDb db, InstrumentDrafts drafts)
{
    /// <summary>A version; <c>Draft</c> is the one being worked on, which may be this one.</summary>
    public sealed record View(
        InstrumentId Id,
        InstrumentKind Kind,
        LocalText Title,
        int Version,
        bool IsDraft,
        InstrumentContent Content,
        InstrumentId? Draft
    );

    public async Task<Outcome<View>> HandleAsync(Actor actor, InstrumentId id, CancellationToken ct)
    {
        if ((await drafts.FindAsync(actor, id, ct)).Refused(out var refusal, out var found))
            return refusal;

        var draft = await db.Set<Instrument>()
            .Where(i => i.Key == found.Key && i.PublishedAt == null)
            .Select(i => (InstrumentId?)i.Id)
            .FirstOrDefaultAsync(ct);
        return new View(
            found.Id,
            found.Kind,
            found.Title,
            found.Version,
            found.IsDraft,
            found.Content,
            draft
        );
    }

    /// <summary>The same, but only a draft.</summary>
    public async Task<Outcome<View>> DraftAsync(Actor actor, InstrumentId id, CancellationToken ct)
    {
        var shown = await HandleAsync(actor, id, ct);
        return shown.Value is { IsDraft: false } ? InstrumentRefusals.Unknown : shown;
    }
}
