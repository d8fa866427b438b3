using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Network.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Network.Asking;

/// <summary>Turns a note into a "How might we ..." question, or takes that question back.</summary>
internal sealed class AskQuestion(LeerspoorDb db, CanvasAccess access, TimeProvider clock)
{
    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        (CanvasId Canvas, CanvasNoteId Note) about,
        string? typed,
        CancellationToken ct
    )
    {
        if (await access.FindAsync(actor, about.Canvas, ct) is null)
            return NetworkRefusals.Unknown;
        var note = await db.Set<CanvasNote>()
            .SingleOrDefaultAsync(n => n.Id == about.Note && n.CanvasId == about.Canvas, ct);
        if (note is null)
            return NetworkRefusals.Unknown;
        var text = (typed ?? "").Trim().TrimEnd('?').TrimEnd();
        if (text.Length == 0)
            return NetworkRefusals.TextMissing.At("Question");
        if (text.Length > CanvasQuestion.TextMaxLength)
            return NetworkRefusals.TooLong("Question", CanvasQuestion.TextMaxLength);
        var asked = db.Set<CanvasQuestion>().Where(q => q.NoteId == about.Note);
        if (await asked.AnyAsync(q => q.Text == text && q.RemovedAt == null, ct))
            return new Done();

        db.Add(CanvasQuestion.Asked(note, text, actor.Person, clock.GetUtcNow()));
        db.Audit(actor, "canvas.question-asked", subject: about.Canvas.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    public async Task<Outcome<Done>> TakeBackAsync(
        Actor actor,
        CanvasId canvas,
        string? typed,
        CancellationToken ct
    )
    {
        if (await access.FindAsync(actor, canvas, ct) is null)
            return NetworkRefusals.Unknown;
        var id = Guid.TryParse(typed, out var read) ? new CanvasQuestionId(read) : default;
        var question = await db.Set<CanvasQuestion>()
            .SingleOrDefaultAsync(q => q.Id == id && q.CanvasId == canvas, ct);
        if (question is null)
            return NetworkRefusals.Unknown;
        question.Remove(clock.GetUtcNow());
        db.Audit(actor, "canvas.question-removed", subject: canvas.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
