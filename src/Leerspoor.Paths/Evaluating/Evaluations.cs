using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Observing;
using Leerspoor.Paths.Programmes;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Evaluating;

/// <summary>Finds evaluations for who takes part in them: the participant and those who care for them. A guest takes no part.</summary>
internal sealed class Evaluations(
    LeerspoorDb db,
    Relations relations,
    ProgrammeShelf programmes,
    TimeProvider clock
)
{
    public const string Learner = "participant";

    /// <summary>The evaluation and its path, when the actor takes part; null for a stranger.</summary>
    public async Task<Found?> FindAsync(Actor actor, EvaluationId id, CancellationToken ct)
    {
        var evaluation = await db.Set<Evaluation>().SingleOrDefaultAsync(e => e.Id == id, ct);
        if (
            evaluation is null
            || actor.OnlyAbout is not null
            || !await relations.MayFollowAsync(actor, evaluation.ParticipantId, ct)
        )
            return null;

        var path = await db.Set<DevelopmentPath>().SingleAsync(p => p.Id == evaluation.PathId, ct);
        return new(
            evaluation,
            path,
            await programmes.DefinitionAsync(path.ProgrammeId, ct),
            Relations.IsSelf(actor, evaluation.ParticipantId)
        );
    }

    /// <summary>Keeps an answer; the caller saves.</summary>
    public async Task SayAsync(
        Evaluation evaluation,
        string question,
        string? option,
        string words,
        Actor by,
        CancellationToken ct
    )
    {
        var answer = await db.Set<EvaluationAnswer>()
            .SingleOrDefaultAsync(
                a => a.EvaluationId == evaluation.Id && a.Question == question,
                ct
            );
        if (answer is null)
            db.Add(answer = EvaluationAnswer.To(evaluation.Id, question));
        answer.Say(option, words, by.Person, clock.GetUtcNow());
    }

    public DateOnly Today => CalendarWeek.DayOf(clock.GetUtcNow());

    /// <summary>When the next one is due by the programme, on a working day.</summary>
    public DateOnly SuggestedAfter(DateOnly day, ProgrammeDefinition programme)
    {
        var due = day.AddDays(7 * programme.Evaluation.EveryWeeks);
        return due.DayOfWeek switch
        {
            DayOfWeek.Saturday => due.AddDays(2),
            DayOfWeek.Sunday => due.AddDays(1),
            _ => due,
        };
    }

    internal sealed record Found(
        Evaluation Evaluation,
        DevelopmentPath Path,
        ProgrammeDefinition Programme,
        bool IsLearner
    );
}
