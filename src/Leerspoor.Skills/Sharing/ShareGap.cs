using System.Globalization;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Leerspoor.Skills.Profiling;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Sharing;

/// <summary>A participant chooses who may see how far they are for one profile, sees who looked, and takes it back.</summary>
internal sealed class ShareGap(
    LeerspoorDb db,
    PeopleDirectory people,
    FindProfile profiles,
    TimeProvider clock
)
{
    /// <summary>For how many days.</summary>
    public static IReadOnlyList<int> Days { get; } = [7, 30, 90];

    /// <summary>So many may be open at once.</summary>
    public const int MostOpen = 20;
    private const int MostLooks = 100;

    public sealed class Input
    {
        public string? Organisation { get; set; }
        public string? Days { get; set; }
    }

    public sealed record Asked(
        FindProfile.Card Profile,
        IReadOnlyList<(Guid Id, string Name)> Organisations
    );

    public sealed record Listed(IReadOnlyList<Line> Lines);

    public sealed record Line(
        Guid Id,
        string Organisation,
        string Profile,
        DateTimeOffset Until,
        bool IsOpen,
        IReadOnlyList<Look> Looks
    );

    public sealed record Look(string ByName, DateTimeOffset At);

    /// <summary>Which profile it is about, and whom it can be shown to.</summary>
    public async Task<Outcome<Asked>> AskAsync(Actor actor, Guid profile, CancellationToken ct)
    {
        if (
            !Relations.IsSelf(actor, actor.Person)
            || await profiles.OfAsync(profile, ct) is not { } card
        )
            return SkillsRefusals.Unknown;
        var organisations = await people
            .Organisations.Select(one => new { one.Id, one.Name })
            .ToListAsync(ct);
        return new Asked(
            card,
            [
                .. organisations
                    .OrderBy(one => one.Name, StringComparer.CurrentCulture)
                    .Select(one => (one.Id.Value, one.Name)),
            ]
        );
    }

    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        Guid profile,
        Input input,
        CancellationToken ct
    )
    {
        if ((await AskAsync(actor, profile, ct)).Refused(out var unknown, out var asked))
            return unknown;
        var refusals = new List<Refusal>();
        if (
            !Guid.TryParse(input.Organisation, out var organisation)
            || !asked.Organisations.Any(one => one.Id == organisation)
        )
            refusals.Add(SkillsRefusals.ShareOrganisation);
        if (
            !int.TryParse(input.Days, NumberStyles.None, CultureInfo.InvariantCulture, out var days)
            || !Days.Contains(days)
        )
            refusals.Add(SkillsRefusals.ShareDays);
        if (refusals.Count > 0)
            return Outcome<Done>.RefusedFor(refusals);

        var now = clock.GetUtcNow();
        var open = await Mine(actor)
            .Where(share => share.WithdrawnAt == null && share.Until > now)
            .ToListAsync(ct);
        if (open.Count >= MostOpen)
            return SkillsRefusals.ShareMany;
        // Asked again for the same: the new one takes the place of the old one.
        foreach (var earlier in open)
            if (earlier.OrganisationId.Value == organisation && earlier.ProfileId == profile)
                earlier.Withdraw(now);
        var share = GapShare.Given(
            actor.Person,
            new(organisation),
            (profile, asked.Profile.Title),
            now,
            now.AddDays(days)
        );
        db.Add(share);
        db.Audit(actor, "gap-share.given", actor.Person, share.Id.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    /// <summary>The newest first.</summary>
    public async Task<Outcome<Listed>> ListAsync(Actor actor, CancellationToken ct)
    {
        if (!Relations.IsSelf(actor, actor.Person))
            return SkillsRefusals.Unknown;
        var shares = await (
            from share in Mine(actor)
            join organisation in people.Organisations on share.OrganisationId equals organisation.Id
            orderby share.GivenAt descending
            select new { Share = share, organisation.Name }
        ).ToListAsync(ct);
        var ids = shares.ConvertAll(one => one.Share.Id);
        var looks = (
            await db.Set<GapLook>()
                .Where(look => ids.Contains(look.ShareId))
                .OrderByDescending(look => look.At)
                .Take(MostLooks)
                .ToListAsync(ct)
        ).ToLookup(look => look.ShareId);
        var now = clock.GetUtcNow();
        return new Listed([
            .. shares.Select(one => new Line(
                one.Share.Id.Value,
                one.Name,
                one.Share.ProfileTitle,
                one.Share.Until,
                one.Share.IsOpen(now),
                [.. looks[one.Share.Id].Select(look => new Look(look.ByName, look.At))]
            )),
        ]);
    }

    public async Task<Outcome<Done>> WithdrawAsync(Actor actor, GapShareId id, CancellationToken ct)
    {
        var share = Relations.IsSelf(actor, actor.Person)
            ? await Mine(actor).SingleOrDefaultAsync(one => one.Id == id, ct)
            : null;
        if (share is null)
            return SkillsRefusals.Unknown;
        share.Withdraw(clock.GetUtcNow());
        db.Audit(actor, "gap-share.withdrawn", actor.Person, id.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private IQueryable<GapShare> Mine(Actor actor) =>
        db.Set<GapShare>().Where(share => share.PersonId == actor.Person);
}
