using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Sharing;

/// <summary>The passports that the actor made, who looked, and taking one back.</summary>
internal sealed class OwnPassports(LeerspoorDb db, TimeProvider clock)
{
    public const int MostOpenings = 100;

    public sealed record Line(
        Guid Id,
        string Receiver,
        DateTimeOffset Until,
        bool IsOpen,
        int Openings
    );

    public sealed record Listed(IReadOnlyList<Line> Lines);

    public sealed record View(Line Line, int Shown, IReadOnlyList<Opening> Openings);

    public sealed record Opening(DateTimeOffset At, string ByName);

    public async Task<Outcome<Listed>> ListAsync(Actor actor, CancellationToken ct)
    {
        if (actor.OnlyAbout is not null)
            return CredentialsRefusals.Unknown;

        var passports = await Mine(actor).OrderByDescending(p => p.MadeAt).ToListAsync(ct);
        var ids = passports.ConvertAll(p => p.Id);
        var looked = await db.Set<PassportOpening>()
            .Where(opening => ids.Contains(opening.PassportId))
            .GroupBy(opening => opening.PassportId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(one => one.Key, one => one.Count, ct);
        return new Listed([.. passports.Select(p => LineOf(p, looked.GetValueOrDefault(p.Id)))]);
    }

    public async Task<Outcome<View>> OpenAsync(Actor actor, PassportId id, CancellationToken ct)
    {
        if (await FindAsync(actor, id, ct) is not { } passport)
            return CredentialsRefusals.Unknown;

        var openings = db.Set<PassportOpening>().Where(opening => opening.PassportId == id);
        return new View(
            LineOf(passport, await openings.CountAsync(ct)),
            passport.Shown.Count,
            await openings
                .OrderByDescending(opening => opening.At)
                .Take(MostOpenings)
                .Select(opening => new Opening(opening.At, opening.ByName))
                .ToListAsync(ct)
        );
    }

    public async Task<Outcome<Done>> WithdrawAsync(Actor actor, PassportId id, CancellationToken ct)
    {
        if (await FindAsync(actor, id, ct) is not { } passport)
            return CredentialsRefusals.Unknown;

        passport.Withdraw(clock.GetUtcNow());
        db.Audit(actor, "passport.withdrawn", actor.Person, id.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private IQueryable<Passport> Mine(Actor actor) =>
        db.Set<Passport>().Where(p => p.HolderId == actor.Person);

    private async Task<Passport?> FindAsync(Actor actor, PassportId id, CancellationToken ct) =>
        actor.OnlyAbout is null
            ? await Mine(actor).SingleOrDefaultAsync(p => p.Id == id, ct)
            : null;

    private Line LineOf(Passport passport, int openings) =>
        new(
            passport.Id.Value,
            passport.Receiver,
            passport.Until,
            passport.IsOpen(clock.GetUtcNow()),
            openings
        );
}
