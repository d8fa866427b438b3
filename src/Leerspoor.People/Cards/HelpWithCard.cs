using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.SigningIn;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.People.Cards;

/// <summary>Staff helps with a card: see how it stands, let the holder choose new pictures, set them together, end the wait, withdraw it.</summary>
internal sealed class HelpWithCard(
    LeerspoorDb db,
    CardReach reach,
    PictureCode codes,
    SignInBrake brake,
    TimeProvider clock
)
{
    public sealed class Input
    {
        public string? First { get; set; }
        public string? Second { get; set; }
        public string? Third { get; set; }
        public string? Fourth { get; set; }

        public IReadOnlyList<string?> Pictures => [First, Second, Third, Fourth];
    }

    public async Task<Outcome<CardHelpView>> ShowAsync(
        Actor actor,
        PersonId holder,
        CancellationToken ct
    )
    {
        if (!await reach.MayHelpAsync(actor, holder, ct))
            return PeopleRefusals.NotFound;

        var name = await db.Set<Person>()
            .Where(p => p.Id == holder)
            .Select(p => p.GivenName + " " + p.FamilyName)
            .SingleAsync(ct);
        var card = await StandingAsync(holder, ct);
        return new CardHelpView(
            holder,
            name.TrimEnd(),
            card?.PrintedAt,
            card?.ProtectedCode is not null,
            card?.WaitUntil > clock.GetUtcNow() ? card.WaitUntil : null
        );
    }

    /// <summary>The holder chooses four new pictures at the next scan; a wait ends.</summary>
    public Task<Outcome<Done>> ForgetCodeAsync(
        Actor actor,
        PersonId holder,
        CancellationToken ct
    ) => ChangeAsync(actor, holder, "card.code-forgotten", card => card.UseCode(null), ct);

    public Task<Outcome<Done>> SetCodeAsync(
        Actor actor,
        PersonId holder,
        Input input,
        CancellationToken ct
    ) =>
        input.Pictures.All(picture => Leerspoor.Ui.Pictures.IsCode(picture ?? ""))
            ? ChangeAsync(
                actor,
                holder,
                "card.code-set",
                card => card.UseCode(codes.Protect(input.Pictures!)),
                ct
            )
            : Task.FromResult<Outcome<Done>>(PeopleRefusals.PicturesMissing);

    /// <summary>The card works no longer, and whoever came in with it is out.</summary>
    public async Task<Outcome<Done>> RevokeAsync(Actor actor, PersonId holder, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var open = await db.Set<Session>()
            .Where(s => s.PersonId == holder && s.Kind == SessionKind.Card && s.EndedAt == null)
            .ToListAsync(ct);
        return await ChangeAsync(
            actor,
            holder,
            "card.revoked",
            card =>
            {
                card.Revoke(now);
                open.ForEach(session => session.End(now));
            },
            ct
        );
    }

    private async Task<Outcome<Done>> ChangeAsync(
        Actor actor,
        PersonId holder,
        string what,
        Action<SignInCard> change,
        CancellationToken ct
    )
    {
        if (!await reach.MayHelpAsync(actor, holder, ct))
            return PeopleRefusals.NotFound;
        if (await StandingAsync(holder, ct) is not { } card)
            return PeopleRefusals.NotFound;

        change(card);
        brake.Forget(SignInWithCard.BrakeKey(card));
        db.Audit(actor, what, holder, card.Id.Value);
        await db.SaveChangesAsync(ct);
        return default(Done);
    }

    private Task<SignInCard?> StandingAsync(PersonId holder, CancellationToken ct) =>
        db.Set<SignInCard>()
            .Where(card => card.PersonId == holder && card.RevokedAt == null)
            .OrderByDescending(card => card.PrintedAt)
            .FirstOrDefaultAsync(ct);
}

/// <summary>How the card of a participant stands.</summary>
internal sealed record CardHelpView(
    PersonId Holder,
    string Name,
    DateTimeOffset? PrintedAt,
    bool HasCode,
    DateTimeOffset? WaitUntil
);
