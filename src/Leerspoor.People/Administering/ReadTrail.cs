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
            join one in db.Set<Person>() on row.By equals one.Id into doers
            from doer in doers.DefaultIfEmpty()
            join one in db.Set<Person>() on row.About equals (PersonId?)one.Id into subjects
            from subject in subjects.DefaultIfEmpty()
            orderby row.At descending
            select new TrailRow(
                row.At,
                doer == null ? "" : doer.GivenName + " " + doer.FamilyName,
                row.Action,
                subject == null ? "" : subject.GivenName + " " + subject.FamilyName
            )
        )
            .Take(PageSize)
            .ToListAsync(ct);
        return new TrailView(found);
    }
}

internal sealed record TrailView(IReadOnlyList<TrailRow> Rows);

internal sealed record TrailRow(DateTimeOffset At, string By, string Action, string About);
