using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Network.Contract;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Network.Opening;

/// <summary>A canvas with its notes and questions.</summary>
internal sealed class ShowCanvas(LeerspoorDb db, CanvasAccess access, PeopleDirectory people)
{
    public sealed record View(
        CanvasId Id,
        CanvasKind Kind,
        string Title,
        CanvasPlace? Place,
        IReadOnlyList<Note> All,
        IReadOnlyList<Question> Questions
    )
    {
        public string Home => $"/canvassen/{Id.Value}";

        public IReadOnlyList<Note> In(CanvasArea area) =>
            [.. All.Where(note => note.Area == area.Key && !note.Removed)];

        public IReadOnlyList<Note> RemovedFrom(CanvasArea area) =>
            [.. All.Where(note => note.Area == area.Key && note.Removed)];

        public Note? Latest(string area) =>
            All.LastOrDefault(note => note.Area == area && !note.Removed);

        public string AreaAddress(CanvasArea area) => $"{Home}/vak/{area.Key}";

        public string NoteAddress(Note note) => $"{Home}/notities/{note.Id.Value}";
    }

    public sealed record Note(
        CanvasNoteId Id,
        string Area,
        string Text,
        string By,
        bool Removed,
        int Revision
    );

    public sealed record Question(CanvasQuestionId Id, CanvasNoteId Note, string Text);

    public async Task<Outcome<View>> HandleAsync(Actor actor, CanvasId id, CancellationToken ct)
    {
        if (await access.FindAsync(actor, id, ct) is not { } found)
            return NetworkRefusals.Unknown;

        var notes = await (
            from note in db.Set<CanvasNote>()
            join person in people.Persons on note.WrittenBy equals person.Id
            where note.CanvasId == id
            orderby note.WrittenAt, note.Place
            select new Note(
                note.Id,
                note.AreaKey,
                note.Text,
                (person.GivenName + " " + person.FamilyName).Trim(),
                note.RemovedAt != null,
                note.Revision
            )
        ).ToListAsync(ct);
        var questions = await db.Set<CanvasQuestion>()
            .Where(question => question.CanvasId == id && question.RemovedAt == null)
            .OrderBy(question => question.AskedAt)
            .Select(question => new Question(question.Id, question.NoteId, question.Text))
            .ToListAsync(ct);
        return new View(id, found.Canvas.Kind, found.Canvas.Title, found.Place, notes, questions);
    }
}
