using System.Globalization;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Network.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Network.Filling;

/// <summary>Changes a note, takes it away or puts it back. Whoever looked at an older text is told, and loses nothing that was typed.</summary>
internal sealed class EditNote(LeerspoorDb db, CanvasAccess access, TimeProvider clock)
{
    public sealed class Input
    {
        public string? Text { get; set; }

        /// <summary>How often the note had been changed when the page was made.</summary>
        public string? Revision { get; set; }
    }

    public Task<Outcome<Done>> HandleAsync(
        Actor actor,
        (CanvasId Canvas, CanvasNoteId Note) which,
        Input input,
        CancellationToken ct
    ) =>
        ChangeAsync(
            actor,
            which,
            input.Revision,
            note =>
            {
                var text = (input.Text ?? "").Trim();
                if (text.Length == 0)
                    return NetworkRefusals.TextMissing;
                if (text.Length > CanvasNote.TextMaxLength)
                    return NetworkRefusals.TooLong("Text", CanvasNote.TextMaxLength);
                note.Rewrite(text, actor.Person);
                return null;
            },
            ct
        );

    public Task<Outcome<Done>> RemoveAsync(
        Actor actor,
        (CanvasId Canvas, CanvasNoteId Note) which,
        (bool Gone, string? Revision) wanted,
        CancellationToken ct
    ) =>
        ChangeAsync(
            actor,
            which,
            wanted.Revision,
            note =>
            {
                note.Remove(wanted.Gone ? clock.GetUtcNow() : null, actor.Person);
                return null;
            },
            ct
        );

    private async Task<Outcome<Done>> ChangeAsync(
        Actor actor,
        (CanvasId Canvas, CanvasNoteId Note) which,
        string? revision,
        Func<CanvasNote, Refusal?> change,
        CancellationToken ct
    )
    {
        if (await access.FindAsync(actor, which.Canvas, ct) is null)
            return NetworkRefusals.Unknown;
        var note = await db.Set<CanvasNote>()
            .SingleOrDefaultAsync(n => n.Id == which.Note && n.CanvasId == which.Canvas, ct);
        if (note is null)
            return NetworkRefusals.Unknown;
        if (note.Revision.ToString(CultureInfo.InvariantCulture) != revision)
            return NetworkRefusals.ChangedMeanwhile;
        if (change(note) is { } refusal)
            return refusal;
        db.Audit(actor, "canvas.note-changed", subject: which.Canvas.Value);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return NetworkRefusals.ChangedMeanwhile;
        }

        return new Done();
    }
}
