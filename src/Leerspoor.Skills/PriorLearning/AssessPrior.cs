using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.PriorLearning;

/// <summary>What a participant handed in, and what the coach, the supervisor or the teacher says of it. An acceptance becomes evidence.</summary>
internal sealed class AssessPrior(
    LeerspoorDb db,
    Relations relations,
    PeopleDirectory people,
    Viewings viewings,
    EvidenceBook evidence,
    TimeProvider clock
)
{
    public sealed class Input
    {
        /// <summary><c>yes</c> or <c>no</c>.</summary>
        public string? Accepts { get; set; }
        public string? Level { get; set; }
        public string? Reason { get; set; }
    }

    public sealed record View(PersonId Person, string Name, IReadOnlyList<Line> Claims)
    {
        public Line? Find(Guid id) => Claims.FirstOrDefault(line => line.Claim.Id.Value == id);
    }

    public sealed record Line(PriorClaim Claim, string By);

    public async Task<Outcome<View>> HandleAsync(Actor actor, PersonId person, CancellationToken ct)
    {
        var may =
            Relations.IsSelf(actor, person) || await relations.MayAssessAsync(actor, person, ct);
        if (!may)
            return SkillsRefusals.Unknown;
        await viewings.NoteAsync(actor, person, Viewed.Profile, ct);
        var rows = await (
            from claim in db.Set<PriorClaim>().AsNoTracking()
            where claim.PersonId == person
            join one in people.Persons on claim.DecidedBy equals (PersonId?)one.Id into ones
            from assessor in ones.DefaultIfEmpty()
            orderby claim.SubmittedAt descending
            select new
            {
                Claim = claim,
                assessor!.GivenName,
                assessor!.FamilyName,
            }
        ).ToListAsync(ct);
        return new View(
            person,
            await people
                .Persons.Where(p => p.Id == person)
                .Select(p => p.GivenName)
                .SingleAsync(ct),
            rows.ConvertAll(row => new Line(row.Claim, $"{row.GivenName} {row.FamilyName}".Trim()))
        );
    }

    public async Task<Outcome<Done>> DecideAsync(
        Actor actor,
        PersonId person,
        PriorClaimId id,
        Input input,
        CancellationToken ct
    )
    {
        // nobody accepts their own
        var claim = await relations.MayAssessAsync(actor, person, ct)
            ? await db.Set<PriorClaim>()
                .SingleOrDefaultAsync(c => c.Id == id && c.PersonId == person, ct)
            : null;
        if (claim is null)
            return SkillsRefusals.Unknown;
        var refusals = Wrong(input, out var level);
        if (refusals.Count > 0)
            return Outcome<Done>.RefusedFor(refusals);
        var now = clock.GetUtcNow();
        if (claim.Decide(level, input.Reason!.Trim(), actor.Person, now) is { } refusal)
            return refusal;

        if (level is { } shown)
            evidence.Write(
                new SkillEvidenceLine
                {
                    Person = person,
                    Skill = claim.Subject,
                    Label = claim.Label,
                    Level = shown,
                    Kind = EvidenceKind.PriorLearning,
                    Situation = "",
                    SeenBy = actor.Person,
                    SeenAt = now,
                    Source = id.Value,
                }
            );
        db.Audit(
            actor,
            level is null ? "prior-learning.declined" : "prior-learning.accepted",
            person,
            id.Value
        );
        return await SavedAsync(ct);
    }

    // Two assessors at the same moment: one of the two decides.
    private async Task<Outcome<Done>> SavedAsync(CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return new Done();
        }
        catch (DbUpdateException)
        {
            return SkillsRefusals.PriorDecided;
        }
    }

    private static List<Refusal> Wrong(Input input, out SkillLevel? level)
    {
        var refusals = new List<Refusal>();
        level = null;
        if (input.Accepts is not ("yes" or "no"))
            refusals.Add(SkillsRefusals.PriorAnswer);
        if (input.Accepts == "yes")
        {
            if (SkillLevel.TryParse(input.Level, out var typed))
                level = typed;
            else
                refusals.Add(SkillsRefusals.LevelUnknown.At("Level"));
        }
        if (input.Reason?.Trim().Length is not (> 0 and <= PriorClaim.ReasonMaxLength))
            refusals.Add(SkillsRefusals.PriorReason);
        return refusals;
    }
}
