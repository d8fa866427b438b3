using Leerspoor.ActionScans.Instruments;
using Leerspoor.Data;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.ActionScans.Furnishing;

/// <summary>Gives a region the delivered instruments that it does not have yet. What an administrator made of them later stays as it is.</summary>
internal sealed class FurnishInstruments(LeerspoorDb db, TimeProvider clock) : IRegionFurnishing
{
    public int Order => 15;

    public async Task FurnishAsync(CancellationToken ct)
    {
        var present = await db.Set<Instrument>().Select(i => i.Key).ToListAsync(ct);
        foreach (var file in InstrumentFile.ReadAll().Where(file => !present.Contains(file.Key)))
            db.Add(
                Instrument.Delivered(
                    file.Key,
                    file.Kind,
                    file.Title,
                    file.Content,
                    clock.GetUtcNow()
                )
            );
        await db.SaveChangesAsync(ct);
    }
}
