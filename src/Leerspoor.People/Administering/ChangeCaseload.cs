using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.People.Administering;

/// <summary>Says who looks after whom: assign, end, or hand a whole caseload over to a colleague.</summary>
internal sealed class ChangeCaseload(LeerspoorDb db, AdminReach reach, TimeProvider clock)
{
    public sealed class Input
    {
        /// <summary><c>Coach:id</c>, <c>Supervisor:id</c> or <c>Teacher:id</c>.</summary>
        public string? Caretaker { get; set; }
    }

    public async Task<Outcome<Done>> AssignAsync(
        Actor actor,
        PersonId participant,
        Input input,
        CancellationToken ct
    )
    {
        if (
            await reach.FindAsync(actor, participant, ct) is not { } person
            || person.Roles.All(held => held.Role != Role.Participant)
        )
            return PeopleRefusals.NotFound;
        if (await CaretakerAsync(actor, input, ct) is not { } chosen)
            return PeopleRefusals.CaretakerMissing;

        await BeginAsync(actor, chosen.Id, participant, chosen.As, ct);
        await db.SaveChangesAsync(ct);
        return default(Done);
    }

    public async Task<Outcome<Done>> EndAsync(Actor actor, Guid entryId, CancellationToken ct)
    {
        var id = new CaseloadEntryId(entryId);
        var entry = await db.Set<CaseloadEntry>()
            .SingleOrDefaultAsync(e => e.Id == id && e.EndedAt == null, ct);
        if (entry is null || await reach.FindAsync(actor, entry.ParticipantId, ct) is null)
            return PeopleRefusals.NotFound;

        entry.End(clock.GetUtcNow());
        db.Audit(actor, "care.ended", entry.ParticipantId, entry.CaretakerId.Value);
        await db.SaveChangesAsync(ct);
        return default(Done);
    }

    /// <summary>Everybody in the caseload of one caretaker goes to another, as far as the administrator reaches.</summary>
    public async Task<Outcome<Done>> HandOverAsync(
        Actor actor,
        PersonId from,
        Input input,
        CancellationToken ct
    )
    {
        if (await reach.FindAsync(actor, from, ct) is null)
            return PeopleRefusals.NotFound;
        if (await CaretakerAsync(actor, input, ct) is not { } chosen || chosen.Id == from)
            return PeopleRefusals.CaretakerMissing;

        var mine = reach.Persons(actor).Select(p => p.Id);
        var entries = await db.Set<CaseloadEntry>()
            .Where(e =>
                e.CaretakerId == from
                && e.As == chosen.As
                && e.EndedAt == null
                && mine.Contains(e.ParticipantId)
            )
            .ToListAsync(ct);
        foreach (var entry in entries)
        {
            entry.End(clock.GetUtcNow());
            await BeginAsync(actor, chosen.Id, entry.ParticipantId, chosen.As, ct);
            db.Audit(actor, "care.handed-over", entry.ParticipantId, from.Value);
        }

        await db.SaveChangesAsync(ct);
        return default(Done);
    }

    private async Task BeginAsync(
        Actor actor,
        PersonId caretaker,
        PersonId participant,
        Role role,
        CancellationToken ct
    )
    {
        var already = await db.Set<CaseloadEntry>()
            .AnyAsync(
                e =>
                    e.CaretakerId == caretaker
                    && e.ParticipantId == participant
                    && e.As == role
                    && e.EndedAt == null,
                ct
            );
        if (already)
            return;
        db.Add(CaseloadEntry.Begun(caretaker, participant, role, clock.GetUtcNow()));
        db.Audit(actor, "care.begun", participant, caretaker.Value);
    }

    private async Task<CaretakerRow?> CaretakerAsync(Actor actor, Input input, CancellationToken ct)
    {
        if (
            (input.Caretaker ?? "").Split(':') is not [var typedRole, var typedId]
            || !Enum.TryParse<Role>(typedRole, out var role)
            || !RoleChoice.Caretakers.Contains(role)
            || !Guid.TryParse(typedId, out var id)
        )
            return null;

        var person = await reach.FindAsync(actor, new PersonId(id), ct);
        return person is { DisabledAt: null } && person.Roles.Any(held => held.Role == role)
            ? new CaretakerRow(person.Id, person.Name, role)
            : null;
    }
}
