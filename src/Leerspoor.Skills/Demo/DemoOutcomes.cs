using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Combining;
using Leerspoor.Skills.Outcomes;
using Leerspoor.Skills.Rubrics;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Demo;

/// <summary>What the designer of the demo region made: outcomes with the experts who looked, modules and a curriculum of them, a rubric.</summary>
internal sealed class DemoOutcomes(LeerspoorDb db, DemoFile file, PersonId designer)
{
    /// <summary>Outcomes and combinations; saved by the caller.</summary>
    public void Tell(DateTimeOffset now)
    {
        var told = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var (at, outcome) in file.Outcomes.Index())
            told[outcome.Title] = TellOutcome(outcome, now.AddDays(-60 + at));
        foreach (var combination in file.Combinations)
            told[combination.Title] = TellCombination(combination, told, now.AddDays(-35));
    }

    private Guid TellOutcome(DemoFile.Outcome told, DateTimeOffset at)
    {
        var text = new OutcomeText(told.Title, told.Responsibility, told.Skills, told.Knowledge)
        {
            Eqf = told.Eqf,
            Evidence = told.Evidence,
        };
        var outcome = LearningOutcome.Begun(designer, text, null, at);
        db.Add(outcome);
        foreach (var expert in told.Experts)
        {
            var (advice, _) = OutcomeAdvice.Asked(outcome.Id, expert.Name, "", at);
            outcome.AskExperts();
            if (expert.SignedAs.Length > 0)
                advice.Sign(
                    expert.Agrees,
                    (expert.OnResponsibility, expert.OnSkills, expert.OnKnowledge),
                    expert.SignedAs,
                    outcome.Stored,
                    at.AddDays(4)
                );
            db.Add(advice);
        }
        if (told.Published)
            outcome.Publish(at.AddDays(12));
        return outcome.Id.Value;
    }

    private Guid TellCombination(
        DemoFile.Combined combined,
        Dictionary<string, Guid> told,
        DateTimeOffset at
    )
    {
        var combination = Combination.Begun(
            combined.Kind,
            new(combined.Title, combined.Description, [.. combined.Parts.Select(p => told[p])])
            {
                Eqf = combined.Eqf,
                Hours = combined.Hours,
            },
            null,
            designer,
            at
        );
        combination.Publish(allPublished: true, at.AddDays(5));
        db.Add(combination);
        return combination.Id.Value;
    }

    public async Task<Rubric> TellRubricAsync(DateTimeOffset at, CancellationToken ct)
    {
        var outcome = await db.Set<LearningOutcome>()
            .SingleAsync(o => o.Title == file.Rubric.Outcome, ct);
        var rubric = Rubric.Begun(
            file.Rubric.Title,
            new(file.Rubric.Levels, file.Rubric.Criteria),
            outcome.Id,
            designer,
            at
        );
        rubric.Publish(at);
        db.Add(rubric);
        return rubric;
    }
}
