using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Contract;
using Leerspoor.MetroLines.Drawing;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.MetroLines.Leading;

/// <summary>What a company path is about, and which map belongs to it.</summary>
internal sealed class DescribePath(
    LeerspoorDb db,
    PathAccess access,
    BeginMap beginMap,
    RowTurn turns
)
{
    /// <summary>Instead of a map's id: a new one with the title of the path.</summary>
    public const string NewMap = "nieuw";

    public sealed record View(CompanyPath Path, IReadOnlyList<(string Id, LocalText Title)> Maps);

    public sealed class Input : ISeenForm
    {
        public string? Title { get; set; }
        public string? Ambition { get; set; }
        public string? Goals { get; set; }
        public string? Map { get; set; }
        public string? Seen { get; set; }

        public static Input Of(CompanyPath path) =>
            new()
            {
                Title = path.Title,
                Ambition = path.Ambition,
                Goals = path.BusinessGoals,
                Map = path.MapId?.Value.ToString(),
            };
    }

    public async Task<Outcome<View>> ShowAsync(Actor actor, CompanyPathId id, CancellationToken ct)
    {
        if (await access.FindToLeadAsync(actor, id, ct) is not { } path)
            return PathRefusals.Unknown;
        var maps = await db.Set<MetroMap>().Select(m => new { m.Id, m.Title }).ToListAsync(ct);
        return new View(path, [.. maps.Select(map => (map.Id.Value.ToString(), map.Title))]);
    }

    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        CompanyPathId id,
        Input input,
        CancellationToken ct
    )
    {
        if ((await ShowAsync(actor, id, ct)).Refused(out var unknown, out var view))
            return unknown;
        await using var turn = await turns.TakeAsync(view.Path, ct);
        if (!await turns.IsAsSeenAsync(view.Path, input.Seen, Input.Of, ct))
            return PathRefusals.ChangedMeanwhile;
        if (view.Path.ClosedAt is not null)
            return PathRefusals.Closed;
        var typed = new TypedForm();
        var title = typed.Needed("Title", input.Title, CompanyPath.TitleMaxLength);
        var ambition = typed.Text("Ambition", input.Ambition, CompanyPath.TextMaxLength);
        var goals = typed.Text("Goals", input.Goals, CompanyPath.TextMaxLength);
        var map = typed.OneOf("Map", input.Map, [NewMap, .. view.Maps.Select(m => m.Id)], true);
        if (typed.Refusals.Count > 0)
            return Outcome<Done>.RefusedFor(typed.Refusals);

        view.Path.Describe(title, ambition, goals);
        view.Path.Draw(await MapAsync(actor, title, map, ct));
        db.Audit(actor, "company-path.changed", subject: id.Value);
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
        return new Done();
    }

    private async Task<MetroMapId?> MapAsync(
        Actor actor,
        string title,
        string map,
        CancellationToken ct
    )
    {
        if (map.Length == 0)
            return null;
        if (map != NewMap)
            return new(Guid.Parse(map));
        var begun = await beginMap.HandleAsync(
            actor,
            new() { TitleNl = title, LeadNl = title },
            ct
        );
        return begun.Value!.Id;
    }
}
