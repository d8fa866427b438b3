using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Issuing;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Demo;

/// <summary>The badges of the demo region: for who completed a route, and an early one for a few others. One was taken back.</summary>
internal sealed class DemoCredentials(
    LeerspoorDb db,
    PeopleDirectory people,
    Awarding awarding,
    CredentialEvidence evidence
) : IDemoChapter
{
    private const string FirstBadge = "good-start";
    private const int EarlyBirds = 4;
    private const int BatchSize = 100;

    private static readonly string[] Evidence =
    [
        "De begeleider zag alles zelf, op meer dan één plek in het werk.",
        "De coach heeft daarna ja gezegd.",
    ];

    public int Order => 60;

    public async Task TellAsync(DemoRegion demo, CancellationToken ct)
    {
        var achievements = await db.Set<Achievement>()
            .AsNoTracking()
            .Where(achievement => achievement.PublishedAt != null)
            .ToDictionaryAsync(achievement => achievement.Key, StringComparer.Ordinal, ct);
        var coaches = Coaches(demo);
        foreach (var batch in Completions(demo, coaches).Chunk(BatchSize))
        {
            foreach (var completion in batch)
                await AwardAsync(demo, coaches, achievements, completion, ct);
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }

        await TakeOneBackAsync(demo, ct);
    }

    // In the order of the cast: the first is the demo account.
    private static Dictionary<PersonId, PersonId> Coaches(DemoRegion demo) =>
        demo.Cast().Participants.ToDictionary(who => who.Person, who => who.Coach);

    private static IEnumerable<DemoCompletion> Completions(
        DemoRegion demo,
        Dictionary<PersonId, PersonId> coaches
    )
    {
        var told = demo.Left.TryGetValue(DemoCompletion.Key, out var left)
            ? (IReadOnlyList<DemoCompletion>)left
            : [];
        var early = coaches
            .Keys.Where(person =>
                !told.Any(one => one.Participant == person && one.AchievementKey == FirstBadge)
            )
            .Take(EarlyBirds)
            .Select(
                (person, i) =>
                    new DemoCompletion(
                        person,
                        FirstBadge,
                        Guid.Empty,
                        demo.Now.AddDays(-45 - (19 * i))
                    )
            );
        return told.Where(one => coaches.ContainsKey(one.Participant)).Concat(early);
    }

    private async Task AwardAsync(
        DemoRegion demo,
        Dictionary<PersonId, PersonId> coaches,
        Dictionary<string, Achievement> achievements,
        DemoCompletion completion,
        CancellationToken ct
    )
    {
        var recipient = await PersonAsync(completion.Participant, ct);
        var coach = await PersonAsync(coaches[completion.Participant], ct);
        var organisation = await (
            from held in people.Roles
            join place in people.Organisations on held.Organisation equals place.Id
            where held.Person == coach.Id && held.Role == Role.Coach
            select place
        ).FirstAsync(ct);
        await awarding.AddAsync(
            new Actor(coach.Id, demo.Region, coach.Name, [new RoleIn(Role.Coach, organisation.Id)]),
            achievements[completion.AchievementKey],
            (recipient.Id, recipient.Name),
            (organisation.Id, organisation.Name),
            completion.Path,
            Evidence,
            DateOnly.FromDateTime(completion.On.UtcDateTime),
            completion.On,
            ct
        );
    }

    private Task<PersonCard> PersonAsync(PersonId id, CancellationToken ct) =>
        people.Persons.SingleAsync(person => person.Id == id, ct);

    private async Task TakeOneBackAsync(DemoRegion demo, CancellationToken ct)
    {
        var last = await db.Set<Credential>()
            .Where(c => c.AchievementKey == FirstBadge)
            .OrderBy(c => c.IssuedAt)
            .FirstOrDefaultAsync(ct);
        last?.Revoke(
            last.IssuedBy,
            "Per ongeluk aan de verkeerde persoon gegeven.",
            demo.Now.AddDays(-30)
        );
        if (last is not null)
            await evidence.FollowAsync(last, ct);
        await db.SaveChangesAsync(ct);
    }
}
