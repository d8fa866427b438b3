using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Following;

/// <summary>Adds a note about a participant in the coach's own caseload. The form carries the id, so sending it twice writes it once.</summary>
internal sealed class WriteNote(LeerspoorDb db, Relations relations, TimeProvider clock)
{
    public sealed class Input
    {
        public string? Id { get; set; }
        public string? Text { get; set; }
    }

    public async Task<Outcome<CoachNoteView>> HandleAsync(
        Actor actor,
        PersonId participant,
        Input input,
        CancellationToken ct
    )
    {
        if (!await relations.CaresForAsync(actor, participant, Role.Coach, ct))
            return FollowingRefusals.Unknown;

        var text = (input.Text ?? "").ReplaceLineEndings("\n").Trim();
        if (text.Length == 0)
            return FollowingRefusals.EmptyNote;
        if (text.Length > CoachNote.TextMaxLength)
            return FollowingRefusals.LongNote;

        var id = Guid.TryParse(input.Id, out var made) ? new CoachNoteId(made) : CoachNoteId.New();
        if (await db.Set<CoachNote>().SingleOrDefaultAsync(n => n.Id == id, ct) is { } written)
            return
                written.ParticipantId == participant
                && written.AuthorId == actor.Person
                && written.Text == text
                ? CoachNoteView.Of(written)
                : FollowingRefusals.IdTaken;

        var note = CoachNote.Written(
            id,
            participant,
            actor.Person,
            actor.Name,
            text,
            clock.GetUtcNow()
        );
        db.Add(note);
        db.Audit(actor, "note.written", participant, id.Value);
        await db.SaveChangesAsync(ct);
        return CoachNoteView.Of(note);
    }
}

internal sealed record CoachNoteView(string Author, string Text, DateTimeOffset WrittenAt)
{
    public static CoachNoteView Of(CoachNote note) =>
        new(note.AuthorName, note.Text, note.WrittenAt);
}
