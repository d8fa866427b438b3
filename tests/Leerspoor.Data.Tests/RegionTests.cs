using Leerspoor.Kernel;
using Leerspoor.People;
using Leerspoor.People.Contract;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Data.Tests;

public sealed class RegionTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task Every_table_has_a_region_and_a_filter_on_it()
    {
        await app.AnonymousAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var tables = scope
            .ServiceProvider.GetRequiredService<LeerspoorDb>()
            .Model.GetEntityTypes()
            .ToList();

        tables.Count.ShouldBeGreaterThan(10);
        foreach (var table in tables.Where(table => !table.IsOwned()))
        {
            table.ClrType.IsAssignableTo(typeof(IRegional)).ShouldBeTrue(table.Name);
            table.GetDeclaredQueryFilters().ShouldNotBeEmpty(table.Name);
        }
    }

    [Fact]
    public async Task A_table_without_a_region_is_refused_when_the_model_is_made()
    {
        await using var db = new LeerspoorDb(
            new DbContextOptionsBuilder<LeerspoorDb>()
                .UseSqlite("Data Source=:memory:")
                .EnableServiceProviderCaching(false)
                .Options,
            [new Homeless()],
            new RegionScope(),
            new WriteGate(TimeSpan.FromSeconds(1)),
            new OutboxBell(),
            app.Clock
        );

        Should
            .Throw<InvalidOperationException>(() => db.Model)
            .Message.ShouldContain("has no region");
    }

    [Fact]
    public async Task What_one_region_writes_another_does_not_see()
    {
        var here = await TestRegion.FoundAsync(app);
        var there = await TestRegion.FoundAsync(app);
        var person = await here.PersonAsync(Role.Participant);

        (await FindAsync(here, person.Id)).ShouldNotBeNull();
        (await FindAsync(there, person.Id)).ShouldBeNull();
    }

    [Fact]
    public async Task Without_a_region_nothing_is_found_and_nothing_can_be_written()
    {
        var region = await TestRegion.FoundAsync(app);
        await region.PersonAsync(Role.Participant);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LeerspoorDb>();

        (await db.Set<Person>().CountAsync()).ShouldBe(0);
        db.Add(Organisation.Joined("Zwerfbedrijf", OrganisationKind.Company));
        await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task A_row_of_another_region_cannot_be_changed_or_removed()
    {
        var here = await TestRegion.FoundAsync(app);
        var there = await TestRegion.FoundAsync(app);
        var person = await here.PersonAsync(Role.Participant);

        await there.WithDbAsync(async db =>
        {
            var found = await db.AcrossRegions<Person>().SingleAsync(p => p.Id == person.Id);
            found.Rename("Gestolen", "Naam");
            await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync());
            db.ChangeTracker.Clear();
            db.Remove(await db.AcrossRegions<Person>().SingleAsync(p => p.Id == person.Id));
            await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        });
    }

    [Fact]
    public void Only_known_places_look_across_regions()
    {
        string[] allowed =
        [
            "src/Leerspoor.Data/LeerspoorDb.cs",
            "src/Leerspoor.Data/OutboxWorker.cs",
        ];
        var bypasses = Directory
            .EnumerateFiles(
                Path.Combine(Repository.Root, "src"),
                "*.cs",
                SearchOption.AllDirectories
            )
            .Where(file =>
                File.ReadAllText(file).Contains("IgnoreQueryFilters", StringComparison.Ordinal)
            )
            .Select(file => Path.GetRelativePath(Repository.Root, file));

        bypasses.Except(allowed, StringComparer.Ordinal).ShouldBeEmpty();
    }

    private Task<Person?> FindAsync(TestRegion region, PersonId id) =>
        app.InRegionAsync(
            region.Id,
            services =>
                services
                    .GetRequiredService<LeerspoorDb>()
                    .Set<Person>()
                    .SingleOrDefaultAsync(p => p.Id == id)
        );

    private sealed class Homeless : IModuleMapping
    {
        public void Map(ModelBuilder model) => model.Entity<Tramp>();
    }

    private sealed class Tramp
    {
        public int Id { get; init; }
    }
}
