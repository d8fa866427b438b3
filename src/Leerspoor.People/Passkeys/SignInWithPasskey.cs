using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.SigningIn;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.People.Passkeys;

/// <summary>Starts a session for whoever holds a passkey. The device checked a finger, a face or a PIN, so no one-time code is asked.</summary>
internal sealed class SignInWithPasskey(
    LeerspoorDb db,
    IPasskeyHandler<Account> passkeys,
    PasskeyStore store,
    PasskeyChallenge challenge,
    TimeProvider clock
)
{
    public sealed class Input
    {
        /// <summary>The answer of the device, as JSON.</summary>
        public string? Credential { get; set; }
        public string? State { get; set; }
    }

    public async Task<PasskeyOffer> OfferAsync(HttpContext http)
    {
        var made = await passkeys.MakeRequestOptionsAsync(null, http);
        return challenge.Offer(made.RequestOptionsJson, made.AssertionState);
    }

    public async Task<Outcome<Session>> HandleAsync(Input input, HttpContext http)
    {
        var ct = http.RequestAborted;
        if (challenge.Open(input.State) is not { } state)
            return PeopleRefusals.PasskeyRefused;

        var result = await passkeys.PerformAssertionAsync(
            new PasskeyAssertionContext
            {
                HttpContext = http,
                CredentialJson = input.Credential ?? "",
                AssertionState = state,
            }
        );
        if (!result.Succeeded)
            return PeopleRefusals.PasskeyRefused;

        var person = await db.Set<Person>()
            .Include(p => p.Roles)
            .SingleAsync(p => p.Id == result.User.PersonId, ct);
        if (person.DisabledAt is not null)
            return PeopleRefusals.PasskeyRefused;

        await store.AddOrUpdatePasskeyAsync(result.User, result.Passkey, ct);
        var session = Session.Started(
            person.Id,
            SessionKind.Passkey,
            Visitor.Of(http).Device,
            clock.GetUtcNow()
        );
        db.Add(session);
        db.Audit(person.AsActor(), "session.started", person.Id, session.Id.Value);
        await db.SaveChangesAsync(ct);
        return session;
    }
}
