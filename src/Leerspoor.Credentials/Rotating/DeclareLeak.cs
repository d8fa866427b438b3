using Leerspoor.Credentials.Batching;
using Leerspoor.Credentials.Issuing;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Rotating;

/// <summary>
/// Somebody else may have had a key from some day on: what it signed from then proves nothing any more, here and at whoever reads the DID document. A key that
/// signs now is replaced at once. It cannot be undone.
/// </summary>
internal sealed class DeclareLeak(
    LeerspoorDb db,
    IssuerKeys keys,
    TokenKeys tokens,
    TimeProvider clock
)
{
    public sealed class Input
    {
        public string? Key { get; set; }

        /// <summary>As a date field sends it.</summary>
        public string? From { get; set; }
    }

    public async Task<Outcome<Done>> HandleAsync(Actor actor, Input input, CancellationToken ct)
    {
        if (!ListKeys.MayRotate(actor))
            return CredentialsRefusals.Unknown;

        var now = clock.GetUtcNow();
        var refusals = new List<Refusal>();
        var key = await FindAsync(input.Key, ct);
        if (key is null)
            refusals.Add(CredentialsRefusals.KeyUnknown);
        var day = AskedLine.Day(input.From);
        if (day is null || day > LocalDay.Of(now))
            refusals.Add(CredentialsRefusals.LeakDayInvalid);
        if (refusals.Count > 0)
            return Outcome<Done>.RefusedFor(refusals);

        var signsNow = key!.RetiredAt is null;
        if (key.Leak(LocalDay.Start(day!.Value), now) is { } refusal)
            return refusal;
        if (signsNow)
        {
            await keys.ReplaceAsync(ct);
            await tokens.RetireAsync(ct);
        }
        db.Audit(actor, "signing-key.leaked", subject: key.Id.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private async Task<SigningKey?> FindAsync(string? typed, CancellationToken ct) =>
        Guid.TryParse(typed, out var id)
            ? await db.Set<SigningKey>().SingleOrDefaultAsync(k => k.Id == new SigningKeyId(id), ct)
            : null;
}
