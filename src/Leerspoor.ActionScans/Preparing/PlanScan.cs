using System.Buffers.Text;
using System.Security.Cryptography;
using Leerspoor.ActionScans.Contract;
using Leerspoor.ActionScans.Instruments;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.ActionScans.Preparing;

/// <summary>
/// Plans a session: for an initiative that is known or a new one. It follows the last finished session of the same initiative, and
/// expects the same people.
/// </summary>
internal sealed class PlanScan(LeerspoorDb db, NoteTakers noteTakers, TimeProvider clock)
{
    private const int CodeBytes = 12;

    public sealed class Input
    {
        /// <summary>Id of an initiative; empty for a new one.</summary>
        public string? Initiative { get; set; }
        public string? Name { get; set; }
        public string? Email { get; set; }
        public string? Instrument { get; set; }
        public ScanPlan Plan { get; set; } = new();
    }

    /// <summary>What can be chosen.</summary>
    public async Task<Outcome<PlanChoices>> ShowAsync(Actor actor, CancellationToken ct)
    {
        if (!ScanAccess.MayModerate(actor))
            return ScanRefusals.Unknown;
        var mine = ScanAccess.Organisations(actor);
        return new PlanChoices(
            await db.Set<Initiative>()
                .Where(i => mine.Contains(i.OrganisationId))
                .OrderBy(i => i.Name)
                .Select(i => new PlanChoice(i.Id.Value, i.Name))
                .ToListAsync(ct),
            [.. (await InstrumentsAsync(ct)).Select(i => new PlanChoice(i.Id.Value, i.Title.In()))],
            await noteTakers.OfAsync(mine, ct)
        );
    }

    public async Task<Outcome<ActionScan>> HandleAsync(
        Actor actor,
        Input input,
        CancellationToken ct
    )
    {
        if (!ScanAccess.MayModerate(actor))
            return ScanRefusals.Unknown;

        var instruments = await InstrumentsAsync(ct);
        var instrument =
            instruments.Find(i => i.Id.Value.ToString() == input.Instrument) ?? instruments[0];
        var found = await InitiativeAsync(actor, input, ct);
        var initiative =
            found.Value
            ?? Initiative.Registered(ScanAccess.Organisations(actor)[0], "", "", default);
        var scan = ActionScan.Planned(initiative, instrument.Id, actor.Person, NewCode());
        var writers = await noteTakers.OfAsync([scan.OrganisationId], ct);
        List<Refusal> refusals =
        [
            .. found.Refusals,
            .. input.Plan.Into(scan.Arrange, [.. writers.Select(person => person.Id)]),
        ];
        if (refusals.Count > 0)
            return Outcome<ActionScan>.RefusedFor(refusals);
        db.Add(scan);
        await FollowAsync(scan, ct);
        for (var position = 0; position < instrument.Content.Factors.Count; position++)
            db.Add(ScanFactor.Chosen(scan.Id, instrument.Content.Factors[position].Key, position));
        db.Audit(actor, "actionscan.planned", subject: scan.Id.Value);
        await db.SaveChangesAsync(ct);
        return scan;
    }

    public static string NewCode() =>
        Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(CodeBytes));

    private async Task<Outcome<Initiative>> InitiativeAsync(
        Actor actor,
        Input input,
        CancellationToken ct
    )
    {
        var mine = ScanAccess.Organisations(actor);
        if (Guid.TryParse(input.Initiative, out var typed))
        {
            var id = new InitiativeId(typed);
            var known = await db.Set<Initiative>()
                .SingleOrDefaultAsync(i => i.Id == id && mine.Contains(i.OrganisationId), ct);
            return known is null ? ScanRefusals.Unknown : known;
        }

        List<Refusal> refusals =
        [
            .. Typed.Name(input.Name, Initiative.NameMaxLength),
            .. Typed.Email(input.Email),
        ];
        if (refusals.Count > 0)
            return Outcome<Initiative>.RefusedFor(refusals);
        var initiative = Initiative.Registered(
            mine[0],
            Typed.Trimmed(input.Name),
            Typed.Trimmed(input.Email),
            clock.GetUtcNow()
        );
        db.Add(initiative);
        return initiative;
    }

    // The newest version of each that is in use.
    private async Task<List<Instrument>> InstrumentsAsync(CancellationToken ct) =>
        [
            .. (
                await db.Set<Instrument>()
                    .AsNoTracking()
                    .Where(i => i.Kind == InstrumentKind.Scan && i.PublishedAt != null)
                    .ToListAsync(ct)
            )
                .GroupBy(i => i.Key, StringComparer.Ordinal)
                .Select(versions => versions.MaxBy(i => i.Version)!)
                .OrderBy(i => i.DraftedAt),
        ];

    private async Task FollowAsync(ActionScan scan, CancellationToken ct)
    {
        var last = await db.Set<ActionScan>()
            .Where(s => s.InitiativeId == scan.InitiativeId && s.Phase == ScanPhase.Final)
            .OrderByDescending(s => s.FinalAt)
            .Select(s => (ScanId?)s.Id)
            .FirstOrDefaultAsync(ct);
        scan.Follow(last);
        if (last is null)
            return;
        var people = await db.Set<Attendee>()
            .AsNoTracking()
            .Where(a => a.ScanId == last)
            .OrderBy(a => a.Id)
            .ToListAsync(ct);
        foreach (var known in people)
            db.Add(Attendee.Expected(scan.Id, known.Name, known.Organisation, known.Capacity));
    }
}

internal sealed record PlanChoice(Guid Id, string Name);

internal sealed record PlanChoices(
    IReadOnlyList<PlanChoice> Initiatives,
    IReadOnlyList<PlanChoice> Instruments,
    IReadOnlyList<PersonCard> NoteTakers
);
