using System.Text.Json;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Leerspoor.Data;

/// <summary>How the types that every module shares lie in a column; the same on SQLite and PostgreSQL.</summary>
internal static class ColumnConventions
{
    public static void Apply(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        conventions.Properties<LocalText>().HaveConversion<LocalTextConverter>();
        foreach (var id in TypedIds())
            conventions
                .Properties(id)
                .HaveConversion(typeof(TypedIdConverter<>).MakeGenericType(id));
    }

    private static IEnumerable<Type> TypedIds() =>
        AppDomain
            .CurrentDomain.GetAssemblies()
            .Where(assembly =>
                assembly.GetName().Name!.StartsWith("Leerspoor.", StringComparison.Ordinal)
            )
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type =>
                type.IsValueType
                && type.GetInterfaces()
                    .Any(face =>
                        face.IsGenericType && face.GetGenericTypeDefinition() == typeof(ITypedId<>)
                    )
            );

    private sealed class TypedIdConverter<TId>()
        : ValueConverter<TId, Guid>(id => id.Value, value => Make(value))
        where TId : struct, ITypedId<TId>
    {
        private static TId Make(Guid value) => TId.From(value);
    }

    // Microseconds, because PostgreSQL keeps no more: a time reads back equal on both.
    private sealed class UtcConverter()
        : ValueConverter<DateTimeOffset, DateTime>(
            time => new DateTime(time.UtcTicks / 10 * 10, DateTimeKind.Utc),
            stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc))
        );

    private sealed class LocalTextConverter()
        : ValueConverter<LocalText, string>(
            text => JsonSerializer.Serialize(text, JsonSerializerOptions.Web),
            stored => JsonSerializer.Deserialize<LocalText>(stored, JsonSerializerOptions.Web)!
        );
}
