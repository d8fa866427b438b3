using Leerspoor.OpenBadges.Json;

namespace Leerspoor.OpenBadges.Tests;

/// <summary>Test vectors of others, embedded.</summary>
internal static class Vector
{
    public static string Text(string name)
    {
        using var stream = typeof(Vector).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public static JsonMap Json(string name) => JsonReading.ReadMap(Text(name), int.MaxValue);
}
