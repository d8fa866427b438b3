using Leerspoor.ActionScans.Preparing;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Leerspoor.ActionScans.Reporting;

/// <summary>Mails the link of the final report to the initiative, through the outbox; or makes a new link, so that the old one stops working.</summary>
internal sealed class ShareReport(
    LeerspoorDb db,
    ScanAccess access,
    Reports reports,
    PublicAddress address,
    TimeProvider clock,
    IStringLocalizer<ReportTexts> texts
)
{
    public sealed class Input
    {
        public string? Email { get; set; }
    }

    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        ScanId id,
        Input input,
        CancellationToken ct
    )
    {
        if ((await FinalAsync(actor, id, ct)).Refused(out var refusal, out var scan))
            return refusal;
        var email = Typed.Trimmed(input.Email);
        if (email.Length == 0)
            return ScanRefusals.EmailWrong;
        if (Typed.Email(email).ToList() is { Count: > 0 } wrong)
            return Outcome<Done>.RefusedFor(wrong);

        var report = await reports.FreezeAsync(scan, ct);
        var initiative = await db.Set<Initiative>().SingleAsync(i => i.Id == scan.InitiativeId, ct);
        initiative.Reachable(email);
        db.Announce(
            new Mail(
                email,
                texts["MailSubject", initiative.Name],
                texts[
                    "MailText",
                    initiative.Name,
                    address.Of($"/verslag/{report.Code}"),
                    actor.Name
                ]
            )
        );
        report.Share(clock.GetUtcNow());
        db.Audit(actor, "actionscan-report.shared", subject: id.Value);
        await db.SaveChangesAsync(ct);
        return default(Done);
    }

    public async Task<Outcome<Done>> RelinkAsync(Actor actor, ScanId id, CancellationToken ct)
    {
        if ((await FinalAsync(actor, id, ct)).Refused(out var refusal, out var scan))
            return refusal;
        var report = await reports.FreezeAsync(scan, ct);
        report.Relink(PlanScan.NewCode());
        db.Audit(actor, "actionscan-report.relinked", subject: id.Value);
        await db.SaveChangesAsync(ct);
        return default(Done);
    }

    private async Task<Outcome<ActionScan>> FinalAsync(Actor actor, ScanId id, CancellationToken ct)
    {
        if (await access.FindAsync(actor, id, ct) is not { } scan)
            return ScanRefusals.Unknown;
        if (!ScanAccess.MayClose(actor, scan))
            return ScanRefusals.OnlyNoteTaker;
        return scan.Phase is ScanPhase.Final ? scan : ScanRefusals.NotWrappedUp;
    }
}
