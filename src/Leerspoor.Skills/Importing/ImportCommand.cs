using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;
using Leerspoor.Skills.Exchanging;
using Leerspoor.Skills.Searching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Leerspoor.Skills.Importing;

/// <summary>Reads a framework in from the command line: for files too large for a page, and for whoever does it every year.</summary>
internal sealed class ImportCommand(IServiceProvider services, TextWriter output)
{
    public sealed record Order(
        string? File,
        string? Name,
        string? Framework,
        string? Region,
        bool OnlyLook,
        bool WithoutRefused,
        bool InUse
    )
    {
        public static Order Of(IConfiguration settings)
        {
            bool Yes(string name) => settings[name] is "yes" or "true";
            return new(
                settings["file"],
                settings["name"],
                settings["framework"],
                settings["region"],
                Yes("only-look"),
                Yes("without-refused"),
                Yes("in-use")
            );
        }
    }

    private const int NotUnderstood = 2;

    public async Task<int> RunAsync(Order order)
    {
        await using var scope = services.CreateAsyncScope();
        var inside = scope.ServiceProvider;
        var texts = inside.GetRequiredService<IStringLocalizer<Texts>>();
        if (order.File is not { Length: > 0 } path || (order.Name ?? order.Framework) is null)
            return Say(texts["Command.Usage"], NotUnderstood);
        if (!File.Exists(path))
            return Say(texts["Command.NoFile", path], NotUnderstood);
        if (new FileInfo(path).Length > TextCheck.MostBytes)
            return Say(texts["ImportFault.TooLarge", TextCheck.MostBytes / 1024 / 1024], 1);

        await inside.GetRequiredService<DatabaseMigration>().RunAsync(CancellationToken.None);
        var db = inside.GetRequiredService<LeerspoorDb>();
        var regions = await db.AcrossRegions<Framework>()
            .Select(f => f.RegionId)
            .Distinct()
            .ToListAsync();
        if (regions.Count == 0)
            return Say(texts["Command.NoRegion"], NotUnderstood);
        if (RegionOf(order, regions) is not { } region)
            return Say(
                texts["Command.Regions", string.Join(", ", regions.Select(id => id.Value))],
                NotUnderstood
            );
        inside.GetRequiredService<RegionScope>().Enter(region);
        var framework = order.Framework is { } key
            ? await db.Set<Framework>()
                .SingleOrDefaultAsync(f => f.Key == key && f.Form == FrameworkForm.Graph)
            : null;
        return order.Framework is not null && framework is null
            ? Say(texts["Command.NoFramework", order.Framework], NotUnderstood)
            : await ImportAsync(inside, order, path, framework);
    }

    private static RegionId? RegionOf(Order order, List<RegionId> regions) =>
        Guid.TryParse(order.Region, out var asked) && regions.Contains(new RegionId(asked))
            ? new RegionId(asked)
        : order.Region is null && regions is [var only] ? only
        : null;

    private async Task<int> ImportAsync(
        IServiceProvider inside,
        Order order,
        string path,
        Framework? framework
    )
    {
        var db = inside.GetRequiredService<LeerspoorDb>();
        var clock = inside.GetRequiredService<TimeProvider>();
        var name = order.Name ?? await NameOfAsync(db, framework!.Id);
        var import = FrameworkImport.Asked(
            default,
            name.Length <= FrameworkImport.NameMaxLength
                ? name
                : name[..FrameworkImport.NameMaxLength],
            Path.GetFileName(path),
            framework?.Id,
            order.OnlyLook,
            order.WithoutRefused,
            clock.GetUtcNow()
        );
        await using (var content = File.OpenRead(path))
            await inside
                .GetRequiredService<ImportShelf>()
                .KeepAsync(import.Id, content, CancellationToken.None);
        db.Add(import);
        await db.SaveChangesAsync();
        await inside
            .GetRequiredService<RunImport>()
            .HandleAsync(import.Id, new ImportProgress(), CancellationToken.None);
        return await TellAsync(inside, import.Id, order.InUse);
    }

    private static async Task<string> NameOfAsync(LeerspoorDb db, FrameworkId framework) =>
        (
            await db.Set<FrameworkVersion>()
                .Where(v => v.FrameworkId == framework)
                .OrderByDescending(v => v.Number)
                .FirstAsync()
        )
            .Name
            .Nl;

    private async Task<int> TellAsync(IServiceProvider inside, FrameworkImportId id, bool inUse)
    {
        var db = inside.GetRequiredService<LeerspoorDb>();
        var texts = inside.GetRequiredService<IStringLocalizer<Texts>>();
        var words = inside.GetRequiredService<FaultWords>();
        var import = await db.Set<FrameworkImport>().AsNoTracking().SingleAsync(i => i.Id == id);
        foreach (var fault in FaultText.Read(import.Faults))
            await output.WriteLineAsync($"{words.Where(fault.Place)}: {words.Of(fault)}");
        Say(texts["Command.Read", import.RowsRead, import.RowsRefused], 0);
        if (import.State != ImportState.Done)
            return Say(texts[$"ImportEnd.{import.State}"], 1);
        if (import.VersionId is not { } made)
            return Say(texts["ImportLooked"], 0);

        var version = await db.Set<FrameworkVersion>().SingleAsync(v => v.Id == made);
        Say(texts["Command.Version", version.Number], 0);
        if (!inUse)
            return 0;
        version.PublishAsDelivered(inside.GetRequiredService<TimeProvider>().GetUtcNow());
        await db.SaveChangesAsync();
        inside.GetRequiredService<SearchedGraphs>().Forget(db.FilterRegion);
        return Say(texts["Command.InUse"], 0);
    }

    private int Say(string text, int code)
    {
        output.WriteLine(text);
        return code;
    }
}
