using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Observing;
using Leerspoor.Paths.Programmes;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Evaluating;

/// <summary>All evaluations of one participant, the planned one first.</summary>
internal sealed class ShowEvaluations(
    LeerspoorDb db,
    Relations relations,
    ObserverGate paths,
    Evaluations evaluations,
    ProgrammeShelf programmes,
    Viewings viewings
)
{
    /// <param name="Name">Of the participant.</param>
    /// <param name="Open">The path goes on.</param>
    /// <param name="Lines">Newest first.</param>
    /// <param name="SuggestedOn">A day for the next one, by the programme.</param>
    /// <param name="EveryWeeks">How often the programme looks back.</param>
    public sealed record View(
        string Name,
        bool Open,
        IReadOnlyList<Line> Lines,
        DateOnly SuggestedOn,
        int EveryWeeks
    )
    {
        public Line? Planned => Lines.FirstOrDefault(line => line.HeldAt is null);
    }

    public sealed record Line(
        EvaluationId Id,
        DateOnly PlannedOn,
        bool Reflected,
        DateTimeOffset? HeldAt
    );

    public async Task<Outcome<View>> HandleAsync(
        Actor actor,
        PersonId participant,
        CancellationToken ct
    )
    {
        if (
            actor.OnlyAbout is not null
            || !await relations.MayFollowAsync(actor, participant, ct)
            || await paths.NewestAsync(participant, ct) is not { } path
        )
            return EvaluatingRefusals.Unknown;

        await viewings.NoteAsync(actor, participant, Viewed.Evaluation, ct);
        var programme = await programmes.DefinitionAsync(path.ProgrammeId, ct);
        var lines = await db.Set<Evaluation>()
            .Where(e => e.PathId == path.Id)
            .OrderByDescending(e => e.PlannedOn)
            .Select(e => new Line(e.Id, e.PlannedOn, e.ReflectedAt != null, e.HeldAt))
            .ToListAsync(ct);
        return new View(
            await paths.NameAsync(participant, ct) ?? "",
            path.IsOpen,
            lines,
            path.NextEvaluationOn ?? evaluations.SuggestedAfter(evaluations.Today, programme),
            programme.Evaluation.EveryWeeks
        );
    }
}
