using Leerspoor.ActionScans.Contract;
using Leerspoor.ActionScans.Instruments;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.ActionScans.Tests;

/// <summary>A session that is going on, about all eight factors, with somebody who leads it and strangers around it.</summary>
internal sealed class SettledScan
{
    private SettledScan(LeerspoorApp app, TestRegion region, TestPerson moderator, ScanId id) =>
        (App, Region, Moderator, Id) = (app, region, moderator, id);

    public LeerspoorApp App { get; }
    public TestRegion Region { get; }
    public TestPerson Moderator { get; }
    public ScanId Id { get; }

    public Actor Actor => Moderator.Actor;

    public static async Task<SettledScan> SitAsync(LeerspoorApp app, string initiative = "Leerhuis")
    {
        var region = await TestRegion.FoundAsync(app);
        var moderator = await region.PersonAsync(Role.Moderator, "Wil", "Jansen");
        var id = default(ScanId);
        await region.WithDbAsync(async db =>
        {
            var instrument = await db.Set<Instrument>().SingleAsync(i => i.Key == "actiescan");
            var about = Initiative.Registered(
                region.Organisation,
                initiative,
                "leerhuis@voorbeeld.nl",
                app.Clock.Now
            );
            var scan = ActionScan.Planned(
                about,
                instrument.Id,
                moderator.Id,
                $"{Guid.CreateVersion7():N}"
            );
            scan.Arrange(app.Clock.Now, "De Bibliotheek", 120, null);
            scan.Start(instrument.Content.Factors[0].Key, app.Clock.Now);
            db.AddRange(about, scan);
            for (var i = 0; i < instrument.Content.Factors.Count; i++)
                db.Add(ScanFactor.Chosen(scan.Id, instrument.Content.Factors[i].Key, i));
            db.Add(Attendee.Expected(scan.Id, "Şeyma Yılmaz", "Gemeente Tiel", "adviseur"));
            await db.SaveChangesAsync();
            id = scan.Id;
        });
        return new(app, region, moderator, id);
    }

    /// <summary>Changes something without going through a screen.</summary>
    public Task ChangeAsync(Func<LeerspoorDb, ActionScan, List<ScanFactor>, Task> change) =>
        Region.WithDbAsync(async db =>
        {
            var scan = await db.Set<ActionScan>().SingleAsync(s => s.Id == Id);
            var factors = await db.Set<ScanFactor>()
                .Where(f => f.ScanId == Id)
                .OrderBy(f => f.Position)
                .ToListAsync();
            await change(db, scan, factors);
            await db.SaveChangesAsync();
        });

    public Task FinishAsync() =>
        ChangeAsync(
            (_, scan, _) =>
            {
                scan.WrapUp(App.Clock.Now);
                scan.MarkFinal(App.Clock.Now);
                return Task.CompletedTask;
            }
        );

    public Task TalkAsync() =>
        ChangeAsync(
            (db, scan, factors) =>
            {
                factors[0].Write("Er is een coach & die kent <iedereen>.\nMooi zo.");
                factors[0].Agree(MaturityLevel.Advanced);
                factors[1].Disagree();
                factors[1].View(first: true, "We zijn al ver.", MaturityLevel.Mature);
                factors[1].View(first: false, "Nog lang niet.", MaturityLevel.Starting);
                var point = ActionPoint.Agreed(
                    ActionPointId.New(),
                    scan,
                    factors[0].Key,
                    App.Clock.Now
                );
                point.Write("Een folder in het Turks maken", "Şeyma", new DateOnly(2036, 12, 1));
                db.Add(point);
                return Task.CompletedTask;
            }
        );

    public Task<T> DoAsync<THandler, T>(Func<THandler, Task<T>> act)
        where THandler : notnull =>
        App.InRegionAsync(Region.Id, services => act(services.GetRequiredService<THandler>()));

    /// <summary>Of another organisation, without the role, and of another region.</summary>
    public async Task<IReadOnlyList<(TestRegion Region, Actor Actor)>> StrangersAsync()
    {
        var elsewhere = await Region.OrganisationAsync();
        var far = await TestRegion.FoundAsync(App);
        return
        [
            (Region, (await Region.PersonAsync(Role.Moderator, organisation: elsewhere)).Actor),
            (Region, (await Region.PersonAsync(Role.Coach)).Actor),
            (far, (await far.PersonAsync(Role.Moderator)).Actor),
        ];
    }
}
