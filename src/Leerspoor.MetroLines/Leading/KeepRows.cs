using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Contract;
using Leerspoor.MetroLines.Evaluating;
using Leerspoor.MetroLines.Recognising;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.MetroLines.Leading;

/// <summary>Adds, changes or takes away one row of a company path; the same for companies, people, actors and outcomes.</summary>
internal sealed class KeepRows(LeerspoorDb db, PathAccess access, RowTurn turns)
{
    private const int MostRows = 100;

    /// <summary>The row with this key, or null when there is none; refused to strangers.</summary>
    public async Task<Outcome<Kept<T>>> FindAsync<T>(
        Actor actor,
        CompanyPathId path,
        Guid? key,
        CancellationToken ct
    )
        where T : class, IOfPath
    {
        if (await access.FindAsync(actor, path, ct) is not { } found)
            return PathRefusals.Unknown;
        var row = key is null
            ? null
            : await db.Set<T>().SingleOrDefaultAsync(r => r.Key == key && r.PathId == path, ct);
        return key is not null && row is null ? PathRefusals.Unknown : new Kept<T>(found, row);
    }

    /// <summary>Fills a row that is there, or a new one. Whoever looked at an older row is told, and loses nothing that was typed.</summary>
    public async Task<Outcome<Done>> SaveAsync<T>(
        Actor actor,
        (CompanyPathId Path, Guid? Key) which,
        RowForm<T> form,
        CancellationToken ct
    )
        where T : class, IOfPath
    {
        var found = await FindAsync<T>(actor, which.Path, which.Key, ct);
        if (found.Refused(out var unknown, out var kept))
            return unknown;
        if (kept.Path.ClosedAt is not null)
            return PathRefusals.Closed;
        await using var turn = await turns.TakeAsync(kept.Path, ct);
        if (kept.Row is { } there && !await turns.IsAsSeenAsync(there, form.Seen, form.Shown, ct))
            return PathRefusals.ChangedMeanwhile;
        var row = kept.Row ?? form.Make();
        if (form.Fill(row) is { Count: > 0 } refusals)
        {
            turns.Undo(row);
            return Outcome<Done>.RefusedFor(refusals);
        }

        if (kept.Row is null)
        {
            if (await db.Set<T>().CountAsync(r => r.PathId == which.Path, ct) >= MostRows)
                return PathRefusals.Full;
            db.Add(row);
        }

        db.Audit(actor, "company-path.changed", subject: which.Path.Value);
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
        return new Done();
    }

    public async Task<Outcome<Done>> RemoveAsync<T>(
        Actor actor,
        CompanyPathId path,
        (string? Key, string? Seen, Func<T, ISeenForm> Shown) which,
        CancellationToken ct
    )
        where T : class, IOfPath
    {
        var typed = Guid.TryParse(which.Key, out var read) ? read : Guid.Empty;
        var found = await FindAsync<T>(actor, path, typed, ct);
        if (found.Refused(out var unknown, out var kept))
            return unknown;
        if (kept.Path.ClosedAt is not null)
            return PathRefusals.Closed;
        await using var turn = await turns.TakeAsync(kept.Path, ct);
        if (!await turns.IsAsSeenAsync(kept.Row!, which.Seen, which.Shown, ct))
            return PathRefusals.ChangedMeanwhile;
        if (await IsSpokenOfAsync(typed, ct))
            return PathRefusals.InUse;
        db.Remove(kept.Row!);
        db.Audit(actor, "company-path.changed", subject: path.Value);
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
        return new Done();
    }

    // what a partner said and what somebody was judged on stays to be read
    private async Task<bool> IsSpokenOfAsync(Guid key, CancellationToken ct) =>
        await db.Set<LineVoice>().AnyAsync(voice => voice.CompanyKey == key, ct)
        || await db.Set<Judgement>().AnyAsync(judgement => judgement.OutcomeKey == key, ct);

    public sealed record Kept<T>(CompanyPath Path, T? Row);
}
