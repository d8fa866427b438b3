using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.SigningIn;
using Leerspoor.Ui;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.People.Cards;

/// <summary>One tap on a picture after a card was scanned; the fourth right one starts a session.</summary>
internal sealed class SignInWithCard(
    LeerspoorDb db,
    RegionScope region,
    PictureCode codes,
    CardTapsSeal seal,
    SignInBrake brake,
    TimeProvider clock
)
{
    public const string Back = "back";
    public const string Again = "again";
    private const int FreeAttempts = 3;

    public sealed class Input
    {
        /// <summary>The key of the tapped picture.</summary>
        public string? Picture { get; set; }

        /// <summary>The taps before, sealed.</summary>
        public string? SoFar { get; set; }

        /// <summary><see cref="Back"/> or <see cref="Again"/>.</summary>
        public string? Do { get; set; }
    }

    public async Task<Outcome<CardStep>> HandleAsync(
        string token,
        Visitor visitor,
        Input input,
        CancellationToken ct
    )
    {
        if (await FindAsync(token, ct) is not { } card)
            return PeopleRefusals.NotFound;

        var taps = Tap(seal.Open(input.SoFar, card.Id) ?? CardTaps.None(card), card, input);
        if (!taps.Complete)
            return Next(taps);

        return taps.Mode switch
        {
            CardMode.Choose => Next(taps.ToRepeat()),
            CardMode.Repeat => await RepeatAsync(card, taps, visitor, ct),
            _ => await EnterAsync(card, taps, visitor, ct),
        };
    }

    public static string BrakeKey(SignInCard card) => $"card:{card.Id.Value}";

    private static CardTaps Tap(CardTaps taps, SignInCard card, Input input) =>
        input.Do switch
        {
            Again => CardTaps.None(card),
            Back => taps.WithoutLast(),
            _ when Pictures.IsCode(input.Picture ?? "") && !taps.Complete => taps.With(
                input.Picture!
            ),
            _ => taps,
        };

    private async Task<SignInCard?> FindAsync(string token, CancellationToken ct)
    {
        var hash = new SecretToken(token).Hash;
        var card = await db.AcrossRegions<SignInCard>()
            .SingleOrDefaultAsync(c => c.TokenHash == hash && c.RevokedAt == null, ct);
        if (card is null)
            return null;

        region.Enter(card.RegionId);
        return await db.Set<Person>()
            .AnyAsync(p => p.Id == card.PersonId && p.DisabledAt == null, ct)
            ? card
            : null;
    }

    private async Task<Outcome<CardStep>> EnterAsync(
        SignInCard card,
        CardTaps taps,
        Visitor visitor,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        if (card.WaitUntil - now is { } left && left > TimeSpan.Zero)
            return Wait(left);
        // Counted before it is checked, so that two devices do not guess side by side.
        var key = BrakeKey(card);
        if (brake.Take(key, FreeAttempts) is { } wait)
            return Wait(wait);

        var person = await PersonAsync(card, ct);
        if (card.ProtectedCode is not { } code || !codes.Matches(code, taps.Tapped))
        {
            card.Fail(now);
            db.Audit(person.AsActor(), "card.failed", person.Id, card.Id.Value);
            await db.SaveChangesAsync(ct);
            return PeopleRefusals.WrongPictures;
        }

        brake.Forget(key);
        card.Succeed();
        return await StartAsync(card, person, visitor, ct);
    }

    private async Task<Outcome<CardStep>> RepeatAsync(
        SignInCard card,
        CardTaps taps,
        Visitor visitor,
        CancellationToken ct
    )
    {
        // Somebody else chose a code on this card in the meantime.
        if (card.ProtectedCode is not null)
            return PeopleRefusals.WrongPictures;
        if (!taps.Tapped.SequenceEqual(taps.First, StringComparer.Ordinal))
            return PeopleRefusals.PicturesDiffer;

        var person = await PersonAsync(card, ct);
        card.UseCode(codes.Protect(taps.Tapped));
        db.Audit(person.AsActor(), "card.code-chosen", person.Id, card.Id.Value);
        return await StartAsync(card, person, visitor, ct);
    }

    private async Task<Outcome<CardStep>> StartAsync(
        SignInCard card,
        Person person,
        Visitor visitor,
        CancellationToken ct
    )
    {
        var session = Session.Started(
            card.PersonId,
            SessionKind.Card,
            visitor.Device,
            clock.GetUtcNow()
        );
        db.Add(session);
        db.Audit(person.AsActor(), "session.started", person.Id, session.Id.Value);
        await db.SaveChangesAsync(ct);
        return new CardStep(CardMode.Enter, PictureCode.Length, "", session);
    }

    private Task<Person> PersonAsync(SignInCard card, CancellationToken ct) =>
        db.Set<Person>().Include(p => p.Roles).SingleAsync(p => p.Id == card.PersonId, ct);

    private CardStep Next(CardTaps taps) =>
        new(taps.Mode, taps.Tapped.Count, seal.Seal(taps), null);

    private static Refusal Wait(TimeSpan wait) =>
        PeopleRefusals.CardWaits with
        {
            Values = [$"{Math.Ceiling(wait.TotalMinutes)}"],
        };
}

/// <summary>Where the holder is: how many pictures stand, or in.</summary>
internal sealed record CardStep(CardMode Mode, int Tapped, string SoFar, Session? Session);
