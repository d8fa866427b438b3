using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.People.Consenting;

/// <summary>What a participant sees of their own data: what they agreed to, and who looked.</summary>
internal sealed class ShowMyData(
    LeerspoorDb db,
    Consents consents,
    IEnumerable<IConsentPurposes> sources
)
{
    private const int MostViewings = 100;

    public async Task<Outcome<MyData>> HandleAsync(Actor actor, CancellationToken ct)
    {
        if (!Relations.IsSelf(actor, actor.Person))
            return PeopleRefusals.NotFound;

        var answers = await consents.AnswersAsync(actor.Person, ct);
        var purposes = new List<MyConsent>();
        foreach (var source in sources)
            purposes.AddRange(
                (await source.ForAsync(actor.Person, ct)).Select(purpose => new MyConsent(
                    purpose,
                    answers.TryGetValue(purpose.Key, out var given) ? given : null
                ))
            );
        return new MyData(purposes, await ViewingsAsync(actor.Person, ct));
    }

    private async Task<IReadOnlyList<MyViewing>> ViewingsAsync(PersonId me, CancellationToken ct)
    {
        var rows = await (
            from row in db.AuditTrail
            join person in db.Set<Person>() on row.By equals person.Id
            where row.About == me && row.Action.StartsWith(Viewings.ActionPrefix)
            orderby row.At descending
            select new
            {
                row.At,
                row.Action,
                person.GivenName,
                person.FamilyName,
                Roles = person.Roles.Select(held => held.Role).ToList(),
            }
        )
            .AsNoTracking()
            .Take(MostViewings)
            .ToListAsync(ct);
        return
        [
            .. rows.Select(row => new MyViewing(
                $"{row.GivenName} {row.FamilyName}".TrimEnd(),
                row.Roles.Where(role => role != Role.Participant)
                    .DefaultIfEmpty(Role.GuestAssessor)
                    .Min(),
                row.Action[Viewings.ActionPrefix.Length..],
                LocalDay.Of(row.At)
            )),
        ];
    }
}

internal sealed record MyData(IReadOnlyList<MyConsent> Consents, IReadOnlyList<MyViewing> Viewings);

/// <param name="Purpose">What is asked.</param>
/// <param name="Given">Null when not asked yet.</param>
internal sealed record MyConsent(ConsentPurposeCard Purpose, bool? Given);

/// <summary>Somebody looked at something, on a day.</summary>
internal sealed record MyViewing(string Name, Role Role, string What, DateOnly Day);
