using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.AspNetCore.Identity;

namespace Leerspoor.People.Demo;

/// <summary>The people of the demo region: organisations, staff, participants, who looks after whom, and the demo accounts.</summary>
internal sealed class DemoPeople(MassInsert insert, IPasswordHasher<Account> hasher) : IDemoChapter
{
    private const int CaseloadOfCoach = 65;
    private const int CaseloadOfSupervisor = 25;
    private const int OneInClass = 10;
    private const int MostInClass = 24;
    private const string DemoKey = "demo-begeleider";

    private readonly DemoCast cast = new();
    private readonly List<IRegional> rows = [];
    private readonly Dictionary<string, OrganisationId> organisations = new(StringComparer.Ordinal);
    private readonly List<Actor> coaches = [];
    private readonly List<Actor> supervisors = [];

    private string passwordHash = "";

    public int Order => 10;

    public async Task TellAsync(DemoRegion demo, CancellationToken ct)
    {
        // Everybody shares the demo password, so one slow hash serves them all.
        passwordHash = hasher.HashPassword(
            Account.For(PersonId.New(), "demo"),
            DemoRegion.Password
        );
        var file = DemoData.Region();
        FoundOrganisations(file);
        HireStaff(demo, file);
        HandOutKey(demo);
        Enrol(demo, file.FirstParticipant);
        await insert.InsertAsync(rows, ct);
        cast.LeaveIn(demo);
    }

    private void FoundOrganisations(DemoData.RegionFile file)
    {
        var places = new List<DemoPlace>();
        foreach (var part in file.Organisations)
        {
            var organisation = Organisation.Joined(part.Name, part.Kind);
            rows.Add(organisation);
            organisations.Add(part.Key, organisation.Id);
            places.AddRange(
                part.LearningPlaces.Select(place => new DemoPlace(
                    organisation.Id,
                    place.Key,
                    place.Name,
                    place.Kind
                ))
            );
        }

        (cast.Organisations, cast.Places) = (organisations, places);
    }

    private void HireStaff(DemoRegion demo, DemoData.RegionFile file)
    {
        var names = DemoData.Names();
        foreach (var part in file.Staff)
        {
            var at = part.Organisations.Select(key => organisations[key]).ToArray();
            Hire(demo, part.GivenName, part.FamilyName, part.Role, part.Account, at);
        }

        // A larger region has more staff, not fuller caseloads.
        while (coaches.Count * CaseloadOfCoach < demo.Participants)
            HireAnother(demo, names, Role.Coach, $"coach{coaches.Count + 1}", coaches.Count);
        while (supervisors.Count * CaseloadOfSupervisor < demo.Participants)
            HireAnother(
                demo,
                names,
                Role.Supervisor,
                $"begeleider{supervisors.Count + 1}",
                supervisors.Count
            );
    }

    /// <summary>The key of the demo is as well known as its password.</summary>
    private void HandOutKey(DemoRegion demo) =>
        rows.Add(
            ApiKey.Made(
                DemoKey,
                new SecretToken(DemoKey),
                cast["begeleider"],
                ApiScopes.All,
                demo.Now,
                demo.Now.AddYears(10)
            )
        );

    private void HireAnother(
        DemoRegion demo,
        DemoData.NamesFile names,
        Role role,
        string account,
        int number
    ) =>
        Hire(
            demo,
            Pick(demo, names.FirstNames),
            Pick(demo, names.LastNames),
            role,
            account,
            organisations.Values.ElementAt(number % organisations.Count)
        );

    private void Hire(
        DemoRegion demo,
        string given,
        string family,
        Role role,
        string account,
        params OrganisationId[] at
    )
    {
        var actor = Join(demo, given, family, role, account, at);
        if (role is Role.Coach)
            coaches.Add(actor);
        if (role is Role.Supervisor)
            supervisors.Add(actor);
    }

    private void Enrol(DemoRegion demo, DemoData.NamePart first)
    {
        var names = DemoData.Names();
        cast.Participants =
        [
            .. Enumerable
                .Range(0, demo.Participants)
                .Select(number =>
                    Enrol(
                        demo,
                        number == 0
                            ? first
                            : new(Pick(demo, names.FirstNames), Pick(demo, names.LastNames)),
                        number
                    )
                ),
        ];
    }

    private DemoParticipant Enrol(DemoRegion demo, DemoData.NamePart name, int number)
    {
        var coach = coaches[number % coaches.Count];
        var supervisor = supervisors[number % supervisors.Count];
        var organisation = supervisor.OrganisationsAs(Role.Supervisor).First();
        var account = number == 0 ? "deelnemer" : $"deelnemer{number + 1}";
        var actor = Join(
            demo,
            name.GivenName,
            name.FamilyName,
            Role.Participant,
            account,
            organisation
        );
        var since = demo.Now.AddDays(-185);
        rows.Add(CaseloadEntry.Begun(coach.Person, actor.Person, Role.Coach, since));
        rows.Add(CaseloadEntry.Begun(supervisor.Person, actor.Person, Role.Supervisor, since));
        if (number % OneInClass == 0 && number / OneInClass < MostInClass)
            rows.Add(
                CaseloadEntry.Begun(
                    cast["docent"],
                    actor.Person,
                    Role.Teacher,
                    demo.Now.AddDays(-60)
                )
            );
        return new(actor.Person, actor.Name, coach.Person, supervisor.Person, organisation);
    }

    private Actor Join(
        DemoRegion demo,
        string given,
        string family,
        Role role,
        string account,
        params OrganisationId[] at
    )
    {
        var since = demo.Now.AddDays(-190);
        var person = Person.Joined(given, family, since);
        foreach (var organisation in at)
            person.Give(role, organisation, since);
        var login = Account.For(person.Id, account);
        login.UsePassword(passwordHash);
        rows.Add(person);
        rows.AddRange(person.Roles);
        rows.Add(login);
        var actor = new Actor(
            person.Id,
            demo.Region,
            person.Name,
            [.. at.Select(organisation => new RoleIn(role, organisation))]
        );
        cast.Enter(account, actor);
        return actor;
    }

    private static string Pick(DemoRegion demo, IReadOnlyList<string> from) =>
        from[demo.Random.Next(from.Count)];
}
