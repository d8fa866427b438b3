using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.People.Administering;

/// <summary>The audit trail, as far as it is about people of the administrator's organisations or done by them; newest first.</summary>
internal sealed class ReadTrail(LeerspoorDb db, AdminReach reach)
{
    public const int PageSize = 100;

    public async Task<Outcome<TrailView>> HandleAsync(
        Actor actor,
        string? before,
        CancellationToken ct
    )
    {
        if (!actor.Is(Role.Administrator))
            return PeopleRefusals.NotFound;

        var mine = reach.Persons(actor).Select(p => (PersonId?)p.Id);
        var rows = db
            .AuditTrail.AsNoTracking()
            .Where(row => row.About == null ? mine.Contains(row.By) : mine.Contains(row.About));
        if (DateTimeOffset.TryParse(before, out var until))
            rows = rows.Where(row => row.At < until);

        var found = await (
            from row in rows
            join by in db.Set<Person>() on row.By equals by.Id into doers
            from by in doers.DefaultIfEmpty()
            join about in db.Set<Person>() on row.About equals about.Id into subjects
            from about in subjects.DefaultIfEmpty()
            orderby row.At descending
            select new TrailRow(
                row.At,
                by == null ? "" : by.GivenName + " " + by.FamilyName,
                row.Action,
                about == null ? "" : about.GivenName + " " + about.FamilyName
            )
        )
            .Take(PageSize)
            .ToListAsync(ct);
        return new TrailView(found);
    }
}

internal sealed record TrailView(IReadOnlyList<TrailRow> Rows);

internal sealed record TrailRow(DateTimeOffset At, string By, string Action, string About);
