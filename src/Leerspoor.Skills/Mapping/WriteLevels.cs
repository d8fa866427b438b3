using System.Globalization;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Mapping;

/// <summary>Writes the levels of one group. Who saves over somebody else's newer save is told, with everything typed still there.</summary>
internal sealed class WriteLevels(LeerspoorDb db)
{
    // What a form did not send is null.
    public sealed class Input
    {
        public string? Edition { get; set; }

        /// <summary>By row, as typed.</summary>
        public List<string?> Current
        {
            get;
            set => field = value ?? [];
        } = [];

        /// <summary>By row, as typed.</summary>
        public List<string?> Wanted
        {
            get;
            set => field = value ?? [];
        } = [];

        public static Input Of(MappingContent content, int group, int edition) =>
            new()
            {
                Edition = edition.ToString(CultureInfo.InvariantCulture),
                Current = [.. content.Rows.Select(row => Typed(row.Cells[group].Current))],
                Wanted = [.. content.Rows.Select(row => Typed(row.Cells[group].Wanted))],
            };

        private static string Typed(decimal? level) =>
            level?.ToString("0.##", CultureInfo.CurrentCulture) ?? "";
    }

    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        SkillsMappingId id,
        int group,
        Input input,
        CancellationToken ct
    )
    {
        var mapping = Designers.MayChange(actor)
            ? await db.Set<SkillsMapping>().SingleOrDefaultAsync(m => m.Id == id, ct)
            : null;
        var content = mapping?.Content;
        if (mapping is null || content is null || group < 0 || group >= content.Groups.Count)
            return SkillsRefusals.Unknown;
        if (input.Edition != mapping.Edition.ToString(CultureInfo.InvariantCulture))
            return SkillsRefusals.MappingChanged;

        var changes = new List<LevelChange>();
        var refusals = new List<Refusal>();
        for (var row = 0; row < content.Rows.Count; row++)
        {
            if (!MappingTable.TryLevel(input.Current.ElementAtOrDefault(row), out var now))
                refusals.Add(SkillsRefusals.MappingLevel.At($"Current[{row}]"));
            if (!MappingTable.TryLevel(input.Wanted.ElementAtOrDefault(row), out var then))
                refusals.Add(SkillsRefusals.MappingLevel.At($"Wanted[{row}]"));
            // what stands there already stays, with where it came from
            if (now != content.Rows[row].Cells[group].Current)
                changes.Add(new(row, group, false, now));
            changes.Add(new(row, group, true, then));
        }
        if (refusals.Count > 0)
            return Outcome<Done>.RefusedFor(refusals);

        mapping.Write(content.With(changes));
        db.Audit(actor, "skills-mapping.levels-written", subject: id.Value);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return SkillsRefusals.MappingChanged;
        }
        return new Done();
    }
}
