using System.Threading.Channels;
using Leerspoor.Kernel;

namespace Leerspoor.Skills.Importing;

/// <summary>Imports that wait for their turn on this node, one at a time: two large ones together would only be in each other's way.</summary>
internal sealed class ImportQueue
{
    private readonly Channel<(RegionId Region, FrameworkImportId Import)> waiting =
        Channel.CreateUnbounded<(RegionId, FrameworkImportId)>();

    public void Add(RegionId region, FrameworkImportId import) =>
        waiting.Writer.TryWrite((region, import));

    public IAsyncEnumerable<(RegionId Region, FrameworkImportId Import)> AllAsync(
        CancellationToken ct
    ) => waiting.Reader.ReadAllAsync(ct);
}
