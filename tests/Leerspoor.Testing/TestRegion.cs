using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People;
using Leerspoor.People.Contract;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.Testing;

/// <summary>A region of one test's own, furnished like a real one, with a maker for people in it.</summary>
public sealed class TestRegion
{
    public const string Password = "Leerspoor-demo-1";
    private readonly LeerspoorApp app;

    private TestRegion(LeerspoorApp app, RegionId id, OrganisationId organisation) =>
        (this.app, Id, Organisation) = (app, id, organisation);

    public RegionId Id { get; }

    /// <summary>The sheltered-work company that every region starts with.</summary>
    public OrganisationId Organisation { get; }

    public static async Task<TestRegion> FoundAsync(LeerspoorApp app)
    {
        var id = RegionId.New();
        var organisation = await app.InRegionAsync(
            id,
            async services =>
            {
                var db = services.GetRequiredService<LeerspoorDb>();
                var company = People.Organisation.Joined(
                    "De Werkschakel",
                    OrganisationKind.ShelteredWork
                );
                db.AddRange(Region.Founded(id, "Regio Rivierenland"), company);
                await db.SaveChangesAsync();
                return company.Id;
            }
        );
        await RegionFurnishing.FurnishAsync(
            app.Services.GetRequiredService<IServiceScopeFactory>(),
            id,
            CancellationToken.None
        );
        return new TestRegion(app, id, organisation);
    }

    /// <summary>Runs something on the database in this region.</summary>
    public Task WithDbAsync(Func<LeerspoorDb, Task> act) =>
        app.InRegionAsync(Id, services => act(services.GetRequiredService<LeerspoorDb>()));

    /// <summary>Another organisation in this region.</summary>
    public Task<OrganisationId> OrganisationAsync(string name = "Gemeente Tiel") =>
        app.InRegionAsync(
            Id,
            async services =>
            {
                var db = services.GetRequiredService<LeerspoorDb>();
                var organisation = People.Organisation.Joined(name, OrganisationKind.Municipality);
                db.Add(organisation);
                await db.SaveChangesAsync();
                return organisation.Id;
            }
        );

    /// <summary>A person with one role (in the company unless told otherwise), with an account.</summary>
    public Task<TestPerson> PersonAsync(
        Role role,
        string givenName = "Samira",
        string familyName = "Yilmaz",
        OrganisationId? organisation = null
    ) =>
        app.InRegionAsync(
            Id,
            async services =>
            {
                var db = services.GetRequiredService<LeerspoorDb>();
                var person = Person.Joined(givenName, familyName, app.Clock.Now);
                person.Give(role, organisation ?? Organisation, app.Clock.Now);
                var account = Account.For(person.Id, $"u{person.Id.Value:N}");
                account.UsePassword(
                    services
                        .GetRequiredService<IPasswordHasher<Account>>()
                        .HashPassword(account, Password)
                );
                db.AddRange(person, account);
                await db.SaveChangesAsync();
                return new TestPerson(
                    app,
                    new Actor(
                        person.Id,
                        Id,
                        person.Name,
                        [new RoleIn(role, organisation ?? Organisation)]
                    ),
                    account.UserName
                );
            }
        );

    /// <summary>Gives a person one more role.</summary>
    public Task GiveAsync(TestPerson person, Role role, OrganisationId organisation) =>
        WithDbAsync(async db =>
        {
            var found = await db.Set<Person>()
                .Include(p => p.Roles)
                .SingleAsync(p => p.Id == person.Id);
            found.Give(role, organisation, app.Clock.Now);
            await db.SaveChangesAsync();
        });

    /// <summary>A key with which a program acts as this person for a day.</summary>
    public async Task<string> KeyAsync(TestPerson person, params string[] scopes)
    {
        var token = SecretToken.New();
        var now = app.Clock.Now;
        await WithDbAsync(db =>
        {
            db.Add(ApiKey.Made("Proef", token, person.Id, scopes, now, now.AddDays(1)));
            return db.SaveChangesAsync();
        });
        return token.Value;
    }

    /// <summary>Gives them an e-mail address.</summary>
    public Task ReachableAsync(TestPerson person, string email) =>
        WithDbAsync(async db =>
        {
            var found = await db.Set<Person>().SingleAsync(p => p.Id == person.Id);
            found.Reachable(email, null);
            await db.SaveChangesAsync();
        });

    /// <summary>Puts the participant in the caretaker's caseload.</summary>
    public Task CareAsync(TestPerson caretaker, TestPerson participant, Role role) =>
        app.InRegionAsync(
            Id,
            async services =>
            {
                var db = services.GetRequiredService<LeerspoorDb>();
                db.Add(CaseloadEntry.Begun(caretaker.Id, participant.Id, role, app.Clock.Now));
                await db.SaveChangesAsync();
            }
        );
}
