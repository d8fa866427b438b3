using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Practising;

/// <summary>The praktijkverklaringen that the actor has to do with; what waits stands first.</summary>
internal sealed class ListStatements(PracticeGate gate)
{
    public const int PageSize = 50;

    public sealed record View(bool MayBegin, IReadOnlyList<Row> Rows, bool More);

    public sealed record Row(
        Guid Id,
        string Name,
        string Company,
        string Dossier,
        int Signed,
        int Of,
        string State
    );

    public async Task<Outcome<View>> HandleAsync(Actor actor, int page, CancellationToken ct)
    {
        if (
            actor.OnlyAbout is not null
            || !(PracticeGate.MayBegin(actor) || actor.Is(Role.Supervisor))
        )
            return CredentialsRefusals.Unknown;

        var found = await gate.Visible(actor)
            .OrderBy(s => s.IssuedAt != null || s.CancelledAt != null)
            .ThenByDescending(s => s.DraftedAt)
            .Skip((Math.Clamp(page, 1, 10_000) - 1) * PageSize)
            .Take(PageSize + 1)
            .Select(s => new
            {
                s.Id,
                s.ParticipantName,
                s.Company,
                s.Dossier,
                Signed = s.Processes.Count(p => p.SignedAt != null),
                Of = s.Processes.Count,
                s.IssuedAt,
                s.CancelledAt,
            })
            .ToListAsync(ct);
        return new View(
            PracticeGate.MayBegin(actor),
            [
                .. found
                    .Take(PageSize)
                    .Select(s => new Row(
                        s.Id.Value,
                        s.ParticipantName,
                        s.Company,
                        s.Dossier,
                        s.Signed,
                        s.Of,
                        s.IssuedAt is not null ? "Issued"
                            : s.CancelledAt is not null ? "Cancelled"
                            : s.Signed == s.Of ? "Ready"
                            : "Open"
                    )),
            ],
            found.Count > PageSize
        );
    }
}
