using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.AspNetCore.Identity;

namespace Leerspoor.People.Demo;

/// <summary>The people of the demo region: organisations, staff, participants, who looks after whom, and the demo accounts.</summary>
internal sealed class DemoPeople(LeerspoorDb db, IPasswordHasher<Account> hasher) : IDemoChapter
{
    public int Order => 10;

    public async Task TellAsync(DemoRegion demo, CancellationToken ct)
    {
        var work = Organisation.Joined("De Werkschakel", OrganisationKind.ShelteredWork);
        db.Add(work);
        var coach = Staff(demo, work, "Marloes", "de Wit", Role.Coach, "coach");
        var supervisor = Staff(demo, work, "Henk", "Jansen", Role.Supervisor, "begeleider");
        Staff(demo, work, "Yasmina", "El Amrani", Role.Designer, "ontwikkelaar");
        Staff(demo, work, "Wim", "Bakker", Role.Administrator, "beheerder");
        var participant = Staff(demo, work, "Samira", "Yilmaz", Role.Participant, "deelnemer");
        db.Add(CaseloadEntry.Begun(coach.Id, participant.Id, Role.Coach, demo.Now));
        db.Add(CaseloadEntry.Begun(supervisor.Id, participant.Id, Role.Supervisor, demo.Now));
        await db.SaveChangesAsync(ct);
    }

    private Person Staff(
        DemoRegion demo,
        Organisation at,
        string given,
        string family,
        Role role,
        string account
    )
    {
        var person = Person.Joined(given, family, demo.Now);
        person.Give(role, at.Id, demo.Now);
        var login = Account.For(person.Id, account);
        login.UsePassword(hasher.HashPassword(login, DemoRegion.Password));
        db.AddRange(person, login);
        return person;
    }
}
