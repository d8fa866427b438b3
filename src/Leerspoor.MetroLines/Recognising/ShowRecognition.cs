using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Contract;
using Leerspoor.MetroLines.Leading;
using Leerspoor.MetroLines.Running;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.MetroLines.Recognising;

/// <summary>Who of which run reached which outcome.</summary>
internal sealed class ShowRecognition(LeerspoorDb db, PathAccess access, ReadFacts facts)
{
    public sealed record View(
        ReadFacts.Held Held,
        IReadOnlyList<LineRun> Runs,
        IReadOnlyList<Enrolment> People,
        IReadOnlyList<Judgement> Judgements
    )
    {
        public IReadOnlyList<LineOutcome> OutcomesOf(LineRun run) =>
            [.. Held.Outcomes.Where(outcome => outcome.LineKey == run.LineKey)];

        public IReadOnlyList<Enrolment> PeopleOf(LineRun run) =>
            [.. People.Where(person => person.RunId == run.Id)];

        public Judgement? Of(Enrolment person, LineOutcome outcome) =>
            Judgements.FirstOrDefault(j =>
                j.EnrolmentId == person.Id && j.OutcomeKey == outcome.Key
            );
    }

    public async Task<Outcome<View>> HandleAsync(
        Actor actor,
        CompanyPathId id,
        CancellationToken ct
    )
    {
        if (await access.FindAsync(actor, id, ct) is not { } path)
            return PathRefusals.Unknown;
        var runs = await db.Set<LineRun>()
            .AsNoTracking()
            .Where(run => run.PathId == id)
            .OrderBy(run => run.BegunAt)
            .ToListAsync(ct);
        var ids = runs.ConvertAll(run => run.Id);
        return new View(
            await facts.OfAsync(path, ct),
            runs,
            await db.Set<Enrolment>()
                .AsNoTracking()
                .Where(e => ids.Contains(e.RunId) && e.State == EnrolmentState.Placed)
                .OrderBy(e => e.Name)
                .ToListAsync(ct),
            await db.Set<Judgement>()
                .AsNoTracking()
                .Where(j => ids.Contains(j.RunId))
                .ToListAsync(ct)
        );
    }
}
