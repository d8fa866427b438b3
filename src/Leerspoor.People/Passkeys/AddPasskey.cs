using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Leerspoor.People.Passkeys;

/// <summary>Somebody adds a passkey of this device to their account, or takes one away.</summary>
internal sealed class AddPasskey(
    LeerspoorDb db,
    IPasskeyHandler<Account> passkeys,
    PasskeyStore store,
    PasskeyChallenge challenge,
    ILogger<AddPasskey> log
)
{
    public sealed class Input
    {
        public string? Name { get; set; }

        /// <summary>The answer of the device, as JSON.</summary>
        public string? Credential { get; set; }
        public string? State { get; set; }
    }

    public async Task<PasskeyOffer> OfferAsync(Actor actor, HttpContext http)
    {
        var account = await AccountAsync(actor, http.RequestAborted);
        var made = await passkeys.MakeCreationOptionsAsync(
            new PasskeyUserEntity
            {
                Id = await store.GetUserIdAsync(account!, http.RequestAborted),
                Name = account!.UserName,
                DisplayName = actor.Name,
            },
            http
        );
        return challenge.Offer(made.CreationOptionsJson, made.AttestationState);
    }

    public async Task<Outcome<Done>> HandleAsync(Actor actor, Input input, HttpContext http)
    {
        var ct = http.RequestAborted;
        if (await AccountAsync(actor, ct) is not { } account)
            return PeopleRefusals.NotFound;
        if (
            Typed.Name(input.Name, nameof(input.Name), Passkey.NameMaxLength).ToList() is
            { Count: > 0 } refusals
        )
            return Outcome<Done>.RefusedFor(refusals);
        if (challenge.Open(input.State) is not { } state)
            return PeopleRefusals.PasskeyRefused;

        var result = await passkeys.PerformAttestationAsync(
            new PasskeyAttestationContext
            {
                HttpContext = http,
                CredentialJson = input.Credential ?? "",
                AttestationState = state,
            }
        );
        var mine = await store.GetUserIdAsync(account, ct);
        if (!result.Succeeded || result.UserEntity.Id != mine)
        {
            log.LogWarning(result.Failure, "A passkey could not be added");
            return PeopleRefusals.PasskeyRefused;
        }

        result.Passkey.Name = input.Name!.Trim();
        await store.AddOrUpdatePasskeyAsync(account, result.Passkey, ct);
        db.Audit(actor, "passkey.added", actor.Person);
        await db.SaveChangesAsync(ct);
        return default(Done);
    }

    public async Task<Outcome<Done>> RemoveAsync(Actor actor, Guid id, CancellationToken ct)
    {
        var passkeyId = new PasskeyId(id);
        var passkey = await db.Set<Passkey>()
            .SingleOrDefaultAsync(p => p.Id == passkeyId && p.PersonId == actor.Person, ct);
        if (passkey is null)
            return PeopleRefusals.NotFound;

        db.Remove(passkey);
        db.Audit(actor, "passkey.removed", actor.Person, id);
        await db.SaveChangesAsync(ct);
        return default(Done);
    }

    // A card or a guest link must not grow into more than it is.
    private Task<Account?> AccountAsync(Actor actor, CancellationToken ct) =>
        actor.OnlyAbout is not null || actor.Roles.All(held => held.Role is Role.Participant)
            ? Task.FromResult<Account?>(null)
            : db.Set<Account>().SingleOrDefaultAsync(a => a.PersonId == actor.Person, ct);
}
