using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;
using Leerspoor.Paths.Programmes;
using Leerspoor.People.Contract;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Intake;

/// <summary>A coach opens a path for somebody of the own caseload; whether they take part is for the participant to say.</summary>
internal sealed class StartPath(
    LeerspoorDb db,
    Relations relations,
    PeopleDirectory people,
    ProgrammeShelf programmes,
    FrameworkCatalogue frameworks,
    TimeProvider clock
)
{
    /// <summary>Gives the open path when there is one already.</summary>
    public async Task<Outcome<PathId>> HandleAsync(
        Actor actor,
        PersonId participant,
        CancellationToken ct
    )
    {
        if (!await relations.CaresForAsync(actor, participant, Role.Coach, ct))
            return PathsRefusals.Unknown;
        if (await OpenPathAsync(participant, ct) is { } open)
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
        db.Audit(actor, "path.started", participant, path.Id.Value);
        await db.SaveChangesAsync(ct);
        return path.Id;
    }

    private Task<PathId?> OpenPathAsync(PersonId participant, CancellationToken ct) =>
        db.Set<DevelopmentPath>()
            .Where(path => path.ParticipantId == participant && path.CompletedAt == null)
            .Select(path => (PathId?)path.Id)
            .FirstOrDefaultAsync(ct);

    private Task<OrganisationId?> HomeOfAsync(PersonId participant, CancellationToken ct) =>
        people
            .Roles.Where(held => held.Person == participant && held.Role == Role.Participant)
            .Select(held => (OrganisationId?)held.Organisation)
            .FirstOrDefaultAsync(ct);
}
