using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.SigningIn;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.People.OneTimeCodes;

/// <summary>Sets one-time codes up for somebody whose organisation asks them, before the first session with them starts.</summary>
internal sealed class EnrolDuringSignIn(
    LeerspoorDb db,
    RegionScope region,
    EnrolOneTimeCode enrol,
    SignInWithCode signIn
)
{
    public async Task<OneTimeOffer> OfferAsync(
        HalfSignedIn half,
        string? shown,
        CancellationToken ct
    )
    {
        region.Enter(half.Region);
        var userName = await db.Set<Account>()
            .Where(a => a.PersonId == half.Person)
            .Select(a => a.UserName)
            .SingleAsync(ct);
        return enrol.Offer(userName, shown);
    }

    public async Task<Outcome<Enrolled>> HandleAsync(
        HalfSignedIn half,
        Visitor visitor,
        EnrolOneTimeCode.Input input,
        CancellationToken ct
    )
    {
        region.Enter(half.Region);
        // Whoever only knows the password must not replace codes that exist already.
        if (
            await db.Set<Account>()
                .AnyAsync(a => a.PersonId == half.Person && a.OneTimeSecret != null, ct)
        )
            return PeopleRefusals.WrongCode;
        if (
            (await enrol.HandleAsync(half.Person, input, ct)).Refused(
                out var refusal,
                out var codes
            )
        )
            return refusal;

        var person = await db.Set<Person>()
            .Include(p => p.Roles)
            .SingleAsync(p => p.Id == half.Person, ct);
        return new Enrolled(await signIn.StartAsync(person, visitor, ct), codes);
    }
}

internal sealed record Enrolled(Session Session, IReadOnlyList<string> RecoveryCodes);
