using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerspoor.Credentials;

/// <summary>Values that lie as JSON in one column: written whole, read whole, never searched.</summary>
internal static class JsonColumns
{
    public static string Written<T>(T value) =>
        JsonSerializer.Serialize(value, JsonSerializerOptions.Web);

    /// <summary>A value that is never changed in place, only replaced.</summary>
    public static PropertyBuilder<T> AsJson<T>(
        this PropertyBuilder<T> property,
        Func<T, int> hash,
        Func<T, T, bool> same
    )
        where T : class =>
        property.HasConversion(
            value => Written(value),
            stored => JsonSerializer.Deserialize<T>(stored, JsonSerializerOptions.Web)!,
            new ValueComparer<T>(
                (one, other) => one != null && other != null && same(one, other),
                value => hash(value),
                value => value
            )
        );
}
