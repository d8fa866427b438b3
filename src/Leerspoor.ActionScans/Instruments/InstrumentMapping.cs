using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Leerspoor.ActionScans.Instruments;

internal static class InstrumentMapping
{
    public static void Map(ModelBuilder model) =>
        model.Entity<Instrument>(instrument =>
        {
            instrument.Property(i => i.Key).HasMaxLength(Instrument.KeyMaxLength);
            instrument.Property(i => i.Content).HasConversion(new Document(), new SameDocument());
            instrument.Property(i => i.Revision).IsConcurrencyToken();
            instrument
                .HasIndex(i => new
                {
                    i.RegionId,
                    i.Key,
                    i.Version,
                })
                .IsUnique();
            instrument.Ignore(i => i.IsDraft);
        });

    private static string Write(InstrumentContent content) =>
        JsonSerializer.Serialize(content, JsonSerializerOptions.Web);

    private static InstrumentContent Read(string stored) =>
        JsonSerializer.Deserialize<InstrumentContent>(stored, JsonSerializerOptions.Web)!;

    private sealed class Document()
        : ValueConverter<InstrumentContent, string>(
            content => Write(content),
            stored => Read(stored)
        );

    // The content is never changed in place, so one object is one text.
    private sealed class SameDocument()
        : ValueComparer<InstrumentContent>(
            (one, other) => ReferenceEquals(one, other),
            content => content.Factors.Count,
            content => content
        );
}
