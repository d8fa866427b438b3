using System.Text.Json;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Furnishing;

/// <summary>Gives a region the example regulations of <c>Content/regulations.json</c> that it does not have yet. What a designer made of them later stays as it is.</summary>
internal sealed class FurnishRegulations(LeerspoorDb db, TimeProvider clock) : IRegionFurnishing
{
    public int Order => 42;

    public async Task FurnishAsync(CancellationToken ct)
    {
        var present = await db.Set<Regulation>().Select(r => r.Key).ToListAsync(ct);
        foreach (var entry in Read().Where(entry => !present.Contains(entry.Key)))
        {
            var made = Regulation.Drafted(entry.Key, entry.Wording, clock.GetUtcNow());
            made.Publish(clock.GetUtcNow());
            db.Add(made);
            db.Add(made.Version("", clock.GetUtcNow()));
        }

        await db.SaveChangesAsync(ct);
    }

    private static IReadOnlyList<Entry> Read()
    {
        using var stream = typeof(FurnishRegulations).Assembly.GetManifestResourceStream(
            "Leerspoor.Credentials.Content.regulations.json"
        )!;
        return JsonSerializer
            .Deserialize<RegulationsFile>(stream, JsonSerializerOptions.Web)!
            .Regulations;
    }

    private sealed record RegulationsFile(IReadOnlyList<Entry> Regulations);

    private sealed record Entry(
        string Key,
        string Code,
        LocalText Name,
        LocalText Meaning,
        LocalText Scope,
        IReadOnlyList<RegulationCriterion> Criteria,
        bool NeedsAppointment,
        IReadOnlyList<string> AppointedBy,
        bool UnderSupervision
    )
    {
        public RegulationWording Wording =>
            new(
                Code,
                Name,
                Meaning,
                Scope,
                Criteria,
                NeedsAppointment,
                AppointedBy,
                UnderSupervision
            );
    }
}
