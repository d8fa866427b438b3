using System.Text.Json;
using Leerspoor.Data;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Programmes;

/// <summary>Puts the programme of the data file into a region that has none with its key.</summary>
internal sealed class FurnishProgramme(LeerspoorDb db, TimeProvider clock) : IRegionFurnishing
{
    public int Order => 40;

    public async Task FurnishAsync(CancellationToken ct)
    {
        var definition = await ContentFile.ReadAsync<ProgrammeDefinition>(
            "programme-leren-op-de-werkvloer.json",
            Programme.Json,
            ct
        );
        if (await db.Set<Programme>().AnyAsync(programme => programme.Key == definition.Key, ct))
            return;

        var first = Programme.Drafted(definition.Key, 1, definition, clock.GetUtcNow());
        first.Publish(clock.GetUtcNow());
        db.Add(first);
        await db.SaveChangesAsync(ct);
    }
}

/// <summary>The data files that this room carries.</summary>
internal static class ContentFile
{
    public static async Task<T> ReadAsync<T>(
        string name,
        JsonSerializerOptions json,
        CancellationToken ct
    )
    {
        var assembly = typeof(ContentFile).Assembly;
        await using var file =
            assembly.GetManifestResourceStream($"Leerspoor.Paths.Content.{name}")
            ?? throw new InvalidOperationException($"Content file {name} is missing.");
        return (await JsonSerializer.DeserializeAsync<T>(file, json, ct))!;
    }
}
