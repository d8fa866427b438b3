using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Mapping;

/// <summary>
/// Begins a skills mapping from a workbook or from what somebody pasted out of one, or puts such a table in the place of what stood in one.
/// One wrong cell keeps everything out.
/// </summary>
internal sealed class BeginMapping(LeerspoorDb db, TimeProvider clock)
{
    public sealed class Input
    {
        public string? Title { get; set; }
        public string? Pasted { get; set; }
        public IFormFile? File { get; set; }
    }

    public sealed record Begun(SkillsMappingId Id);

    public async Task<Outcome<Begun>> HandleAsync(Actor actor, Input input, CancellationToken ct)
    {
        if (!Designers.MayChange(actor))
            return SkillsRefusals.Unknown;
        var title = input.Title?.Trim() ?? "";
        if (title.Length is 0 or > SkillsMapping.TitleMaxLength)
            return SkillsRefusals.MappingTitle;
        var read = await ReadAsync(input, ct);
        if (read.Value is not { } content)
            return Outcome<Begun>.RefusedFor(read.Refusals);

        var mapping = SkillsMapping.Begun(title, content, actor.Person, clock.GetUtcNow());
        db.Add(mapping);
        db.Audit(actor, "skills-mapping.begun", subject: mapping.Id.Value);
        await db.SaveChangesAsync(ct);
        return new Begun(mapping.Id);
    }

    /// <summary>The table takes the place of everything that stood in the mapping; what a specialism of the same name counts stays chosen.</summary>
    public async Task<Outcome<Begun>> ReplaceAsync(
        Actor actor,
        SkillsMappingId id,
        Input input,
        CancellationToken ct
    )
    {
        var mapping = Designers.MayChange(actor)
            ? await db.Set<SkillsMapping>().SingleOrDefaultAsync(m => m.Id == id, ct)
            : null;
        if (mapping is null)
            return SkillsRefusals.Unknown;
        var read = await ReadAsync(input, ct);
        if (read.Value is not { } content)
            return Outcome<Begun>.RefusedFor(read.Refusals);

        mapping.Write(content.AsBefore(mapping.Content));
        db.Audit(actor, "skills-mapping.replaced", subject: id.Value);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return SkillsRefusals.MappingChanged;
        }
        return new Begun(id);
    }

    private static async Task<Outcome<MappingContent>> ReadAsync(Input input, CancellationToken ct)
    {
        if (input.File is not { Length: > 0 } file)
            return MappingTable.Paste(input.Pasted);
        if (file.Length > MappingWorkbook.MostBytes)
            return SkillsRefusals.FileTooLarge;
        using var whole = new MemoryStream();
        await file.CopyToAsync(whole, ct);
        return MappingWorkbook.Read(whole.ToArray());
    }
}
