using System.Net.Http.Headers;
using System.Net.Http.Json;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths;
using Leerspoor.Paths.Evaluating;
using Leerspoor.People;
using Leerspoor.Skills;
using Leerspoor.Skills.Contract;
using Leerspoor.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Leerspoor.Web.Tests.Matrix;

/// <summary>The demo region, a second region, and everybody signed in. Made once for the whole matrix.</summary>
public sealed class MatrixScene : IAsyncLifetime
{
    private readonly Dictionary<string, HttpClient> clients = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> accounts = new(StringComparer.Ordinal);

    public DemoApp App { get; } = new();

    /// <summary>The demo account <c>deelnemer</c>: whose path, plan and messages the ids in the addresses are.</summary>
    public Guid Participant { get; private set; }

    internal SubjectIds Subjects { get; private set; } = null!;

    public HttpClient As(string persona) => clients[persona];

    public async ValueTask InitializeAsync()
    {
        clients[Personas.Anonymous] = await App.AnonymousAsync();
        clients[Personas.Key] = await App.AnonymousAsync();
        clients[Personas.Key].DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer",
            "demo-begeleider"
        );
        var demo = await DemoRegionAsync();
        Participant = demo.Participant.Value;
        Subjects = await App.InRegionAsync(
            demo.Region,
            services =>
                SubjectIds.FindAsync(services.GetRequiredService<LeerspoorDb>(), demo.Participant)
        );
        await SignInDemoAsync(demo);
        await SignInFarAsync();
        await DraftAsync("raamwerken", "framework-version", "draft-version", "framework-draft");
        await DraftAsync("programmas", "programme", "draft-programme", "programme-draft");
        await DraftAsync(
            "instrumenten",
            "instrument",
            "draft-instrument",
            "instrument-draft",
            "administrator"
        );
        await ObserveAsync();
        await App.InRegionAsync(demo.Region, services => EvaluateAsync(services, demo.Participant));
        var draft = new FrameworkVersionId(Guid.Parse(Subjects.Find("framework-draft")!));
        await App.InRegionAsync(
            demo.Region,
            async services =>
            {
                var db = services.GetRequiredService<LeerspoorDb>();
                var indicator = await db.Set<Indicator>().FirstAsync(i => i.VersionId == draft);
                Subjects.Name("draft-indicator", indicator.Id.Value.ToString());
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in clients.Values)
            client.Dispose();
        await App.DisposeAsync();
    }

    private async Task<(RegionId Region, PersonId Participant)> DemoRegionAsync()
    {
        await using var scope = App.Services.CreateAsyncScope();
        var account = await scope
            .ServiceProvider.GetRequiredService<LeerspoorDb>()
            .AcrossRegions<Account>()
            .SingleAsync(a => a.UserName == "deelnemer");
        return (account.RegionId, account.PersonId);
    }

    private async Task SignInDemoAsync((RegionId Region, PersonId Participant) demo)
    {
        var cast = await App.InRegionAsync(
            demo.Region,
            services => CastAsync(services, demo.Participant)
        );
        foreach (var (persona, account) in cast)
            await SignInAsync(persona, account);
    }

    private static async Task<Dictionary<string, string>> CastAsync(
        IServiceProvider services,
        PersonId participant
    )
    {
        var db = services.GetRequiredService<LeerspoorDb>();
        var care = await db.Set<CaseloadEntry>()
            .Where(entry => entry.EndedAt == null)
            .ToListAsync();
        var accounts = await db.Set<Account>().ToDictionaryAsync(a => a.PersonId, a => a.UserName);
        var roles = await db.Set<RoleAssignment>().ToListAsync();
        var own = care.Where(entry => entry.ParticipantId == participant).ToList();
        var coach = own.First(entry => entry.As == Role.Coach).CaretakerId;
        var supervisor = own.First(entry => entry.As == Role.Supervisor).CaretakerId;
        var home = roles.Where(held => held.PersonId == coach).Select(held => held.OrganisationId);
        return new(StringComparer.Ordinal)
        {
            ["participant"] = accounts[participant],
            // With another coach and another supervisor, and well on the way.
            ["other-participant"] = "deelnemer2",
            ["own-coach"] = accounts[coach],
            ["own-supervisor"] = accounts[supervisor],
            ["own-teacher"] = accounts[own.First(entry => entry.As == Role.Teacher).CaretakerId],
            ["other-coach"] = accounts[Another(Role.Coach, coach)],
            ["other-supervisor"] = accounts[Another(Role.Supervisor, supervisor)],
            ["elsewhere-coach"] = await ElsewhereCoachAsync(services, [.. home]),
            ["designer"] = accounts[Another(Role.Designer, default)],
            ["administrator"] = accounts[Another(Role.Administrator, default)],
            ["moderator"] = accounts[Another(Role.Moderator, default)],
            ["note-taker"] = accounts[Another(Role.NoteTaker, default)],
            ["broker"] = accounts[Another(Role.Broker, default)],
        };

        PersonId Another(Role role, PersonId but) =>
            roles
                .First(held =>
                    held.Role == role
                    && held.PersonId != but
                    && accounts.ContainsKey(held.PersonId)
                    && !own.Exists(entry => entry.CaretakerId == held.PersonId)
                )
                .PersonId;
    }

    // The demo's coaches may work for several organisations; this one works only for one that is new.
    private static async Task<string> ElsewhereCoachAsync(
        IServiceProvider services,
        OrganisationId[] home
    )
    {
        var db = services.GetRequiredService<LeerspoorDb>();
        var organisation = Organisation.Joined("Elders", People.Contract.OrganisationKind.Company);
        if (home.Contains(organisation.Id))
            throw new InvalidOperationException("A new organisation has a new id.");
        var person = Person.Joined("Elke", "Elders", TimeProvider.System.GetUtcNow());
        person.Give(Role.Coach, organisation.Id, TimeProvider.System.GetUtcNow());
        var account = Account.For(person.Id, "elders");
        account.UsePassword(
            services
                .GetRequiredService<IPasswordHasher<Account>>()
                .HashPassword(account, TestRegion.Password)
        );
        db.AddRange(organisation, person, account);
        await db.SaveChangesAsync();
        return account.UserName;
    }

    private async Task SignInFarAsync()
    {
        var far = await TestRegion.FoundAsync(App);
        foreach (
            var role in new[]
            {
                Role.Participant,
                Role.Coach,
                Role.Supervisor,
                Role.Teacher,
                Role.Designer,
                Role.Administrator,
                Role.Moderator,
                Role.Broker,
            }
        )
        {
            var person = await far.PersonAsync(role);
            var persona = $"far-{role.ToString().ToLowerInvariant()}";
            await SignInAsync(persona, person.UserName);
        }
    }

    // What is published cannot be changed, so the pages that change something need a draft; the designer makes it on the page.
    private async Task DraftAsync(
        string pages,
        string published,
        string form,
        string subject,
        string by = "designer"
    )
    {
        var designer = new WebVisitor(As(by));
        await designer.GetAsync($"/{pages}/{Subjects.Find(published)}");
        await designer.SubmitAsync($"form:has([value='{form}'])");
        Subjects.Name(subject, designer.Location!.Split('?')[0].Split('/')[^1]);
    }

    // Through the front door, with the demo key.
    private async Task ObserveAsync()
    {
        var id = Guid.CreateVersion7();
        using var answer = await As(Personas.Key)
            .PostAsJsonAsync(
                new Uri("/api/observations", UriKind.Relative),
                new
                {
                    id,
                    participantId = Participant,
                    indicatorId = Subjects.Find("indicator"),
                    outcome = "seen-alone",
                    situationId = Subjects.Find("situation"),
                    observedAt = App.Clock.Now,
                }
            );
        if (answer.StatusCode is not System.Net.HttpStatusCode.Created)
            throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
        Subjects.Name("observation", id.ToString());
        Subjects.Name("observed-indicator", Subjects.Find("indicator")!);
    }

    private async Task EvaluateAsync(IServiceProvider services, PersonId participant)
    {
        if (Subjects.Find("evaluation") is not null)
            return;
        var db = services.GetRequiredService<LeerspoorDb>();
        var path = await db.Set<DevelopmentPath>().FirstAsync(p => p.ParticipantId == participant);
        var evaluation = Evaluation.Planned(
            path.Id,
            participant,
            DateOnly.FromDateTime(App.Clock.Now.Date).AddDays(7),
            participant
        );
        db.Add(evaluation);
        await db.SaveChangesAsync();
        Subjects.Name("evaluation", evaluation.Id.Value.ToString());
    }

    /// <summary>For who was signed out by what a test did.</summary>
    internal Task SignInAgainAsync(string persona) => SignInAsync(persona, accounts[persona]);

    private async Task SignInAsync(string persona, string account)
    {
        var visitor = new WebVisitor(await App.AnonymousAsync());
        await visitor.GetAsync("/aanmelden");
        await visitor.SubmitAsync(
            "form:has(#gebruikersnaam)",
            ("Input.UserName", account),
            ("Input.Password", TestRegion.Password)
        );
        accounts[persona] = account;
        clients[persona] =
            visitor.Status == System.Net.HttpStatusCode.Found
                ? visitor.Client
                : throw new InvalidOperationException(
                    $"{account}: {visitor.Status} {visitor.Text}"
                );
    }
}
