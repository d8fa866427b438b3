using Leerspoor.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Leerspoor.MetroLines.Leading;

/// <summary>One at a time changes what belongs together, and nobody overwrites what somebody else wrote since the form was opened.</summary>
internal sealed class RowTurn(LeerspoorDb db, WriteGate gate)
{
    /// <summary>
    /// Others wait until it is committed: <paramref name="touch"/> writes <paramref name="rows"/> first, and a written row is locked on both
    /// databases.
    /// </summary>
    public async Task<WriteTransaction> TakeAsync<T>(
        IQueryable<T> rows,
        Action<UpdateSettersBuilder<T>> touch,
        CancellationToken ct
    )
    {
        var transaction = await gate.BeginAsync(db, ct);
        try
        {
            await rows.ExecuteUpdateAsync(touch, ct);
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    /// <summary>The turn of everybody who works on this company path.</summary>
    public Task<WriteTransaction> TakeAsync(CompanyPath path, CancellationToken ct) =>
        TakeAsync(
            db.Set<CompanyPath>().Where(one => one.Id == path.Id),
            one => one.SetProperty(p => p.Title, p => p.Title),
            ct
        );

    /// <summary>Reads the row again, within the turn, and says whether it is still what the form showed.</summary>
    public async Task<bool> IsAsSeenAsync<T>(
        T row,
        string? seen,
        Func<T, ISeenForm> shown,
        CancellationToken ct
    )
        where T : class
    {
        var entry = db.Entry(row);
        await entry.ReloadAsync(ct);
        return entry.State != EntityState.Detached
            && (seen is null || seen == SeenStamp.Of(shown(row)));
    }

    /// <summary>Puts back what the row held, after a form that was refused.</summary>
    public void Undo<T>(T row)
        where T : class
    {
        var entry = db.Entry(row);
        if (entry.State != EntityState.Detached)
            entry.CurrentValues.SetValues(entry.OriginalValues);
    }
}
