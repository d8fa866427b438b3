using System.Globalization;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.ActionScans.FollowingUp;

/// <summary>Says who does an action point, by when, and what became of it. This goes on after the report is final.</summary>
internal sealed class FollowActionPoint(LeerspoorDb db, ScanAccess access, TimeProvider clock)
{
    public sealed class Input
    {
        public string? Who { get; set; }
        public string? Email { get; set; }
        public string? Day { get; set; }
        public bool Done { get; set; }
        public string? Outcome { get; set; }

        public static Input Of(ActionPoint point) =>
            new()
            {
                Who = point.Who,
                Email = point.OwnerEmail,
                Day = point.ByWhen?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                Done = point.DoneAt is not null,
                Outcome = point.Outcome,
            };
    }

    public async Task<Outcome<ActionPoint>> ShowAsync(
        Actor actor,
        ActionPointId id,
        CancellationToken ct
    )
    {
        var point = await db.Set<ActionPoint>()
            .SingleOrDefaultAsync(p => p.Id == id && p.RemovedAt == null, ct);
        return point is not null && await access.FindAsync(actor, point.ScanId, ct) is not null
            ? point
            : ScanRefusals.Unknown;
    }

    public async Task<Outcome<ActionPoint>> HandleAsync(
        Actor actor,
        ActionPointId id,
        Input input,
        CancellationToken ct
    )
    {
        if ((await ShowAsync(actor, id, ct)).Refused(out var unknown, out var point))
            return unknown;
        List<Refusal> refusals =
        [
            .. Typed.Length(input.Who, ActionPoint.WhoMaxLength, nameof(input.Who)),
            .. Typed.Length(input.Outcome, ActionPoint.OutcomeMaxLength, nameof(input.Outcome)),
            .. Typed.Email(input.Email),
        ];
        var day = default(DateOnly);
        var dated = Typed.Trimmed(input.Day).Length > 0;
        if (dated && !Typed.TryDay(input.Day, out day))
            refusals.Add(ScanRefusals.DayWrong);
        if (refusals.Count > 0)
            return Outcome<ActionPoint>.RefusedFor(refusals);
        point.Assign(Typed.Trimmed(input.Who), Typed.Trimmed(input.Email), dated ? day : null);
        if (input.Done)
            point.Finish(Typed.Trimmed(input.Outcome), clock.GetUtcNow());
        else
            point.Reopen(Typed.Trimmed(input.Outcome));
        db.Audit(actor, "actionpoint.followed", subject: id.Value);
        await db.SaveChangesAsync(ct);
        return point;
    }
}
