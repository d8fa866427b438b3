using System.Linq.Expressions;
using System.Reflection;
using Leerspoor.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Data;

/// <summary>A list that does not fit in one answer: these items, and where to go on.</summary>
/// <param name="Items">In the order of their ids; empty when there is nothing (more).</param>
/// <param name="Next">What to send as <c>after</c> to get the next items; null when these are the last.</param>
public sealed record Listed<T>(IReadOnlyList<T> Items, Guid? Next);

/// <summary>What an item of a list has at least.</summary>
public interface IListed
{
    Guid Id { get; }
}

/// <summary>Which part of a list was asked; bind it with <c>[AsParameters]</c>.</summary>
/// <param name="After">Only items with a higher id; from the start when null.</param>
/// <param name="Limit">How many at most, 1 to 1000; 50 when null. Anything outside is taken as the nearest.</param>
public readonly record struct PageAsked(
    [property: FromQuery(Name = "after")] Guid? After,
    [property: FromQuery(Name = "limit")] int? Limit
)
{
    public const int DefaultLimit = 50;
    public const int MaxLimit = 1000;

    public int Size => Math.Clamp(Limit ?? DefaultLimit, 1, MaxLimit);
}

/// <summary>Pages by id: no counting and no skipping, so page one thousand costs what page one costs.</summary>
public static class Paging
{
    private static readonly MethodInfo Later = typeof(Paging).GetMethod(
        nameof(IsLater),
        BindingFlags.NonPublic | BindingFlags.Static
    )!;

    /// <summary>Sorts by id, starts after <see cref="PageAsked.After"/>, and gives one page of views.</summary>
    public static async Task<Listed<TView>> ToListedAsync<TRow, TId, TView>(
        this IQueryable<TRow> rows,
        Expression<Func<TRow, TId>> id,
        Expression<Func<TRow, TView>> view,
        PageAsked asked,
        CancellationToken ct
    )
        where TId : struct, ITypedId<TId>
        where TView : IListed
    {
        if (asked.After is { } after)
            rows = rows.Where(HigherThan(id, TId.From(after)));
        var found = await rows.OrderBy(id).Select(view).Take(asked.Size + 1).ToListAsync(ct);
        return found.Count > asked.Size
            ? new(found[..asked.Size], found[asked.Size - 1].Id)
            : new(found, null);
    }

    // Typed ids have no ">"; EF Core translates the node and never calls the method that gives it its meaning.
    private static Expression<Func<TRow, bool>> HigherThan<TRow, TId>(
        Expression<Func<TRow, TId>> id,
        TId after
    )
    {
        Expression<Func<TId>> boundary = () => after;
        return Expression.Lambda<Func<TRow, bool>>(
            Expression.GreaterThan(
                id.Body,
                boundary.Body,
                liftToNull: false,
                Later.MakeGenericMethod(typeof(TId))
            ),
            id.Parameters
        );
    }

    private static bool IsLater<TId>(TId one, TId other)
        where TId : struct, ITypedId<TId> => one.Value.CompareTo(other.Value) > 0;
}
