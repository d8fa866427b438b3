using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.Skills.Mapping;

/// <summary>Begins a skills mapping from what somebody pasted out of a spreadsheet.</summary>
internal sealed class BeginMapping(LeerspoorDb db, TimeProvider clock)
{
    public sealed class Input
    {
        public string? Title { get; set; }
        public string? Pasted { get; set; }
    }

    public sealed record Begun(SkillsMappingId Id);

    public async Task<Outcome<Begun>> HandleAsync(Actor actor, Input input, CancellationToken ct)
    {
        if (!Designers.MayChange(actor))
            return SkillsRefusals.Unknown;
        var title = input.Title?.Trim() ?? "";
        if (title.Length is 0 or > SkillsMapping.TitleMaxLength)
            return SkillsRefusals.MappingTitle;
        if (PastedMapping.Read(input.Pasted).Refused(out var refusal, out var content))
            return refusal;

        var mapping = SkillsMapping.Begun(title, content, actor.Person, clock.GetUtcNow());
        db.Add(mapping);
        db.Audit(actor, "skills-mapping.begun", subject: mapping.Id.Value);
        await db.SaveChangesAsync(ct);
        return new Begun(mapping.Id);
    }
}
