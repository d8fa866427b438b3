using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Leerspoor.ActionScans.Reporting;

internal static class ReportMapping
{
    public static void Map(ModelBuilder model) =>
        model.Entity<ScanReport>(report =>
        {
            report.HasOne<ActionScan>().WithOne().HasForeignKey<ScanReport>(r => r.Id);
            report.Property(r => r.Code).HasMaxLength(ScanReport.CodeMaxLength);
            report.Property(r => r.Document).HasConversion(new Stored(), new Same());
            report.HasIndex(r => r.Code).IsUnique();
        });

    private static string? Write(ReportDocument? report) =>
        report is null ? null : JsonSerializer.Serialize(report, JsonSerializerOptions.Web);

    private static ReportDocument? Read(string? stored) =>
        stored is null
            ? null
            : JsonSerializer.Deserialize<ReportDocument>(stored, JsonSerializerOptions.Web);

    private sealed class Stored()
        : ValueConverter<ReportDocument?, string?>(report => Write(report), stored => Read(stored));

    // Written once and never changed in place.
    private sealed class Same()
        : ValueComparer<ReportDocument?>(
            (one, other) => ReferenceEquals(one, other),
            report => report == null ? 0 : report.Title.Length,
            report => report
        );
}
