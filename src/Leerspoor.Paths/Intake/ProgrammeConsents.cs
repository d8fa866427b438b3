using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;
using Leerspoor.Paths.Programmes;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Intake;

/// <summary>Tells People which purposes a participant is asked about: those of the programme of their path.</summary>
internal sealed class ProgrammeConsents(LeerspoorDb db, ProgrammeShelf programmes)
    : IConsentPurposes
{
    public async Task<IReadOnlyList<ConsentPurposeCard>> ForAsync(
        PersonId participant,
        CancellationToken ct
    )
    {
        var programme = await db.Set<DevelopmentPath>()
            .Where(path => path.ParticipantId == participant)
            .OrderBy(path => path.CompletedAt != null)
            .ThenByDescending(path => path.StartedAt)
            .Select(path => (ProgrammeId?)path.ProgrammeId)
            .FirstOrDefaultAsync(ct);
        if (programme is not { } known)
            return [];

        var definition = await programmes.DefinitionAsync(known, ct);
        return
        [
            .. definition.Consents.Select(purpose => new ConsentPurposeCard(
                purpose.Key,
                purpose.Picture,
                purpose.Required,
                purpose.Participant.Name,
                purpose.Participant.Explanation,
                purpose.TextVersion
            )),
        ];
    }
}
