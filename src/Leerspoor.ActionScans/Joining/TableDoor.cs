using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.ActionScans.Joining;

/// <summary>
/// Whoever comes by the link of a session comes into the region of that session, also when their browser is signed in for another one:
/// what they do at the table happens in a scope of its own.
/// </summary>
internal sealed class TableDoor(IServiceScopeFactory scopes)
{
    public async Task<T> ThroughAsync<THandler, T>(Func<THandler, Task<T>> act)
        where THandler : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<THandler>());
    }
}
