using Leerspoor.ActionScans.Contract;
using Leerspoor.ActionScans.Instruments;
using Leerspoor.ActionScans.Joining;
using Leerspoor.ActionScans.Preparing;
using Leerspoor.Data;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.ActionScans.Demo;

/// <summary>One initiative of the demo region: a scan of three months ago with what became of it, and the next one, ready to begin.</summary>
internal sealed class DemoScans(LeerspoorDb db) : IDemoChapter
{
    private static readonly TimeSpan Ago = TimeSpan.FromDays(98);

    public int Order => 75;

    public async Task TellAsync(DemoRegion demo, CancellationToken ct)
    {
        var file = DemoScanFile.Read();
        var instrument = await db.Set<Instrument>()
            .FirstAsync(i => i.Kind == InstrumentKind.Scan, ct);
        var initiative = Initiative.Registered(
            demo.Cast().Organisations["gemeente"],
            file.Initiative,
            file.Email,
            demo.Now - Ago
        );
        db.Add(initiative);
        var first = Finished(demo, file, initiative, instrument);
        await db.SaveChangesAsync(ct);
        Prepared(demo, file, initiative, instrument, first);
        await db.SaveChangesAsync(ct);
    }

    private ActionScan Finished(
        DemoRegion demo,
        DemoScanFile file,
        Initiative initiative,
        Instrument instrument
    )
    {
        var at = Afternoon(demo.Now - Ago);
        var scan = Planned(demo, file, initiative, instrument, at);
        foreach (var person in file.People)
            db.Add(Attendee.Expected(scan.Id, person.Name, person.Organisation, person.Capacity));
        scan.Start(file.Factors[0].Key, at);
        for (var place = 0; place < file.Factors.Count; place++)
            Discuss(demo, scan, file.Factors[place], place, at.AddMinutes(12 + (11 * place)));
        scan.WrapUp(at.AddMinutes(106));
        scan.WriteStillOpen(file.StillOpen);
        scan.MarkFinal(at.AddDays(2));
        return scan;
    }

    private void Discuss(
        DemoRegion demo,
        ActionScan scan,
        DemoFactor told,
        int place,
        DateTimeOffset at
    )
    {
        var factor = ScanFactor.Chosen(scan.Id, told.Key, place);
        factor.Write(told.Notes);
        foreach (var question in told.Ticks)
            factor.Tick(question, true);
        factor.Count([
            .. told.Spread.SelectMany(
                (many, level) => Enumerable.Repeat((MaturityLevel)(level + 1), many)
            ),
        ]);
        factor.View(true, told.First ?? "", told.FirstLevel);
        factor.View(false, told.Second ?? "", told.SecondLevel);
        if (told.Level is null)
            factor.Disagree();
        else
            factor.Agree(told.Level);
        factor.Spend(TimeSpan.FromMinutes(9 + (place % 4)));
        db.Add(factor);
        for (var n = 0; n < told.Actions.Count; n++)
            Agree(demo, scan, told, told.Actions[n], at.AddMinutes(n));
    }

    private void Agree(
        DemoRegion demo,
        ActionScan scan,
        DemoFactor factor,
        DemoAction told,
        DateTimeOffset at
    )
    {
        var point = ActionPoint.Agreed(ActionPointId.New(), scan, factor.Key, at);
        var day = LocalDay.Of(at).AddDays(told.Days);
        point.Write(told.What, told.Who, day);
        if (told.Done)
            point.Finish(
                told.Outcome,
                LocalDay.Start(day) < demo.Now ? LocalDay.Start(day) : demo.Now
            );
        else
            point.Reopen(told.Outcome);
        db.Add(point);
    }

    private void Prepared(
        DemoRegion demo,
        DemoScanFile file,
        Initiative initiative,
        Instrument instrument,
        ActionScan first
    )
    {
        var scan = Planned(demo, file, initiative, instrument, Afternoon(demo.Now.AddDays(2)));
        scan.Follow(first.Id);
        for (var place = 0; place < file.Factors.Count; place++)
            db.Add(ScanFactor.Chosen(scan.Id, file.Factors[place].Key, place));
        for (var n = 0; n < file.People.Count; n++)
        {
            var person = file.People[n];
            var attendee = Attendee.Expected(
                scan.Id,
                person.Name,
                person.Organisation,
                person.Capacity
            );
            db.Add(attendee);
            if (n >= file.Marks.Count)
                continue;
            attendee.Sit(ScanAccess.HashOf(Seat.New()), demo.Now.AddDays(-1));
            for (var place = 0; place < file.Factors.Count; place++)
                db.Add(
                    BeforehandMark.Made(attendee, file.Factors[place].Key, file.Marks[n][place])
                );
        }
    }

    private ActionScan Planned(
        DemoRegion demo,
        DemoScanFile file,
        Initiative initiative,
        Instrument instrument,
        DateTimeOffset at
    )
    {
        var scan = ActionScan.Planned(
            initiative,
            instrument.Id,
            demo.Cast()["moderator"],
            PlanScan.NewCode()
        );
        scan.Arrange(at, file.Place, 120, demo.Cast()["notulist"]);
        db.Add(scan);
        return scan;
    }

    private static DateTimeOffset Afternoon(DateTimeOffset about) =>
        Typed.Moment(
            LocalDay.Of(about).DayOfWeek switch
            {
                DayOfWeek.Saturday => LocalDay.Of(about).AddDays(2),
                DayOfWeek.Sunday => LocalDay.Of(about).AddDays(1),
                _ => LocalDay.Of(about),
            },
            new TimeOnly(13, 30)
        );
}
