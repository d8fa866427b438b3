using Leerspoor.Kernel;
using Leerspoor.OpenBadges;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Importing;

/// <summary>Tells whether a badge from elsewhere is of the person who keeps it: anyone can take in somebody else's badge. Two queries.</summary>
internal sealed class TellWhose(PeopleDirectory people)
{
    public async Task<Whose> OfAsync(
        PersonId holder,
        AchievementCredential says,
        CancellationToken ct
    )
    {
        var name = await people
            .Persons.Where(person => person.Id == holder)
            .Select(person => person.GivenName + " " + person.FamilyName)
            .SingleOrDefaultAsync(ct);
        var email = await people
            .Emails.Where(line => line.Person == holder)
            .Select(line => line.Email)
            .SingleOrDefaultAsync(ct);
        var said = says.Subject.Identifiers;
        if (said.Any(one => Matches(one, name) || (email is not null && one.Matches(email))))
            return Whose.Own;
        return said.Any(IsPlainName) ? Whose.Another : Whose.Unsaid;
    }

    private static bool Matches(IdentityObject one, string? name) =>
        name is not null
        && (IsPlainName(one) ? SameName.Is(one.IdentityHash, name) : one.Matches(name.Trim()));

    private static bool IsPlainName(IdentityObject one) =>
        one is { IdentityType: "name", Hashed: false };
}
