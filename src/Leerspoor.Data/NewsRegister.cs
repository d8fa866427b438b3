using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.Data;

/// <summary>Which events the outbox can deliver, by the name under which they were stored.</summary>
internal sealed class NewsRegister(IEnumerable<NewsKind> kinds)
{
    private readonly Dictionary<string, NewsKind> known = kinds
        .DistinctBy(kind => kind.Type)
        .ToDictionary(kind => kind.Type.FullName!, StringComparer.Ordinal);

    public NewsKind? Find(string kind) => known.GetValueOrDefault(kind);
}

internal abstract record NewsKind(Type Type)
{
    public abstract Task DeliverAsync(IServiceProvider services, object news, CancellationToken ct);
}

internal sealed record NewsKind<TNews>() : NewsKind(typeof(TNews))
{
    public override async Task DeliverAsync(
        IServiceProvider services,
        object news,
        CancellationToken ct
    )
    {
        foreach (var reader in services.GetServices<INewsReader<TNews>>())
            await reader.ReadAsync((TNews)news, ct);
    }
}
