using Leerspoor.Credentials.Batching;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Regulating;

/// <summary>Who may appoint under a regulation, and who may supervise: those who are qualified now for one of the regulations that it names.</summary>
internal sealed class Appointing(LeerspoorDb db, PeopleDirectory people, Standings standings)
{
    public async Task<bool> MayAsync(Actor actor, Regulation regulation, CancellationToken ct)
    {
        if (!regulation.NeedsAppointment || !Awardable.MayAward(actor))
            return false;
        if (regulation.AppointedBy.Count == 0)
            return true;

        foreach (var above in await AboveAsync(regulation, ct))
            if ((await standings.OfAsync(above, actor.Person, ct)).State == CriterionState.Met)
                return true;
        return false;
    }

    /// <summary>Of whoever was appointed under the regulations above, those whose proofs still hold.</summary>
    public async Task<IReadOnlyList<MeasurePerson.Supervisor>> SupervisorsAsync(
        Regulation regulation,
        PersonId exceptFor,
        CancellationToken ct
    )
    {
        var qualified = new HashSet<PersonId>();
        foreach (var above in await AboveAsync(regulation, ct))
        {
            var appointed = await db.Set<Appointment>()
                .Where(one => one.RegulationId == above.Id && one.WithdrawnAt == null)
                .Select(one => one.PersonId)
                .Distinct()
                .ToListAsync(ct);
            var found = await standings.OfAsync(above, appointed, ct);
            qualified.UnionWith(
                found.Where(one => one.Value.State == CriterionState.Met).Select(one => one.Key)
            );
        }

        qualified.Remove(exceptFor);
        return
        [
            .. (
                await people
                    .Persons.Where(person => qualified.Contains(person.Id))
                    .Select(person => new MeasurePerson.Supervisor(person.Id, person.Name))
                    .ToListAsync(ct)
            ).OrderBy(one => one.Name, StringComparer.CurrentCulture),
        ];
    }

    private Task<List<Regulation>> AboveAsync(Regulation regulation, CancellationToken ct) =>
        db.Set<Regulation>()
            .AsNoTracking()
            .Where(r => regulation.AppointedBy.Contains(r.Key) && r.PublishedAt != null)
            .ToListAsync(ct);
}
