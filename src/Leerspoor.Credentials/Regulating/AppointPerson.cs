using Leerspoor.Credentials.Batching;
using Leerspoor.Credentials.Designing;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Regulating;

/// <summary>Appoints somebody who shows everything that the regulation asks, or takes an appointment back.</summary>
internal sealed class AppointPerson(
    LeerspoorDb db,
    Awardable awardable,
    Standings standings,
    Appointing appointing,
    TimeProvider clock
)
{
    private const int MostYears = 5;

    public sealed class Input
    {
        public string? Scope { get; set; }
        public string? Until { get; set; }
        public string? Supervisor { get; set; }
    }

    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        string key,
        PersonId person,
        Input input,
        CancellationToken ct
    )
    {
        if (await FindAsync(actor, key, person, ct) is not { } regulation)
            return CredentialsRefusals.Unknown;
        if (person == actor.Person || !await appointing.MayAsync(actor, regulation, ct))
            return CredentialsRefusals.MayNotAppoint;

        var refusals = new List<Refusal>();
        var scope = DetailsInput.Text(input.Scope, "Scope", Appointment.ScopeMaxLength, refusals);
        if (scope.Length == 0)
            refusals.Add(CredentialsRefusals.TextMissing.At("Scope"));
        var until = AskedLine.Day(input.Until);
        if (!(until >= standings.Today) || until > standings.Today.AddYears(MostYears))
            refusals.Add(CredentialsRefusals.EndInvalid.At("Until"));
        var supervisor = await SupervisorAsync(regulation, person, input.Supervisor, ct);
        if (regulation.UnderSupervision && supervisor is null)
            refusals.Add(CredentialsRefusals.SupervisorMissing);
        if (refusals.Count > 0)
            return Outcome<Done>.RefusedFor(refusals);

        var standing = await standings.OfAsync(regulation, person, ct);
        if (
            standing.Findings.Any(one =>
                one.Name is not null && one.State is not CriterionState.Met
            )
        )
            return CredentialsRefusals.NotQualified;

        var made = new Appointment
        {
            Id = AppointmentId.New(),
            RegulationId = regulation.Id,
            RegulationNumber = regulation.Number,
            PersonId = person,
            Scope = scope,
            AppointedBy = actor.Person,
            AppointedByName = actor.Name,
            AppointedAt = clock.GetUtcNow(),
            Until = until!.Value,
            Supervisor = supervisor?.Id,
            SupervisorName = supervisor?.Name ?? "",
        };
        db.Add(made);
        db.Audit(actor, "regulation.appointed", person, made.Id.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    public async Task<Outcome<Done>> WithdrawAsync(
        Actor actor,
        string key,
        PersonId person,
        AppointmentId id,
        CancellationToken ct
    )
    {
        if (await FindAsync(actor, key, person, ct) is not { } regulation)
            return CredentialsRefusals.Unknown;
        var found = await db.Set<Appointment>()
            .SingleOrDefaultAsync(
                one => one.Id == id && one.RegulationId == regulation.Id && one.PersonId == person,
                ct
            );
        if (found is null)
            return CredentialsRefusals.Unknown;

        // Whoever is responsible for the person may stop the work, also who may not appoint.
        found.Withdraw(clock.GetUtcNow());
        db.Audit(actor, "regulation.appointment-withdrawn", person, id.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private async Task<Regulation?> FindAsync(
        Actor actor,
        string key,
        PersonId person,
        CancellationToken ct
    ) =>
        await awardable.FindAsync(actor, person, ct) is null
            ? null
            : await db.Set<Regulation>()
                .AsNoTracking()
                .SingleOrDefaultAsync(
                    r => r.Key == key && r.PublishedAt != null && r.NeedsAppointment,
                    ct
                );

    private async Task<MeasurePerson.Supervisor?> SupervisorAsync(
        Regulation regulation,
        PersonId person,
        string? chosen,
        CancellationToken ct
    ) =>
        regulation.UnderSupervision && Guid.TryParse(chosen, out var id)
            ? (await appointing.SupervisorsAsync(regulation, person, ct)).FirstOrDefault(one =>
                one.Id.Value == id
            )
            : null;
}
