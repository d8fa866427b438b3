using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Guests;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.People.Contract;

/// <summary>Personal links for somebody from outside who assesses one participant. For the coach or supervisor of that participant.</summary>
public sealed class GuestLinks
{
    /// <summary>The consent without which nobody from outside is let in.</summary>
    public const string ConsentPurpose = "outside-assessor";
    public const int MostDays = 90;

    private readonly LeerspoorDb db;
    private readonly Relations relations;
    private readonly Consents consents;
    private readonly InvitationLetter letter;
    private readonly TimeProvider clock;

    internal GuestLinks(
        LeerspoorDb db,
        Relations relations,
        Consents consents,
        InvitationLetter letter,
        TimeProvider clock
    ) =>
        (this.db, this.relations, this.consents, this.letter, this.clock) = (
            db,
            relations,
            consents,
            letter,
            clock
        );

    /// <summary>What is typed to invite somebody; refusals carry these names as field.</summary>
    public sealed class Input
    {
        public string? Name { get; set; }
        public string? Email { get; set; }
        public string? Purpose { get; set; }

        /// <summary>How many days the link works: 1 to <see cref="MostDays"/>.</summary>
        public string? Days { get; set; } = "14";
    }

    /// <summary>Makes a link, and mails it when there is an address. The link is in the answer and cannot be shown again.</summary>
    public async Task<Outcome<GuestLinkMade>> InviteAsync(
        Actor actor,
        PersonId participant,
        Input input,
        CancellationToken ct
    )
    {
        if (!await relations.CaresForAsync(actor, participant, null, ct))
            return PeopleRefusals.NotFound;
        if (Check(input, out var days) is { Count: > 0 } refusals)
            return Outcome<GuestLinkMade>.RefusedFor(refusals);
        if (!await consents.HasAsync(participant, ConsentPurpose, ct))
            return PeopleRefusals.NoConsentForOutsider;

        var now = clock.GetUtcNow();
        var about = await db.Set<Person>()
            .Include(p => p.Roles)
            .SingleAsync(p => p.Id == participant, ct);
        var guest = GuestOf(input, about, now);
        var token = SecretToken.New();
        var link = GuestLink.Made(
            token,
            guest.Id,
            participant,
            actor.Person,
            input.Purpose!.Trim(),
            now,
            now.AddDays(days)
        );
        db.AddRange(guest, link);
        db.Audit(actor, "guest.invited", participant, link.Id.Value);
        var address = letter.Send(actor, about, guest, link, token);
        await db.SaveChangesAsync(ct);
        return new GuestLinkMade(link.Id.Value, address, link.ExpiresAt);
    }

    /// <summary>All links about a participant, newest first.</summary>
    public async Task<Outcome<GuestLinkView[]>> ListAsync(
        Actor actor,
        PersonId participant,
        CancellationToken ct
    )
    {
        if (!await relations.CaresForAsync(actor, participant, null, ct))
            return PeopleRefusals.NotFound;

        var now = clock.GetUtcNow();
        return await (
            from link in db.Set<GuestLink>()
            join guest in db.Set<Person>() on link.GuestId equals guest.Id
            where link.ParticipantId == participant
            orderby link.InvitedAt descending
            select new GuestLinkView(
                link.Id.Value,
                (guest.GivenName + " " + guest.FamilyName).Trim(),
                link.Purpose,
                link.ExpiresAt,
                link.RevokedAt == null && link.ExpiresAt > now,
                link.TimesUsed,
                link.LastUsedAt
            )
        )
            .AsNoTracking()
            .ToArrayAsync(ct);
    }

    /// <summary>Takes a link back; whoever is in with it is out at the next request.</summary>
    public async Task<Outcome<Done>> RevokeAsync(Actor actor, Guid linkId, CancellationToken ct)
    {
        var id = new GuestLinkId(linkId);
        var link = await db.Set<GuestLink>().SingleOrDefaultAsync(l => l.Id == id, ct);
        if (link is null || !await relations.CaresForAsync(actor, link.ParticipantId, null, ct))
            return PeopleRefusals.NotFound;

        link.Revoke(clock.GetUtcNow());
        db.Audit(actor, "guest.revoked", link.ParticipantId, link.Id.Value);
        await db.SaveChangesAsync(ct);
        return default(Done);
    }

    private static Person GuestOf(Input input, Person about, DateTimeOffset now)
    {
        var words = input.Name!.Trim().Split(' ', 2, StringSplitOptions.TrimEntries);
        var guest = Person.Joined(words[0], words.Length > 1 ? words[1] : "", now);
        guest.Reachable(Typed.Optional(input.Email), null);
        var organisation = about.Roles.First(held => held.Role == Role.Participant).OrganisationId;
        guest.Give(Role.GuestAssessor, organisation, now);
        return guest;
    }

    private static List<Refusal> Check(Input input, out int days)
    {
        var refusals = new List<Refusal>();
        refusals.AddRange(Typed.Name(input.Name, nameof(input.Name)));
        refusals.AddRange(Typed.Email(input.Email));
        if (Typed.Optional(input.Purpose) is not { Length: <= GuestLink.PurposeMaxLength })
            refusals.Add(PeopleRefusals.PurposeMissing);
        if (!int.TryParse(input.Days, out days) || days is < 1 or > MostDays)
            refusals.Add(PeopleRefusals.DaysWrong);
        return refusals;
    }
}

/// <summary>A link just made.</summary>
/// <param name="Id">To revoke it with.</param>
/// <param name="Address">The whole address to give to the guest; shown once.</param>
/// <param name="ExpiresAt">Works until then.</param>
public sealed record GuestLinkMade(Guid Id, string Address, DateTimeOffset ExpiresAt);

/// <summary>A link in the list.</summary>
public sealed record GuestLinkView(
    Guid Id,
    string Name,
    string Purpose,
    DateTimeOffset ExpiresAt,
    bool IsOpen,
    int TimesUsed,
    DateTimeOffset? LastUsedAt
);
