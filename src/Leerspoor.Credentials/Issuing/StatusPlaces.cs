using System.Security.Cryptography;
using Leerspoor.Credentials.Contract;
using Leerspoor.Data;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Issuing;

/// <summary>Gives every new credential, and every endorsement, a random place in a status list of its region, beginning a new list in time.</summary>
internal sealed class StatusPlaces(LeerspoorDb db, IssuerOptions options, TimeProvider clock)
{
    // Free as far as the database knew; two runners may have found the same one, and then the unique key lets one through.
    private readonly Queue<(StatusList List, int Index)> reserved = new();

    /// <summary>Looks for so many free places in one go.</summary>
    public async Task ReserveAsync(string controller, int count, CancellationToken ct)
    {
        reserved.Clear();
        var list = await OpenListAsync(controller, ct);
        var drawn = new HashSet<int>();
        while (drawn.Count < count)
            drawn.Add(RandomNumberGenerator.GetInt32(StatusList.Places));
        var taken = await db.Set<Credential>()
            .Where(c => c.StatusListId == list.Id && drawn.Contains(c.StatusIndex))
            .Select(c => c.StatusIndex)
            .ToListAsync(ct);
        drawn.ExceptWith(taken);
        foreach (var index in drawn)
            reserved.Enqueue((list, index));
    }

    public async Task<(StatusList List, int Index)> TakeAsync(
        string controller,
        CancellationToken ct
    )
    {
        if (!reserved.TryDequeue(out var place) || place.List.Controller != controller)
            place = await DrawAsync(controller, ct);
        place.List.Take();
        return place;
    }

    /// <summary>For an endorsement: in a list of its own kind, so that the two never meet at one place.</summary>
    public async Task<(StatusList List, int Index)> TakeForEndorsementAsync(
        string controller,
        CancellationToken ct
    )
    {
        var place = await DrawAsync(controller, ct, ofEndorsements: true);
        place.List.Take();
        return place;
    }

    private async Task<(StatusList List, int Index)> DrawAsync(
        string controller,
        CancellationToken ct,
        bool ofEndorsements = false
    )
    {
        var list = await OpenListAsync(controller, ct, ofEndorsements);
        var index = RandomNumberGenerator.GetInt32(StatusList.Places);
        while (await IsTakenAsync(list, index, ct))
            index = RandomNumberGenerator.GetInt32(StatusList.Places);
        return (list, index);
    }

    private async Task<StatusList> OpenListAsync(
        string controller,
        CancellationToken ct,
        bool ofEndorsements = false
    )
    {
        var open =
            db.Set<StatusList>()
                .Local.FirstOrDefault(list =>
                    list.Controller == controller
                    && list.OfEndorsements == ofEndorsements
                    && list.Taken < StatusList.Comfortable
                )
            ?? await db.Set<StatusList>()
                .Where(list =>
                    list.Controller == controller && list.OfEndorsements == ofEndorsements
                )
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
            clock.GetUtcNow(),
            ofEndorsements
        );
        db.Add(begun);
        return begun;
    }

    private async Task<bool> IsTakenAsync(StatusList list, int index, CancellationToken ct) =>
        list.OfEndorsements
            ? await db.Set<Endorsement>()
                .AnyAsync(e => e.StatusListId == list.Id && e.StatusIndex == index, ct)
            : db.Set<Credential>()
                .Local.Any(c => c.StatusListId == list.Id && c.StatusIndex == index)
                || await db.Set<Credential>()
                    .AnyAsync(c => c.StatusListId == list.Id && c.StatusIndex == index, ct);
}
