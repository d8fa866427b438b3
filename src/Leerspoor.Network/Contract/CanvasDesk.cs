using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Network.Contract;

/// <summary>Where rooms above hang canvases on something of theirs and read what came of it. Says nothing about who may see what.</summary>
public sealed class CanvasDesk
{
    private readonly LeerspoorDb db;
    private readonly TimeProvider clock;

    internal CanvasDesk(LeerspoorDb db, TimeProvider clock) => (this.db, this.clock) = (db, clock);

    /// <summary>One card of every kind, in the order of the data file, with what hangs on <paramref name="home"/>. Two queries.</summary>
    public async Task<IReadOnlyList<CanvasCard>> CardsAsync(Guid home, CancellationToken ct)
    {
        var canvases = await db.Set<Canvas>()
            .AsNoTracking()
            .Where(canvas => canvas.Home == home)
            .OrderBy(canvas => canvas.BegunAt)
            .ToListAsync(ct);
        var ids = canvases.Select(canvas => canvas.Id).ToList();
        var notes = await db.Set<CanvasNote>()
            .AsNoTracking()
            .Where(note => ids.Contains(note.CanvasId) && note.RemovedAt == null)
            .OrderBy(note => note.WrittenAt)
            .ThenBy(note => note.Place)
            .ToListAsync(ct);
        return
        [
            .. CanvasKinds.All.Select(kind =>
            {
                var canvas = canvases.Find(one => one.KindKey == kind.Key);
                return CardOf(kind, canvas, [.. notes.Where(note => note.CanvasId == canvas?.Id)]);
            }),
        ];
    }

    /// <summary>The questions ("How might we ...", without those words) that came from the canvases of <paramref name="home"/>.</summary>
    public async Task<IReadOnlyList<string>> QuestionsAsync(Guid home, CancellationToken ct) =>
        await (
            from question in db.Set<CanvasQuestion>()
            join canvas in db.Set<Canvas>() on question.CanvasId equals canvas.Id
            where canvas.Home == home && question.RemovedAt == null
            orderby question.AskedAt
            select question.Text
        ).ToListAsync(ct);

    /// <summary>
    /// The canvas of this kind on something of the caller's; made when there is none. Saves. The caller has checked that the actor may come
    /// there. Null for a kind that does not exist.
    /// </summary>
    public async Task<CanvasId?> OpenAsync(
        Actor actor,
        string? kind,
        (Guid Home, OrganisationId Organisation) at,
        CancellationToken ct
    )
    {
        if (CanvasKinds.Find(kind) is not { } known)
            return null;
        var there = await db.Set<Canvas>()
            .Where(canvas => canvas.Home == at.Home && canvas.KindKey == known.Key)
            .OrderBy(canvas => canvas.BegunAt)
            .FirstOrDefaultAsync(ct);
        if (there is not null)
            return there.Id;

        var begun = Canvas.Begun(
            known.Key,
            known.Name.Nl,
            at.Organisation,
            actor.Person,
            clock.GetUtcNow(),
            at.Home
        );
        db.Add(begun);
        db.Audit(actor, "canvas.begun", subject: begun.Id.Value);
        await db.SaveChangesAsync(ct);
        return begun.Id;
    }

    private static CanvasCard CardOf(CanvasKind kind, Canvas? canvas, List<CanvasNote> notes) =>
        new(
            canvas?.Id,
            kind.Key,
            kind.Name,
            kind.Lead,
            kind.Picture,
            notes.Count,
            [
                .. kind
                    .Areas.Where(area => !notes.Exists(note => note.AreaKey == area.Key))
                    .Select(area => area.Title),
            ],
            kind.Sentence(key => notes.FindLast(note => note.AreaKey == key)?.Text)
        );
}
