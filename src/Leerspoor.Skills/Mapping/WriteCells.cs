using System.Globalization;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Mapping;

/// <summary>
/// Writes single cells, as they were typed in the grid. Who writes other cells at the same moment is not in the way; sending the same
/// cells again changes nothing. A cell with something that is no level stays as it was and is named in the answer.
/// </summary>
internal sealed class WriteCells(LeerspoorDb db)
{
    /// <summary>Every cell of the largest mapping, twice.</summary>
    public const int Most = MappingContent.MostRows * MappingContent.MostGroups * 2;
    private const int MostTries = 5;

    /// <summary>What somebody typed in one cell.</summary>
    public sealed record Typed(int Row, int Group, bool Wanted, string? Text);

    /// <summary>What was kept, and the places in the list of what was not.</summary>
    public sealed record Written(int Edition, IReadOnlyList<int> Wrong);

    public async Task<Outcome<Written>> HandleAsync(
        Actor actor,
        SkillsMappingId id,
        IReadOnlyList<Typed> typed,
        CancellationToken ct
    )
    {
        if (!Designers.MayChange(actor))
            return SkillsRefusals.Unknown;
        if (typed.Count > Most)
            return SkillsRefusals.MappingTooLarge;
        for (var tries = 1; ; tries++)
            try
            {
                return await WriteAsync(actor, id, typed, ct);
            }
            catch (DbUpdateConcurrencyException) when (tries < MostTries)
            {
                // somebody wrote other cells meanwhile: look again, and write beside those
                db.ChangeTracker.Clear();
            }
            catch (DbUpdateConcurrencyException)
            {
                return SkillsRefusals.MappingChanged;
            }
    }

    /// <summary>The whole form at once, one level of every cell; refused as a whole when one of them is wrong or somebody was earlier.</summary>
    public async Task<Outcome<Written>> SubmitAsync(
        Actor actor,
        ShowMapping.View shown,
        string? edition,
        IReadOnlyList<Typed> typed,
        CancellationToken ct
    )
    {
        if (!Designers.MayChange(actor))
            return SkillsRefusals.Unknown;
        if (edition != shown.Edition.ToString(CultureInfo.InvariantCulture))
            return SkillsRefusals.MappingChanged;
        var (changes, wrong) = Read(shown.Content, typed);
        if (wrong.Count > 0)
            return Outcome<Written>.RefusedFor([
                .. wrong.Select(at => SkillsRefusals.MappingLevel.At(Name(typed[at]))),
            ]);
        var mapping = await db.Set<SkillsMapping>()
            .SingleOrDefaultAsync(m => m.Id == shown.Id && m.Edition == shown.Edition, ct);
        if (mapping is null)
            return SkillsRefusals.MappingChanged;
        try
        {
            return new Written(await SaveAsync(actor, mapping, changes, ct), []);
        }
        catch (DbUpdateConcurrencyException)
        {
            return SkillsRefusals.MappingChanged;
        }
    }

    /// <summary>Id of the cell on the page.</summary>
    public static string Name(Typed cell) => $"r{cell.Row}g{cell.Group}";

    private async Task<Outcome<Written>> WriteAsync(
        Actor actor,
        SkillsMappingId id,
        IReadOnlyList<Typed> typed,
        CancellationToken ct
    )
    {
        var mapping = await db.Set<SkillsMapping>().SingleOrDefaultAsync(m => m.Id == id, ct);
        if (mapping is null)
            return SkillsRefusals.Unknown;
        var (changes, wrong) = Read(mapping.Content, typed);
        return new Written(await SaveAsync(actor, mapping, changes, ct), wrong);
    }

    private async Task<int> SaveAsync(
        Actor actor,
        SkillsMapping mapping,
        IReadOnlyList<LevelChange> changes,
        CancellationToken ct
    )
    {
        if (changes.Count == 0)
            return mapping.Edition;
        mapping.Write(mapping.Content.With(changes));
        db.Audit(actor, "skills-mapping.levels-written", subject: mapping.Id.Value);
        await db.SaveChangesAsync(ct);
        return mapping.Edition;
    }

    private static (List<LevelChange> Changes, List<int> Wrong) Read(
        MappingContent content,
        IReadOnlyList<Typed> typed
    )
    {
        var changes = new List<LevelChange>();
        var wrong = new List<int>();
        foreach (var (at, cell) in typed.Index())
            if (
                !content.Has(cell.Row, cell.Group)
                || !MappingTable.TryLevel(cell.Text, out var level)
            )
                wrong.Add(at);
            else if (Standing(content.Rows[cell.Row].Cells[cell.Group], cell.Wanted) != level)
                changes.Add(new(cell.Row, cell.Group, cell.Wanted, level));
        return (changes, wrong);
    }

    private static decimal? Standing(LevelCell cell, bool wanted) =>
        wanted ? cell.Wanted : cell.Current;
}
