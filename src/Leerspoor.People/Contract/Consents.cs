using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.People.Contract;

/// <summary>What people said yes or no to, per purpose. One indexed query per question.</summary>
public sealed class Consents(LeerspoorDb db, TimeProvider clock)
{
    private static readonly Func<LeerspoorDb, PersonId, string, CancellationToken, Task<bool>> Has =
        EF.CompileAsyncQuery(
            (LeerspoorDb db, PersonId person, string purpose, CancellationToken _) =>
                db.Set<Consent>()
                    .Any(c =>
                        c.PersonId == person
                        && c.Purpose == purpose
                        && c.ReplacedAt == null
                        && c.Given
                    )
        );

    /// <summary>The person said yes and did not take it back.</summary>
    public Task<bool> HasAsync(PersonId person, string purpose, CancellationToken ct) =>
        Has(db, person, purpose, ct);

    /// <summary>Everybody who said yes to this and did not take it back, to filter and join with.</summary>
    public IQueryable<PersonId> GivenTo(string purpose) =>
        db.Set<Consent>()
            .Where(c => c.Purpose == purpose && c.ReplacedAt == null && c.Given)
            .Select(c => c.PersonId);

    /// <summary>The answers that hold now, by purpose: true for yes, false for no; a purpose never answered is not in it.</summary>
    public async Task<IReadOnlyDictionary<string, bool>> AnswersAsync(
        PersonId person,
        CancellationToken ct
    ) =>
        (
            await db.Set<Consent>()
                .AsNoTracking()
                .Where(c => c.PersonId == person && c.ReplacedAt == null)
                .Select(c => new { c.Purpose, c.Given })
                .ToListAsync(ct)
        )
            .GroupBy(c => c.Purpose, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.All(c => c.Given), StringComparer.Ordinal);

    /// <summary>The participant says yes. The same answer twice changes nothing.</summary>
    public Task<Outcome<Done>> GiveAsync(
        Actor actor,
        string purpose,
        int textVersion,
        CancellationToken ct
    ) => AnswerAsync(actor, purpose, true, textVersion, ct);

    /// <summary>The participant says no, or takes a yes back.</summary>
    public Task<Outcome<Done>> WithdrawAsync(
        Actor actor,
        string purpose,
        int textVersion,
        CancellationToken ct
    ) => AnswerAsync(actor, purpose, false, textVersion, ct);

    /// <summary>
    /// For history that comes in from elsewhere (the demo, an import): the row of an answer that was given before, for
    /// <see cref="MassInsert"/>. The person must not have answered this purpose here yet.
    /// </summary>
    public static IRegional Remembered(
        PersonId person,
        string purpose,
        bool given,
        int textVersion,
        DateTimeOffset at
    ) => Consent.Answered(person, purpose, given, textVersion, at);

    private async Task<Outcome<Done>> AnswerAsync(
        Actor actor,
        string purpose,
        bool given,
        int textVersion,
        CancellationToken ct
    )
    {
        // Nobody answers for somebody else.
        if (!Relations.IsSelf(actor, actor.Person))
            return PeopleRefusals.NotFound;
        if (purpose.Length is 0 or > Consent.PurposeMaxLength)
            return PeopleRefusals.NotFound;

        var standing = await db.Set<Consent>()
            .Where(c => c.PersonId == actor.Person && c.Purpose == purpose && c.ReplacedAt == null)
            .ToListAsync(ct);
        if (standing is [var only] && only.Given == given && only.TextVersion == textVersion)
            return default(Done);

        var now = clock.GetUtcNow();
        foreach (var earlier in standing)
            earlier.Replace(now);
        var answer = Consent.Answered(actor.Person, purpose, given, textVersion, now);
        db.Add(answer);
        db.Audit(
            actor,
            given ? "consent.given" : "consent.withdrawn",
            actor.Person,
            answer.Id.Value
        );
        await db.SaveChangesAsync(ct);
        return default(Done);
    }
}
