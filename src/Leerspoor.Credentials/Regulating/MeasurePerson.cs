using Leerspoor.Credentials.Batching;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Regulating;

/// <summary>Where one of the actor's people stands against a regulation, and the appointments of that person under it.</summary>
internal sealed class MeasurePerson(
    LeerspoorDb db,
    Awardable awardable,
    Standings standings,
    Appointing appointing,
    TimeProvider clock
)
{
    public sealed record View(
        string Key,
        LocalText Name,
        LocalText Scope,
        string PersonName,
        Standing Standing,
        bool NeedsAppointment,
        bool UnderSupervision,
        bool MayAppoint,
        IReadOnlyList<Supervisor> Supervisors,
        IReadOnlyList<Appointed> Appointments
    );

    /// <summary>Somebody who may keep an eye on the work.</summary>
    public sealed record Supervisor(PersonId Id, string Name);

    public sealed record Appointed(
        AppointmentId Id,
        string Scope,
        string By,
        DateTimeOffset On,
        DateOnly Until,
        string SupervisorName,
        bool Holds
    );

    public async Task<Outcome<View>> HandleAsync(
        Actor actor,
        string key,
        PersonId person,
        CancellationToken ct
    )
    {
        var found = await awardable.FindAsync(actor, person, ct);
        var regulation = await db.Set<Regulation>()
            .AsNoTracking()
            .SingleOrDefaultAsync(r => r.Key == key && r.PublishedAt != null, ct);
        if (found is null || regulation is null)
            return CredentialsRefusals.Unknown;

        return new View(
            key,
            regulation.Name,
            regulation.Scope,
            found.Name,
            await standings.OfAsync(regulation, person, ct),
            regulation.NeedsAppointment,
            regulation.UnderSupervision,
            person != actor.Person && await appointing.MayAsync(actor, regulation, ct),
            regulation.UnderSupervision
                ? await appointing.SupervisorsAsync(regulation, person, ct)
                : [],
            await AppointmentsAsync(regulation.Id, person, ct)
        );
    }

    private async Task<IReadOnlyList<Appointed>> AppointmentsAsync(
        RegulationId regulation,
        PersonId person,
        CancellationToken ct
    )
    {
        var today = Leerspoor.People.Contract.LocalDay.Of(clock.GetUtcNow());
        return await db.Set<Appointment>()
            .Where(one => one.RegulationId == regulation && one.PersonId == person)
            .OrderByDescending(one => one.AppointedAt)
            .Select(one => new Appointed(
                one.Id,
                one.Scope,
                one.AppointedByName,
                one.AppointedAt,
                one.Until,
                one.SupervisorName,
                one.WithdrawnAt == null && one.Until >= today
            ))
            .ToListAsync(ct);
    }
}
