using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Rotating;

/// <summary>The keys of the region, the newest first. Only public halves.</summary>
internal sealed class ListKeys(LeerspoorDb db)
{
    public sealed record View(IReadOnlyList<Line> Keys);

    public sealed record Line(
        SigningKeyId Id,
        string Controller,
        string Multikey,
        DateTimeOffset MadeAt,
        DateTimeOffset? RetiredAt,
        DateTimeOffset? LeakedFrom,
        int Signed
    );

    public async Task<Outcome<View>> HandleAsync(Actor actor, CancellationToken ct)
    {
        if (!MayRotate(actor))
            return CredentialsRefusals.Unknown;

        return new View(
            await db.Set<SigningKey>()
                .OrderByDescending(key => key.MadeAt)
                .Select(key => new Line(
                    key.Id,
                    key.Controller,
                    key.Multikey,
                    key.MadeAt,
                    key.RetiredAt,
                    key.LeakedFrom,
                    db.Set<Credential>().Count(credential => credential.SigningKeyId == key.Id)
                ))
                .ToListAsync(ct)
        );
    }

    /// <summary>Keys belong to the region, so any of its administrators may.</summary>
    public static bool MayRotate(Actor actor) =>
        actor.OnlyAbout is null && actor.Is(Role.Administrator);
}
