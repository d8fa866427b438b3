using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Programmes;
using Leerspoor.People.Contract;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Intake;

/// <summary>The open path of somebody, or a new one in the newest programme. Who may ask for it, the caller has seen to; the caller saves too.</summary>
internal sealed class OpenPath(
    LeerspoorDb db,
    PeopleDirectory people,
    ProgrammeShelf programmes,
    FrameworkCatalogue frameworks,
    TimeProvider clock
)
{
    public async Task<Outcome<DevelopmentPath>> OfAsync(
        Actor by,
        PersonId participant,
        CancellationToken ct
    )
    {
        if (await FindAsync(participant, ct) is { } open)
            return open;
        if (await HomeOfAsync(participant, ct) is not { } organisation)
            return IntakeRefusals.NotAParticipant;
        if (
            await programmes.NewestAsync(ct) is not { } programme
            || await frameworks.CurrentAsync(programme.Definition.Framework, ct)
                is not { } framework
        )
            return IntakeRefusals.NoProgramme;

        var path = DevelopmentPath.Begun(
            participant,
            organisation,
            programme.Id,
            framework.Id,
            clock.GetUtcNow()
        );
        db.Add(path);
        db.Audit(by, "path.started", participant, path.Id.Value);
        return path;
    }

    private Task<DevelopmentPath?> FindAsync(PersonId participant, CancellationToken ct) =>
        db.Set<DevelopmentPath>()
            .Where(path => path.ParticipantId == participant && path.CompletedAt == null)
            .FirstOrDefaultAsync(ct);

    private Task<OrganisationId?> HomeOfAsync(PersonId participant, CancellationToken ct) =>
        people
            .Roles.Where(held => held.Person == participant && held.Role == Role.Participant)
            .Select(held => (OrganisationId?)held.Organisation)
            .FirstOrDefaultAsync(ct);
}
