using System.Security.Cryptography;
using Leerspoor.Credentials.Contract;
using Leerspoor.Data;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Issuing;

/// <summary>Gives every new credential a random place in a status list of its region, beginning a new list in time.</summary>
internal sealed class StatusPlaces(LeerspoorDb db, IssuerOptions options, TimeProvider clock)
{
    public async Task<(StatusList List, int Index)> TakeAsync(
        string controller,
        CancellationToken ct
    )
    {
        var list = await OpenListAsync(controller, ct);
        var index = RandomNumberGenerator.GetInt32(StatusList.Places);
        while (await IsTakenAsync(list.Id, index, ct))
            index = RandomNumberGenerator.GetInt32(StatusList.Places);
        list.Take();
        return (list, index);
    }

    private async Task<StatusList> OpenListAsync(string controller, CancellationToken ct)
    {
        var open =
            db.Set<StatusList>()
                .Local.FirstOrDefault(list =>
                    list.Controller == controller && list.Taken < StatusList.Comfortable
                )
            ?? await db.Set<StatusList>()
                .Where(list => list.Controller == controller)
                .Where(list => list.Taken < StatusList.Comfortable)
                .OrderBy(list => list.BegunAt)
                .FirstOrDefaultAsync(ct);
        if (open is not null)
            return open;

        var id = StatusListId.New();
        var begun = StatusList.Begun(
            id,
            controller,
            options.AddressOf($"/status/{id.Value}"),
            clock.GetUtcNow()
        );
        db.Add(begun);
        return begun;
    }

    private async Task<bool> IsTakenAsync(StatusListId list, int index, CancellationToken ct) =>
        db.Set<Credential>().Local.Any(c => c.StatusListId == list && c.StatusIndex == index)
        || await db.Set<Credential>()
            .AnyAsync(c => c.StatusListId == list && c.StatusIndex == index, ct);
}
