using System.Globalization;
using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.Credentials.Sharing;

/// <summary>Makes a skills passport: the holder chooses for whom, what is in it, and how long it can be seen.</summary>
internal sealed class MakePassport(LeerspoorDb db, WalletItems items, TimeProvider clock)
{
    /// <summary>For how many days it can be seen.</summary>
    public static IReadOnlyList<int> Days { get; } = [7, 30, 90, 365];

    public sealed class Input
    {
        public string? Receiver { get; set; }
        public List<Guid>? Shown { get; set; }
        public string? Days { get; set; }
    }

    public sealed record Made(PassportId Id);

    public async Task<Outcome<Made>> HandleAsync(Actor actor, Input input, CancellationToken ct)
    {
        if (actor.OnlyAbout is not null)
            return CredentialsRefusals.Unknown;

        var receiver = (input.Receiver ?? "").Trim();
        var refusals = new List<Refusal>();
        if (receiver.Length == 0)
            refusals.Add(CredentialsRefusals.TextMissing.At("Receiver"));
        if (receiver.Length > Passport.ReceiverMaxLength)
            refusals.Add(
                CredentialsRefusals.TextTooLong(Passport.ReceiverMaxLength).At("Receiver")
            );
        if (
            !int.TryParse(input.Days, NumberStyles.None, CultureInfo.InvariantCulture, out var days)
            || !Days.Contains(days)
        )
            refusals.Add(CredentialsRefusals.DaysUnknown);
        var chosen = (input.Shown ?? []).Distinct().ToList();
        var mine = (await items.OfAsync(actor.Person, ct)).Select(item => item.Id).ToList();
        if (chosen.Count is 0 or > Passport.MostShown || chosen.Except(mine).Any())
            refusals.Add(CredentialsRefusals.ShownInvalid);
        if (refusals.Count > 0)
            return Outcome<Made>.RefusedFor(refusals);

        var now = clock.GetUtcNow();
        var passport = new Passport
        {
            Id = PassportId.New(),
            HolderId = actor.Person,
            HolderName = actor.Name,
            Receiver = receiver,
            Shown = [.. mine.Where(chosen.Contains)],
            MadeAt = now,
            Until = now.AddDays(days),
        };
        db.Add(passport);
        db.Audit(actor, "passport.made", actor.Person, passport.Id.Value);
        await db.SaveChangesAsync(ct);
        return new Made(passport.Id);
    }
}
