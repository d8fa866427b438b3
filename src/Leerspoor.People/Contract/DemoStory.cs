using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.People.Contract;

/// <summary>
/// One module's part of the demo region. Chapters are told in <see cref="Order"/>, each in a scope that has entered the demo region;
/// later chapters find in <see cref="DemoRegion"/> what earlier ones made.
/// </summary>
public interface IDemoChapter
{
    int Order { get; }

    Task TellAsync(DemoRegion demo, CancellationToken ct);
}

/// <summary>What the chapters share: a seeded random, the moment "now", and the people made by the first chapter.</summary>
/// <param name="Region">The demo region.</param>
/// <param name="Participants">How many participants to make.</param>
/// <param name="Now">The end of the six months of history.</param>
/// <param name="Random">Seeded, so that every demo region is the same.</param>
public sealed record DemoRegion(
    RegionId Region,
    int Participants,
    DateTimeOffset Now,
    Random Random
)
{
    public const string Password = "Leerspoor-demo-1";

    /// <summary>Things that chapters leave for later ones, by name.</summary>
    public IDictionary<string, object> Left { get; } =
        new Dictionary<string, object>(StringComparer.Ordinal);
}

/// <summary>Tells all chapters, in a database that has no region yet.</summary>
public static class DemoStory
{
    /// <summary>One query: whether there is no region yet.</summary>
    public static async Task<bool> IsNeededAsync(LeerspoorDb db, CancellationToken ct) =>
        !await db.AcrossRegions<Region>().AnyAsync(ct);

    public static async Task TellAsync(
        IServiceScopeFactory scopes,
        int participants,
        CancellationToken ct
    )
    {
        await using var first = scopes.CreateAsyncScope();
        var now = first.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        var demo = new DemoRegion(RegionId.New(), participants, now, new Random(2026));
        await FoundAsync(scopes, demo, ct);
        await RegionFurnishing.FurnishAsync(scopes, demo.Region, ct);
        foreach (
            var order in Chapters(first.ServiceProvider).Select(chapter => chapter.Order).ToList()
        )
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<RegionScope>().Enter(demo.Region);
            await Chapters(scope.ServiceProvider)
                .Single(chapter => chapter.Order == order)
                .TellAsync(demo, ct);
        }
    }

    private static async Task FoundAsync(
        IServiceScopeFactory scopes,
        DemoRegion demo,
        CancellationToken ct
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RegionScope>().Enter(demo.Region);
        var db = scope.ServiceProvider.GetRequiredService<LeerspoorDb>();
        db.Add(Region.Founded(demo.Region, DemoData.Region().Region.Name));
        await db.SaveChangesAsync(ct);
    }

    private static IEnumerable<IDemoChapter> Chapters(IServiceProvider services) =>
        services.GetServices<IDemoChapter>().OrderBy(chapter => chapter.Order);
}
