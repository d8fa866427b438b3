using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Leerspoor.Skills.Profiling;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Sharing;

/// <summary>
/// What participants let an organisation see: for whoever works there, as long as it is open. Levels for the one profile and no more: no
/// evidence, no other skills. That somebody looked is kept for the participant.
/// </summary>
internal sealed class ShowSharedGap(
    LeerspoorDb db,
    PeopleDirectory people,
    FindProfile profiles,
    PersonSkills skills,
    Viewings viewings,
    TimeProvider clock
)
{
    public sealed record Listed(IReadOnlyList<Shared> Lines);

    public sealed record Shared(
        Guid Id,
        string Name,
        string Profile,
        string Organisation,
        DateTimeOffset Until
    );

    public sealed record View(Shared Shared, bool IsAssumed, IReadOnlyList<Line> Lines)
    {
        /// <summary>Asked and shown well enough.</summary>
        public IReadOnlyList<Line> Strengths => [.. Lines.Where(line => line.Missing == 0)];
    }

    /// <summary>Without the evidence: that is between the participant and who looks after them.</summary>
    public sealed record Line(string Skill, bool IsEssential, int Asked, int Shown, int Missing);

    /// <summary>How many are open to whoever works with the actor; one query.</summary>
    public async Task<int> CountAsync(Actor actor, CancellationToken ct) =>
        MayLook(actor) ? await Open(actor, null).CountAsync(ct) : 0;

    /// <summary>Whoever works in an organisation; a participant or a guest there does not.</summary>
    public static bool MayLook(Actor actor) => OrganisationsOf(actor).Count > 0;

    public async Task<Outcome<Listed>> ListAsync(Actor actor, CancellationToken ct)
    {
        if (!MayLook(actor))
            return SkillsRefusals.Unknown;
        return new Listed(await Open(actor, null).ToListAsync(ct));
    }

    public async Task<Outcome<View>> HandleAsync(Actor actor, GapShareId id, CancellationToken ct)
    {
        var shared = MayLook(actor) ? await Open(actor, id).SingleOrDefaultAsync(ct) : null;
        if (shared is null)
            return SkillsRefusals.Unknown;
        var share = await db.Set<GapShare>().AsNoTracking().SingleAsync(one => one.Id == id, ct);
        if (await profiles.OfAsync(share.ProfileId, ct) is not { } card)
            return SkillsRefusals.Unknown;

        var gap = Gap.Of(card, await skills.OfAsync(share.PersonId, ct));
        db.Add(GapLook.Of(id, actor.Name, clock.GetUtcNow()));
        await db.SaveChangesAsync(ct);
        await viewings.NoteAsync(actor, share.PersonId, Viewed.Profile, ct);
        return new View(
            shared,
            !card.IsOwn,
            [
                .. gap.Lines.Select(line => new Line(
                    line.Need.Label,
                    line.Need.IsEssential,
                    line.Need.Level,
                    line.Level,
                    line.Missing
                )),
            ]
        );
    }

    private static List<OrganisationId> OrganisationsOf(Actor actor) =>
        actor.OnlyAbout is null
            ?
            [
                .. actor
                    .Roles.Where(held => held.Role is not (Role.Participant or Role.GuestAssessor))
                    .Select(held => held.Organisation)
                    .Distinct(),
            ]
            : [];

    private IQueryable<Shared> Open(Actor actor, GapShareId? only)
    {
        var mine = OrganisationsOf(actor);
        var now = clock.GetUtcNow();
        return from share in db.Set<GapShare>()
            where
                mine.Contains(share.OrganisationId)
                && share.WithdrawnAt == null
                && share.Until > now
                && (only == null || share.Id == only)
            join person in people.Persons on share.PersonId equals person.Id
            join organisation in people.Organisations on share.OrganisationId equals organisation.Id
            orderby person.GivenName, person.FamilyName, share.GivenAt
            select new Shared(
                share.Id.Value,
                (person.GivenName + " " + person.FamilyName).Trim(),
                share.ProfileTitle,
                organisation.Name,
                share.Until
            );
    }
}
