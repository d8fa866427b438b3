using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Rubrics;

/// <summary>
/// Holds what a participant shows against a rubric, with feedback for each criterion. By whoever teaches or looks after them; the participant
/// reads it. When all is reached and the rubric belongs to a learning outcome, it is evidence of that.
/// </summary>
internal sealed class AssessPerson(
    LeerspoorDb db,
    Relations relations,
    PeopleDirectory people,
    Viewings viewings,
    EvidenceBook evidence,
    TimeProvider clock
)
{
    // What a form did not send is null.
    public sealed class Input
    {
        /// <summary>By criterion; the lowest level is 1.</summary>
        public List<string?> Levels
        {
            get;
            set => field = value ?? [];
        } = [];

        /// <summary>By criterion.</summary>
        public List<string?> Feedback
        {
            get;
            set => field = value ?? [];
        } = [];
    }

    public sealed record View(
        PersonId Person,
        string Name,
        IReadOnlyList<Rubric> Rubrics,
        IReadOnlyList<Line> Lines
    )
    {
        public Rubric? FindRubric(Guid id) => Rubrics.FirstOrDefault(one => one.Id.Value == id);

        public Line? Find(Guid id) => Lines.FirstOrDefault(one => one.Assessment.Id.Value == id);
    }

    public sealed record Line(RubricAssessment Assessment, Rubric Rubric, string By);

    public async Task<Outcome<View>> HandleAsync(Actor actor, PersonId person, CancellationToken ct)
    {
        var may =
            Relations.IsSelf(actor, person) || await relations.MayAssessAsync(actor, person, ct);
        if (!may)
            return SkillsRefusals.Unknown;
        await viewings.NoteAsync(actor, person, Viewed.Evaluation, ct);
        var rubrics = await db.Set<Rubric>()
            .AsNoTracking()
            .Where(r => r.PublishedAt != null)
            .OrderBy(r => r.Title)
            .ToListAsync(ct);
        var rows = await (
            from assessment in db.Set<RubricAssessment>().AsNoTracking()
            where assessment.PersonId == person
            join one in people.Persons on assessment.By equals one.Id into ones
            from assessor in ones.DefaultIfEmpty()
            orderby assessment.At descending
            select new
            {
                Assessment = assessment,
                assessor!.GivenName,
                assessor!.FamilyName,
            }
        ).ToListAsync(ct);
        return new View(
            person,
            await people
                .Persons.Where(p => p.Id == person)
                .Select(p => p.GivenName)
                .SingleAsync(ct),
            rubrics,
            [
                .. rows.Select(row => new Line(
                    row.Assessment,
                    rubrics.Single(rubric => rubric.Id == row.Assessment.RubricId),
                    $"{row.GivenName} {row.FamilyName}".Trim()
                )),
            ]
        );
    }

    public async Task<Outcome<Done>> AssessAsync(
        Actor actor,
        PersonId person,
        RubricId id,
        Input input,
        CancellationToken ct
    )
    {
        // nobody assesses themselves
        var rubric = await relations.MayAssessAsync(actor, person, ct)
            ? await db.Set<Rubric>()
                .SingleOrDefaultAsync(r => r.Id == id && r.PublishedAt != null, ct)
            : null;
        if (rubric is null)
            return SkillsRefusals.Unknown;
        var refusals = new List<Refusal>();
        var marks = rubric
            .Text.Criteria.Select((_, at) => MarkOf(input, at, rubric.Text, refusals))
            .ToList();
        if (refusals.Count > 0)
            return Outcome<Done>.RefusedFor(refusals);

        var assessment = RubricAssessment.Of(
            rubric,
            person,
            marks,
            actor.Person,
            clock.GetUtcNow()
        );
        db.Add(assessment);
        await WriteAsync(rubric, assessment, ct);
        db.Audit(actor, "rubric.assessed", person, assessment.Id.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private static RubricAssessment.Mark MarkOf(
        Input input,
        int at,
        RubricText text,
        List<Refusal> refusals
    )
    {
        var fine =
            int.TryParse(input.Levels.ElementAtOrDefault(at), out var level)
            && level >= 1
            && level <= text.Levels.Count;
        if (!fine)
            refusals.Add(
                SkillsRefusals.RubricChoice.At($"Levels[{at}]") with
                {
                    // in the list above the form three of them must not read the same
                    Values = [text.Criteria[at].FullName],
                }
            );
        var feedback = input.Feedback.ElementAtOrDefault(at)?.Trim() ?? "";
        if (feedback.Length > RubricAssessment.FeedbackMaxLength)
            refusals.Add(SkillsRefusals.RubricCell.At($"Feedback[{at}]"));
        return new(level, feedback);
    }

    private async Task WriteAsync(Rubric rubric, RubricAssessment assessment, CancellationToken ct)
    {
        if (rubric.OutcomeId is not { } outcome)
            return;
        var address = SkillAddress.OfOutcome(outcome.Value);
        await evidence.RejudgeAsync(assessment.PersonId, address, ct);
        if (!assessment.IsReached)
            return;
        var title = await db.Set<Outcomes.LearningOutcome>()
            .Where(o => o.Id == outcome)
            .Select(o => o.Title)
            .SingleAsync(ct);
        evidence.Write(
            new SkillEvidenceLine
            {
                Person = assessment.PersonId,
                Skill = address,
                Label = title,
                Level = SkillLevel.Competent,
                Kind = EvidenceKind.Judgement,
                Situation = rubric.Title,
                SeenBy = assessment.By,
                SeenAt = assessment.At,
                Source = assessment.Id.Value,
            }
        );
    }
}
