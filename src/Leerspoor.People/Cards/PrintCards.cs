using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.People.Cards;

/// <summary>
/// Makes new cards and gives what is printed on them; the cards before die at that moment. What is printed cannot be shown again.
/// </summary>
internal sealed class PrintCards(LeerspoorDb db, CardReach reach, TimeProvider clock)
{
    private const int MostAtOnce = 200;

    /// <summary>Who would get a card; not found as soon as one of them is a stranger.</summary>
    public async Task<Outcome<CardHolder[]>> PreviewAsync(
        Actor actor,
        IReadOnlyList<Guid> holders,
        CancellationToken ct
    )
    {
        var ids = holders.Distinct().Take(MostAtOnce).Select(PersonId.From).ToList();
        if (ids.Count == 0)
            return PeopleRefusals.NotFound;
        foreach (var id in ids)
            if (!await reach.MayHelpAsync(actor, id, ct))
                return PeopleRefusals.NotFound;

        return await db.Set<Person>()
            .AsNoTracking()
            .Where(p => ids.Contains(p.Id))
            .OrderBy(p => p.FamilyName)
            .ThenBy(p => p.GivenName)
            .Select(p => new CardHolder(p.Id, (p.GivenName + " " + p.FamilyName).Trim()))
            .ToArrayAsync(ct);
    }

    public async Task<Outcome<PrintedCard[]>> HandleAsync(
        Actor actor,
        IReadOnlyList<Guid> holders,
        CancellationToken ct
    )
    {
        if ((await PreviewAsync(actor, holders, ct)).Refused(out var refusal, out var chosen))
            return refusal;

        var now = clock.GetUtcNow();
        var ids = chosen.Select(holder => holder.Id).ToList();
        var earlier = await db.Set<SignInCard>()
            .Where(card => ids.Contains(card.PersonId) && card.RevokedAt == null)
            .ToListAsync(ct);
        var printed = new List<PrintedCard>(chosen.Length);
        foreach (var holder in chosen)
        {
            var before = earlier.Where(card => card.PersonId == holder.Id).ToList();
            foreach (var card in before)
                card.Revoke(now);
            var token = SecretToken.New();
            var made = SignInCard.Printed(
                holder.Id,
                token,
                now,
                before.LastOrDefault()?.ProtectedCode
            );
            db.Add(made);
            db.Audit(actor, "card.printed", holder.Id, made.Id.Value);
            printed.Add(
                new(holder.Name, $"aanmelden/kaart/{token.Value}", made.ProtectedCode is null)
            );
        }

        await db.SaveChangesAsync(ct);
        return printed.ToArray();
    }
}

/// <summary>Somebody who gets a card.</summary>
internal sealed record CardHolder(PersonId Id, string Name);

/// <summary>What stands on a card.</summary>
/// <param name="Name">Of the holder.</param>
/// <param name="Path">Where scanning leads, relative to the address of this installation.</param>
/// <param name="WithoutCode">The holder chooses four pictures at the first use.</param>
internal sealed record PrintedCard(string Name, string Path, bool WithoutCode);
