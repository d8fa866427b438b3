using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Evaluating;

/// <summary>Plans the first evaluation by itself once somebody begins to observe, so that nobody has to think of it. The caller saves.</summary>
internal sealed class FirstEvaluation(LeerspoorDb db, Evaluations evaluations)
{
    public async Task PlanAsync(
        DevelopmentPath path,
        PersonId by,
        ProgrammeDefinition programme,
        CancellationToken ct
    )
    {
        if (
            path.NextEvaluationOn is not null
            || await db.Set<Evaluation>().AnyAsync(e => e.PathId == path.Id, ct)
        )
            return;

        var day = evaluations.SuggestedAfter(evaluations.Today, programme);
        db.Add(Evaluation.Planned(path.Id, path.ParticipantId, day, by));
        path.PlanEvaluation(day);
    }
}
