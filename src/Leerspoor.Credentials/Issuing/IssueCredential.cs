using Leerspoor.Credentials.Contract;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Issuing;

/// <summary>Awards an achievement to a person. Asking again for the same person, achievement and occasion gives what was issued before.</summary>
internal sealed class IssueCredential(
    LeerspoorDb db,
    PeopleDirectory people,
    Relations relations,
    Awarding awarding,
    CredentialCards cards,
    TimeProvider clock
)
{
    public async Task<Outcome<CredentialCard>> HandleAsync(
        Actor actor,
        IssueOrder order,
        CancellationToken ct
    ) => await IssueAsync(actor, order, await FindIssuerAsync(actor, order, ct), ct);

    /// <summary>For the organisation that the order names; another room vouches that the actor may.</summary>
    public async Task<Outcome<CredentialCard>> VouchAsync(
        Actor actor,
        IssueOrder order,
        CancellationToken ct
    ) =>
        await IssueAsync(
            actor,
            order,
            await people.Organisations.SingleOrDefaultAsync(o => o.Id == order.Organisation, ct),
            ct
        );

    private async Task<Outcome<CredentialCard>> IssueAsync(
        Actor actor,
        IssueOrder order,
        OrganisationCard? issuer,
        CancellationToken ct
    )
    {
        if (issuer is null)
            return CredentialsRefusals.Unknown;
        if (
            await people.Persons.SingleOrDefaultAsync(p => p.Id == order.Recipient, ct)
            is not { } recipient
        )
            return CredentialsRefusals.Unknown;
        if (await IssuedBeforeAsync(order, ct) is { } before)
            return before;
        if (await NewestAsync(order.AchievementKey, ct) is not { } achievement)
            return CredentialsRefusals.AchievementUnknown;
        if (await MissingAsync(order, achievement.Details, ct) is { } missing)
            return missing;

        var now = clock.GetUtcNow();
        var credential = await awarding.AddAsync(
            actor,
            achievement,
            (recipient.Id, recipient.Name),
            (issuer.Id, issuer.Name),
            order.Occasion,
            order.Evidence,
            order.AwardedOn ?? DateOnly.FromDateTime(now.UtcDateTime),
            now,
            ct
        );
        return await SaveAsync(order, credential, ct);
    }

    private async Task<Refusal?> MissingAsync(
        IssueOrder order,
        AchievementDetails details,
        CancellationToken ct
    )
    {
        if (details.EvidenceNeeded && order.Evidence.Count == 0)
            return CredentialsRefusals.EvidenceMissing;
        if (details.BuiltFrom.Count == 0)
            return null;

        var now = clock.GetUtcNow();
        var held = await cards
            .All.Where(card =>
                card.Recipient == order.Recipient
                && details.BuiltFrom.Contains(card.AchievementKey)
                && card.RevokedAt == null
                && card.SuspendedAt == null
                && (card.ValidUntil == null || card.ValidUntil > now)
            )
            .Select(card => card.AchievementKey)
            .Distinct()
            .CountAsync(ct);
        return held == details.BuiltFrom.Count ? null : CredentialsRefusals.PartsMissing;
    }

    private async Task<Outcome<CredentialCard>> SaveAsync(
        IssueOrder order,
        Credential credential,
        CancellationToken ct
    )
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return await cards.OfAsync(credential.Id, ct);
        }
        catch (DbUpdateException)
        {
            // Two submits at the same moment: the unique index let one through, and both people see that one.
            db.ChangeTracker.Clear();
            if (await IssuedBeforeAsync(order, ct) is { } before)
                return before;
            throw;
        }
    }

    private async Task<OrganisationCard?> FindIssuerAsync(
        Actor actor,
        IssueOrder order,
        CancellationToken ct
    )
    {
        if (actor.OnlyAbout is not null)
            return null;

        var coaches = await relations.CaresForAsync(actor, order.Recipient, Role.Coach, ct);
        var mine = actor
            .OrganisationsAs(Role.Designer)
            .Concat(actor.OrganisationsAs(Role.Administrator))
            .Concat(coaches ? actor.OrganisationsAs(Role.Coach) : [])
            .ToList();
        var theirs = await people
            .Roles.Where(held => held.Person == order.Recipient)
            .Select(held => held.Organisation)
            .ToListAsync(ct);
        // A coach may look after somebody who works elsewhere; the award is then of that workplace when the order says so.
        IEnumerable<OrganisationId> allowed = coaches
            ? mine.Concat(theirs)
            : mine.Intersect(theirs);
        var wanted = order.Organisation is { } asked
            ? allowed.Where(organisation => organisation == asked)
            : allowed;
        return wanted.Cast<OrganisationId?>().FirstOrDefault() is { } chosen
            ? await people.Organisations.SingleOrDefaultAsync(o => o.Id == chosen, ct)
            : null;
    }

    private async Task<Outcome<CredentialCard>?> IssuedBeforeAsync(
        IssueOrder order,
        CancellationToken ct
    )
    {
        var card = await cards
            .All.Where(card =>
                card.Recipient == order.Recipient
                && card.AchievementKey == order.AchievementKey
                && card.Occasion == order.Occasion
            )
            .SingleOrDefaultAsync(ct);
        return card switch
        {
            null => null,
            { RevokedAt: null } => card,
            _ => CredentialsRefusals.RevokedBefore,
        };
    }

    private Task<Achievement?> NewestAsync(string key, CancellationToken ct) =>
        db.Set<Achievement>()
            .AsNoTracking()
            .Where(a => a.Key == key && a.PublishedAt != null)
            .OrderByDescending(a => a.Number)
            .FirstOrDefaultAsync(ct);
}
