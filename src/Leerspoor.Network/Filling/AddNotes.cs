using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Network.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Network.Filling;

/// <summary>Hangs notes in an area, one for every line that was typed.</summary>
internal sealed class AddNotes(LeerspoorDb db, CanvasAccess access, TimeProvider clock)
{
    public const int MostAtOnce = 20;
    public const int TypedMaxLength = MostAtOnce * CanvasNote.TextMaxLength;

    public sealed class Input
    {
        public string? Text { get; set; }

        /// <summary>Made by the page, so that what is sent twice is written once.</summary>
        public string? Id { get; set; }
    }

    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        (CanvasId Canvas, string? Area) where,
        Input input,
        CancellationToken ct
    )
    {
        if (
            await access.FindAsync(actor, where.Canvas, ct) is not { } found
            || found.Canvas.Kind.Area(where.Area) is not { } area
        )
            return NetworkRefusals.Unknown;
        if (Lines(input.Text).Refused(out var wrong, out var lines))
            return wrong;
        var batch = Guid.TryParse(input.Id, out var typed) ? typed : Guid.CreateVersion7();
        var notes = db.Set<CanvasNote>().Where(note => note.CanvasId == where.Canvas);
        if (await notes.AnyAsync(note => note.Batch == batch, ct))
            return new Done();
        if (await notes.CountAsync(ct) + lines.Length > Canvas.MostNotes)
            return NetworkRefusals.Full;

        var now = clock.GetUtcNow();
        db.AddRange(
            lines.Select(
                (line, place) =>
                    CanvasNote.Written(
                        (where.Canvas, area.Key),
                        line,
                        (batch, place),
                        actor.Person,
                        now
                    )
            )
        );
        db.Audit(actor, "canvas.written", subject: where.Canvas.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private static Outcome<string[]> Lines(string? typed)
    {
        var lines = (typed ?? "").Split(
            ['\n', '\r'],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        if (lines.Length == 0)
            return NetworkRefusals.TextMissing;
        return
            lines.Length > MostAtOnce || lines.Any(line => line.Length > CanvasNote.TextMaxLength)
            ? NetworkRefusals.TooLong("Text", CanvasNote.TextMaxLength)
            : lines;
    }
}
