using System.Text.Json;
using Leerspoor.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Leerspoor.MetroLines;

internal sealed class MetroLinesMapping : IModuleMapping
{
    public void Map(ModelBuilder model)
    {
        model.Entity<MetroMap>(map =>
        {
            map.Property(m => m.Content).HasConversion(new Document(), new SameDocument());
            map.Property(m => m.Revision).IsConcurrencyToken();
        });
        model.Entity<MapStep>(step =>
        {
            step.Property(s => s.Content).HasConversion(new Document(), new SameDocument());
            step.HasOne<MetroMap>().WithMany().HasForeignKey(s => s.MapId);
            step.HasIndex(s => new { s.MapId, s.Number });
        });
    }

    private static string Write(MapContent content) =>
        JsonSerializer.Serialize(content, JsonSerializerOptions.Web);

    private static MapContent Read(string stored) =>
        JsonSerializer.Deserialize<MapContent>(stored, JsonSerializerOptions.Web)!;

    private sealed class Document()
        : ValueConverter<MapContent, string>(content => Write(content), stored => Read(stored));

    // The content is never changed in place, so one object is one text.
    private sealed class SameDocument()
        : ValueComparer<MapContent>(
            (one, other) => ReferenceEquals(one, other),
            content => content.Lines.Count,
            content => content
        );
}
