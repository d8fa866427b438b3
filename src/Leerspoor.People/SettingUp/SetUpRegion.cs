using System.Security.Cryptography;
using System.Text;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Accounts;
using Leerspoor.People.Contract;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.People.SettingUp;

/// <summary>Founds the first region, with one organisation and its administrator. Works once, on an empty database, with the code of the console.</summary>
internal sealed class SetUpRegion(
    LeerspoorDb db,
    RegionScope region,
    SetUpCode code,
    IPasswordHasher<Account> hasher,
    IServiceScopeFactory scopes,
    TimeProvider clock
)
{
    public sealed class Input
    {
        public string? Code { get; set; }
        public string? Region { get; set; }
        public string? Organisation { get; set; }
        public string? Kind { get; set; }
        public string? GivenName { get; set; }
        public string? FamilyName { get; set; }
        public string? UserName { get; set; }
        public string? NewPassword { get; set; }
        public string? Again { get; set; }
    }

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (!await code.IsNeededAsync(db, ct) || code.Value is not { } right)
            return PeopleRefusals.NotFound;
        if (Check(input, right, out var kind) is { Count: > 0 } refusals)
            return Outcome<Done>.RefusedFor(refusals);

        var id = RegionId.New();
        region.Enter(id);
        Found(id, input, kind);
        await db.SaveChangesAsync(ct);
        code.Used();
        await RegionFurnishing.FurnishAsync(scopes, id, ct);
        return default(Done);
    }

    private void Found(RegionId id, Input input, OrganisationKind kind)
    {
        var now = clock.GetUtcNow();
        var organisation = Organisation.Joined(input.Organisation!.Trim(), kind);
        var person = Person.Joined(input.GivenName!.Trim(), input.FamilyName!.Trim(), now);
        person.Give(Role.Administrator, organisation.Id, now);
        var account = Account.For(person.Id, input.UserName!);
        account.UsePassword(hasher.HashPassword(account, input.NewPassword!));
        db.AddRange(Region.Founded(id, input.Region!.Trim()), organisation, person, account);
        db.Audit(person.AsActor(), "region.founded", subject: id.Value);
    }

    private static List<Refusal> Check(Input input, string right, out OrganisationKind kind)
    {
        var refusals = new List<Refusal>();
        var typed = Encoding.UTF8.GetBytes((input.Code ?? "").Trim().ToUpperInvariant());
        if (!CryptographicOperations.FixedTimeEquals(typed, Encoding.UTF8.GetBytes(right)))
            refusals.Add(PeopleRefusals.WrongSetUpCode);
        refusals.AddRange(Typed.Name(input.Region, nameof(input.Region), Region.NameMaxLength));
        refusals.AddRange(
            Typed.Name(input.Organisation, nameof(input.Organisation), Organisation.NameMaxLength)
        );
        refusals.AddRange(Typed.Name(input.GivenName, nameof(input.GivenName)));
        refusals.AddRange(Typed.Name(input.FamilyName, nameof(input.FamilyName)));
        if (
            Typed.Optional(input.UserName) is not { Length: <= Account.UserNameMaxLength } name
            || name.Any(char.IsWhiteSpace)
        )
            refusals.Add(PeopleRefusals.UserNameWrong);
        if (!Enum.TryParse(input.Kind, out kind) || !Enum.IsDefined(kind))
            refusals.Add(PeopleRefusals.KindMissing);
        refusals.AddRange(
            NewPassword.Check(
                input.NewPassword,
                input.Again,
                Account.Normalise(input.UserName ?? "")
            )
        );
        return refusals;
    }
}
