using System.Globalization;
using Leerspoor.ActionScans.Instruments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Leerspoor.ActionScans;

/// <summary>Texts that two people may write in have no limit here: together they may be longer than what one of them may send.</summary>
internal static class ScanMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Initiative>(initiative =>
        {
            initiative.Property(i => i.Name).HasMaxLength(Initiative.NameMaxLength);
            initiative.Property(i => i.Email).HasMaxLength(254);
            initiative.HasIndex(i => i.OrganisationId);
        });
        MapScan(model);
        model.Entity<ScanFactor>(factor =>
        {
            factor.HasKey(f => new { f.ScanId, f.Key });
            factor.Property(f => f.Key).HasMaxLength(Instrument.KeyMaxLength);
            factor
                .Property(f => f.Spread)
                .HasMaxLength(20)
                .HasConversion(new Numbers(), new SameNumbers());
            factor.HasOne<ActionScan>().WithMany().HasForeignKey(f => f.ScanId);
        });
        model.Entity<ActionPoint>(point =>
        {
            point.Property(p => p.FactorKey).HasMaxLength(Instrument.KeyMaxLength);
            point.Property(p => p.OwnerEmail).HasMaxLength(254);
            point.Property(p => p.Outcome).HasMaxLength(ActionPoint.OutcomeMaxLength);
            point.Ignore(p => p.IsEmpty);
            point.HasIndex(p => p.InitiativeId);
            point.HasIndex(p => new { p.ByWhen, p.DoneAt });
            point.HasOne<ActionScan>().WithMany().HasForeignKey(p => p.ScanId);
        });
        MapAttendees(model);
        model.Entity<AppliedOperation>(operation => operation.HasIndex(o => o.ScanId));
    }

    private static void MapScan(ModelBuilder model) =>
        model.Entity<ActionScan>(scan =>
        {
            scan.Property(s => s.Place).HasMaxLength(ActionScan.PlaceMaxLength);
            scan.Property(s => s.JoinCode).HasMaxLength(ActionScan.JoinCodeMaxLength);
            scan.Property(s => s.CurrentKey).HasMaxLength(Instrument.KeyMaxLength);
            scan.Ignore(s => s.IsOpen);
            scan.HasIndex(s => s.JoinCode).IsUnique();
            scan.HasIndex(s => s.OrganisationId);
            scan.HasOne<Initiative>().WithMany().HasForeignKey(s => s.InitiativeId);
            scan.HasOne<Instrument>().WithMany().HasForeignKey(s => s.InstrumentId);
        });

    private static void MapAttendees(ModelBuilder model)
    {
        model.Entity<Attendee>(attendee =>
        {
            attendee.Property(a => a.Name).HasMaxLength(Attendee.NameMaxLength);
            attendee.Property(a => a.Organisation).HasMaxLength(Attendee.NameMaxLength);
            attendee.Property(a => a.Capacity).HasMaxLength(Attendee.NameMaxLength);
            attendee.Property(a => a.SeatHash).HasMaxLength(64);
            attendee.HasIndex(a => a.ScanId);
            attendee.HasOne<ActionScan>().WithMany().HasForeignKey(a => a.ScanId);
        });
        model.Entity<BeforehandMark>(mark =>
        {
            mark.HasKey(m => new { m.AttendeeId, m.FactorKey });
            mark.Property(m => m.FactorKey).HasMaxLength(Instrument.KeyMaxLength);
            mark.HasIndex(m => m.ScanId);
            mark.HasOne<Attendee>().WithMany().HasForeignKey(m => m.AttendeeId);
        });
    }

    private sealed class Numbers()
        : ValueConverter<IReadOnlyList<int>?, string?>(
            numbers => numbers == null ? null : string.Join(',', numbers),
            stored => stored == null ? null : Read(stored)
        )
    {
        private static int[] Read(string stored) =>
            [.. stored.Split(',').Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
    }

    private sealed class SameNumbers()
        : ValueComparer<IReadOnlyList<int>?>(
            (one, other) => ReferenceEquals(one, other),
            numbers => numbers == null ? 0 : numbers.Count,
            numbers => numbers
        );
}
