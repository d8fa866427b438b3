using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Administering;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.People.Keys;

/// <summary>Makes a key for a program, and takes it back.</summary>
internal sealed class MakeKey(LeerspoorDb db, AdminReach reach, TimeProvider clock)
{
    private const int MostDays = 365;

    public sealed class Input
    {
        public string? Name { get; set; }
        public string? ActsAs { get; set; }
        public List<string> Scopes { get; set; } = [];
        public string? Days { get; set; } = "90";
    }

    /// <summary>Gives the key itself, which is shown once.</summary>
    public async Task<Outcome<string>> HandleAsync(Actor actor, Input input, CancellationToken ct)
    {
        if (!actor.Is(Role.Administrator))
            return PeopleRefusals.NotFound;

        var refusals = new List<Refusal>(
            Typed.Name(input.Name, nameof(input.Name), ApiKey.NameMaxLength)
        );
        var person = Guid.TryParse(input.ActsAs, out var id)
            ? await reach.FindAsync(actor, new PersonId(id), ct)
            : null;
        if (person is null || person.Roles.All(held => held.Role is Role.Participant))
            refusals.Add(PeopleRefusals.PersonMissing);
        else if (!AdminReach.ReachesAllOf(actor, person))
            refusals.Add(PeopleRefusals.AlsoElsewhere.At(nameof(input.ActsAs)));
        var scopes = ApiScopes.All.Intersect(input.Scopes, StringComparer.Ordinal).ToList();
        if (scopes.Count == 0)
            refusals.Add(PeopleRefusals.ScopeMissing);
        if (!int.TryParse(input.Days, out var days) || days is < 1 or > MostDays)
            refusals.Add(PeopleRefusals.DaysWrong);
        if (refusals.Count > 0)
            return Outcome<string>.RefusedFor(refusals);

        var (token, now) = (SecretToken.New(), clock.GetUtcNow());
        var key = ApiKey.Made(
            input.Name!.Trim(),
            token,
            person!.Id,
            scopes,
            now,
            now.AddDays(days)
        );
        db.Add(key);
        db.Audit(actor, "key.made", person.Id, key.Id.Value);
        await db.SaveChangesAsync(ct);
        return token.Value;
    }

    public async Task<Outcome<Done>> RevokeAsync(Actor actor, Guid keyId, CancellationToken ct)
    {
        var id = new ApiKeyId(keyId);
        var key = await db.Set<ApiKey>().SingleOrDefaultAsync(k => k.Id == id, ct);
        if (key is null || await reach.FindAsync(actor, key.ActsAs, ct) is null)
            return PeopleRefusals.NotFound;

        key.Revoke(clock.GetUtcNow());
        db.Audit(actor, "key.revoked", key.ActsAs, keyId);
        await db.SaveChangesAsync(ct);
        return default(Done);
    }
}
