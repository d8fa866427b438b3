using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Outcomes;

/// <summary>An expert reads a learning outcome by their link, comments per part, and signs. The link is the permission.</summary>
internal sealed class AdviseOutcome(LeerspoorDb db, RegionScope region, TimeProvider clock)
{
    public sealed class Input
    {
        public string? OnResponsibility { get; set; }
        public string? OnSkills { get; set; }
        public string? OnKnowledge { get; set; }
        public string? Agrees { get; set; }
        public string? SignedAs { get; set; }
    }

    public sealed record View(string Name, OutcomeText Text, bool IsAnswered);

    public async Task<Outcome<View>> ShowAsync(string token, CancellationToken ct)
    {
        if (await FindAsync(token, ct) is not var (advice, outcome))
            return SkillsRefusals.Unknown;
        return new View(advice.Name, outcome.Text, advice.AnsweredAt is not null);
    }

    public async Task<Outcome<Done>> SignAsync(string token, Input input, CancellationToken ct)
    {
        if (await FindAsync(token, ct) is not var (advice, outcome))
            return SkillsRefusals.Unknown;
        var refusals = Wrong(input).ToList();
        if (refusals.Count > 0)
            return Outcome<Done>.RefusedFor(refusals);
        var refusal = advice.Sign(
            input.Agrees == "yes",
            (Trimmed(input.OnResponsibility), Trimmed(input.OnSkills), Trimmed(input.OnKnowledge)),
            Trimmed(input.SignedAs),
            outcome.Stored,
            clock.GetUtcNow()
        );
        if (refusal is not null)
            return refusal;
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private static IEnumerable<Refusal> Wrong(Input input)
    {
        foreach (
            var (field, typed) in new[]
            {
                ("OnResponsibility", input.OnResponsibility),
                ("OnSkills", input.OnSkills),
                ("OnKnowledge", input.OnKnowledge),
            }
        )
            if (Trimmed(typed).Length > OutcomeAdvice.CommentMaxLength)
                yield return SkillsRefusals.CommentTooLong.At(field);
        if (input.Agrees is not ("yes" or "no"))
            yield return SkillsRefusals.AgreesMissing;
        if (Trimmed(input.SignedAs).Length is 0 or > OutcomeAdvice.NameMaxLength)
            yield return SkillsRefusals.SignedAsMissing;
    }

    private static string Trimmed(string? typed) => typed?.Trim() ?? "";

    private async Task<(OutcomeAdvice Advice, LearningOutcome Outcome)?> FindAsync(
        string token,
        CancellationToken ct
    )
    {
        var hash = OutcomeAdvice.HashOf(token);
        var now = clock.GetUtcNow();
        var found = await db.AcrossRegions<OutcomeAdvice>()
            .Where(a => a.TokenHash == hash && a.Until > now)
            .Select(a => new { a.Id, a.RegionId })
            .SingleOrDefaultAsync(ct);
        // whoever is signed in elsewhere stays there
        if (found is null || (region.Current is { } here && here != found.RegionId))
            return null;
        region.Enter(found.RegionId);
        var advice = await db.Set<OutcomeAdvice>().SingleAsync(a => a.Id == found.Id, ct);
        var outcome = await db.Set<LearningOutcome>()
            .SingleAsync(o => o.Id == advice.OutcomeId, ct);
        return outcome.IsOpen || advice.AnsweredAt is not null ? (advice, outcome) : null;
    }
}
