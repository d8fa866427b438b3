using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Leerspoor.Skills.Contract;
using Leerspoor.Skills.Outcomes;
using Leerspoor.Skills.Searching;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.PriorLearning;

/// <summary>A participant hands in what they learned before: in words, with a link or a photo.</summary>
internal sealed class HandIn(
    LeerspoorDb db,
    SkillNames names,
    IEvidencePhotos photos,
    TimeProvider clock
)
{
    private const int MostOutcomes = 30;

    /// <summary>So many may wait for an assessor at once.</summary>
    public const int MostWaiting = 20;

    public sealed class Input
    {
        public string? Story { get; set; }
        public string? Link { get; set; }
    }

    public sealed record Subject(string Key, string Label);

    /// <summary>What can be handed in: what these words find, and without words the published learning outcomes.</summary>
    public async Task<Outcome<List<Subject>>> ChoicesAsync(
        Actor actor,
        string? asked,
        CancellationToken ct
    )
    {
        if (!Relations.IsSelf(actor, actor.Person))
            return SkillsRefusals.Unknown;
        var outcomes = (
            await db.Set<LearningOutcome>()
                .Where(o => o.State == OutcomeState.Published)
                .OrderBy(o => o.Title)
                .Take(MostOutcomes)
                .Select(o => new { o.Id, o.Title })
                .ToListAsync(ct)
        ).ConvertAll(o => new Subject(SkillAddress.OfOutcome(o.Id.Value), o.Title));
        if (string.IsNullOrWhiteSpace(asked))
            return outcomes;
        var fitting = WordIndex
            .Of(outcomes.Select(one => (IEnumerable<(string, float)>)[(one.Label, 1f)]))
            .Find(asked, MostOutcomes)
            .Select(hit => outcomes[hit.Number]);
        var skills = await names.SearchAsync(asked, ct);
        return fitting.Concat(skills.Select(skill => new Subject(skill.Key, skill.Label))).ToList();
    }

    /// <summary>What stands at this address; unknown when nothing does.</summary>
    public async Task<Outcome<Subject>> SubjectAsync(
        Actor actor,
        string? address,
        CancellationToken ct
    )
    {
        if (!Relations.IsSelf(actor, actor.Person) || string.IsNullOrEmpty(address))
            return SkillsRefusals.Unknown;
        if (
            address.StartsWith(SkillAddress.OutcomePrefix, StringComparison.Ordinal)
            && Guid.TryParse(address[SkillAddress.OutcomePrefix.Length..], out var id)
        )
        {
            var title = await db.Set<LearningOutcome>()
                .Where(o => o.Id == new LearningOutcomeId(id) && o.State == OutcomeState.Published)
                .Select(o => o.Title)
                .SingleOrDefaultAsync(ct);
            return title is null ? SkillsRefusals.Unknown : new Subject(address, title);
        }
        return await names.FindAsync(address, ct) is { } skill
            ? new Subject(skill.Key, skill.Label)
            : SkillsRefusals.Unknown;
    }

    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        string? address,
        Input input,
        IFormFile? photo,
        CancellationToken ct
    )
    {
        if ((await SubjectAsync(actor, address, ct)).Refused(out var unknown, out var what))
            return unknown;
        var story = input.Story?.Trim() ?? "";
        var link = input.Link?.Trim() ?? "";
        var refusals = Wrong(story, link).ToList();
        if (refusals.Count > 0)
            return Outcome<Done>.RefusedFor(refusals);
        var waiting = await db.Set<PriorClaim>()
            .CountAsync(c => c.PersonId == actor.Person && c.State == PriorState.Waiting, ct);
        if (waiting >= MostWaiting)
            return SkillsRefusals.PriorMany;
        Guid? kept = null;
        if (photo is not null)
        {
            if ((await photos.KeepAsync(actor, photo, ct)).Refused(out var wrong, out var id))
                return wrong;
            kept = id;
        }

        var claim = PriorClaim.Submitted(
            actor.Person,
            (what.Key, what.Label),
            (story, link, kept),
            clock.GetUtcNow()
        );
        db.Add(claim);
        db.Audit(actor, "prior-learning.handed-in", actor.Person, claim.Id.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private static IEnumerable<Refusal> Wrong(string story, string link)
    {
        if (story.Length is 0 or > PriorClaim.StoryMaxLength)
            yield return SkillsRefusals.PriorStory;
        if (
            link.Length > PriorClaim.LinkMaxLength
            || (
                link.Length > 0
                && !(
                    Uri.TryCreate(link, UriKind.Absolute, out var address)
                    && address.Scheme is "https" or "http"
                )
            )
        )
            yield return SkillsRefusals.PriorLink;
    }
}
