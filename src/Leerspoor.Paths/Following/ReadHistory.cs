using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Following;

/// <summary>What happened, newest first, out of the audit trail. Who merely looked stands on the participant's own page, not here.</summary>
internal sealed class ReadHistory(LeerspoorDb db, PeopleDirectory people)
{
    private const int Newest = 20;

    public async Task<IReadOnlyList<HistoryLine>> NewestAsync(
        PersonId participant,
        CancellationToken ct
    ) =>
        await (
            from entry in db.AuditTrail
            where
                entry.About == participant
                && !entry.Action.StartsWith("participant.viewed.")
                && entry.Action != "note.written"
            orderby entry.At descending
            join one in people.Persons on entry.By equals one.Id into named
            from person in named.DefaultIfEmpty()
            select new HistoryLine(
                entry.Action,
                person == null ? "" : person.GivenName + " " + person.FamilyName,
                entry.At
            )
        )
            .Take(Newest)
            .ToListAsync(ct);
}

/// <summary>Something that was done.</summary>
/// <param name="Action">As in the audit trail; the key of its text.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When.</param>
internal sealed record HistoryLine(string Action, string By, DateTimeOffset At);
