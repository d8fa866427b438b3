using System.Collections.Concurrent;
using Leerspoor.Data;
using Leerspoor.Paths.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Programmes;

/// <summary>The published programmes of the region. A published version never changes, so it is kept in memory once read.</summary>
internal sealed class ProgrammeShelf(LeerspoorDb db, ProgrammeMemory memory)
{
    /// <summary>The newest published version of the programme that people begin with, or null before there is one.</summary>
    public async Task<Programme?> NewestAsync(CancellationToken ct) =>
        await db.Set<Programme>()
            .AsNoTracking()
            .Where(programme => programme.PublishedAt != null)
            .OrderByDescending(programme => programme.PublishedAt)
            .ThenByDescending(programme => programme.Version)
            .FirstOrDefaultAsync(ct);

    /// <summary>The definition that is in use now of the programme with this key, or null before there is one.</summary>
    public async Task<ProgrammeDefinition?> CurrentAsync(string key, CancellationToken ct) =>
        (
            await db.Set<Programme>()
                .AsNoTracking()
                .Where(programme => programme.Key == key && programme.PublishedAt != null)
                .OrderByDescending(programme => programme.Version)
                .FirstOrDefaultAsync(ct)
        )?.Definition;

    /// <summary>The definition of a published version; a query the first time, memory afterwards.</summary>
    public async Task<ProgrammeDefinition> DefinitionAsync(ProgrammeId id, CancellationToken ct)
    {
        if (memory.Find(id) is { } known)
            return known;

        var programme = await db.Set<Programme>().AsNoTracking().SingleAsync(p => p.Id == id, ct);
        if (programme.PublishedAt is not null)
            memory.Keep(id, programme.Definition);
        return programme.Definition;
    }
}

/// <summary>Published definitions by id, for all regions; ids are unguessable and only reached through a path of the own region.</summary>
internal sealed class ProgrammeMemory
{
    private readonly ConcurrentDictionary<ProgrammeId, ProgrammeDefinition> known = new();

    public ProgrammeDefinition? Find(ProgrammeId id) => known.GetValueOrDefault(id);

    public void Keep(ProgrammeId id, ProgrammeDefinition definition) => known[id] = definition;
}
