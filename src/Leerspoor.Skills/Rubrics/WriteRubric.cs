using System.Globalization;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Rubrics;

/// <summary>Begins a rubric, changes it, puts it into use; lists what there is.</summary>
internal sealed class WriteRubric(LeerspoorDb db, WpoIndicators indicators, TimeProvider clock)
{
    // What a form did not send is null.
    public sealed class Input
    {
        public string? Title { get; set; }

        /// <summary>One per line, from low to high.</summary>
        public string? Levels { get; set; }

        /// <summary>Id of a learning outcome; empty for none.</summary>
        public string? Outcome { get; set; }

        /// <summary><c>wpo</c> for components with indicators at A, B and C.</summary>
        public string? Form { get; set; }

        /// <summary>Of a new one in WPO form: <c>framework/component</c> to begin with; empty begins with nothing.</summary>
        public string? Source { get; set; }
        public bool IsWpo => Form == "wpo";

        /// <summary>By criterion; only in WPO form.</summary>
        public List<string?> Components
        {
            get;
            set => field = value ?? [];
        } = [];

        /// <summary>By criterion; without a name it goes away.</summary>
        public List<string?> Names
        {
            get;
            set => field = value ?? [];
        } = [];
        public List<string?> Needed
        {
            get;
            set => field = value ?? [];
        } = [];

        /// <summary>By criterion, then by level.</summary>
        public List<string?> Cells
        {
            get;
            set => field = value ?? [];
        } = [];

        public static Input Of(Rubric rubric) =>
            new()
            {
                Title = rubric.Title,
                Levels = string.Join('\n', rubric.Text.Levels),
                Form = rubric.Text.IsWpo ? "wpo" : null,
                Components = [.. rubric.Text.Criteria.Select(criterion => criterion.Component)],
                Outcome = rubric.OutcomeId?.Value.ToString(),
                Names = [.. rubric.Text.Criteria.Select(criterion => criterion.Name)],
                Needed =
                [
                    .. rubric.Text.Criteria.Select(criterion =>
                        criterion.Needed.ToString(CultureInfo.InvariantCulture)
                    ),
                ],
                Cells = [.. rubric.Text.Criteria.SelectMany(criterion => criterion.Cells)],
            };
    }

    public sealed record Listed(bool MayChange, IReadOnlyList<Rubric> Rubrics);

    public sealed record View(
        Rubric Rubric,
        bool MayChange,
        string? Outcome,
        IReadOnlyList<(Guid Id, string Title)> Outcomes
    );

    public sealed record Written(RubricId Id);

    public async Task<Outcome<Listed>> ListAsync(Actor actor, CancellationToken ct)
    {
        if (!Designers.MayRead(actor))
            return SkillsRefusals.Unknown;
        var mayChange = Designers.MayChange(actor);
        var rubrics = await db.Set<Rubric>()
            .AsNoTracking()
            .Where(r => mayChange || r.PublishedAt != null)
            .ToListAsync(ct);
        return new Listed(
            mayChange,
            [.. rubrics.OrderBy(rubric => rubric.Title, StringComparer.CurrentCulture)]
        );
    }

    public async Task<Outcome<View>> ShowAsync(Actor actor, RubricId id, CancellationToken ct)
    {
        var mayChange = Designers.MayChange(actor);
        var rubric = Designers.MayRead(actor)
            ? await db.Set<Rubric>()
                .AsNoTracking()
                .SingleOrDefaultAsync(r => r.Id == id && (mayChange || r.PublishedAt != null), ct)
            : null;
        if (rubric is null)
            return SkillsRefusals.Unknown;
        var outcomes = await db.Set<LearningOutcome>()
            .Where(o => o.State == OutcomeState.Published || o.Id == rubric.OutcomeId)
            .OrderBy(o => o.Title)
            .Select(o => new { o.Id, o.Title })
            .ToListAsync(ct);
        return new View(
            rubric,
            mayChange,
            outcomes.Find(o => o.Id == rubric.OutcomeId)?.Title,
            outcomes.ConvertAll(o => (o.Id.Value, o.Title))
        );
    }

    /// <param name="actor">A designer.</param>
    /// <param name="id">Null begins a new one.</param>
    /// <param name="input">As typed.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Outcome<Written>> HandleAsync(
        Actor actor,
        RubricId? id,
        Input input,
        CancellationToken ct
    )
    {
        if (!Designers.MayChange(actor))
            return SkillsRefusals.Unknown;
        var rubric = id is { } known
            ? await db.Set<Rubric>().SingleOrDefaultAsync(r => r.Id == known, ct)
            : null;
        if (id is not null && rubric is null)
            return SkillsRefusals.Unknown;
        var refusals = new List<Refusal>();
        var text = RubricForm.Read(input, rubric?.Text.Levels.Count, refusals);
        if (rubric is null && text.IsWpo)
            text = text with { Criteria = await indicators.OfAsync(input.Source, ct) };
        var outcome = await OutcomeAsync(input, refusals, ct);
        if (refusals.Count > 0)
            return Outcome<Written>.RefusedFor(refusals);

        var title = input.Title!.Trim();
        if (rubric is null)
            db.Add(rubric = Rubric.Begun(title, text, outcome, actor.Person, clock.GetUtcNow()));
        else if (rubric.Reword(title, text, outcome) is { } refusal)
            return refusal;
        db.Audit(actor, "rubric.written", subject: rubric.Id.Value);
        await db.SaveChangesAsync(ct);
        return new Written(rubric.Id);
    }

    public async Task<Outcome<Done>> PublishAsync(Actor actor, RubricId id, CancellationToken ct)
    {
        var rubric = Designers.MayChange(actor)
            ? await db.Set<Rubric>().SingleOrDefaultAsync(r => r.Id == id, ct)
            : null;
        if (rubric is null)
            return SkillsRefusals.Unknown;
        if (rubric.Publish(clock.GetUtcNow()) is { } refusal)
            return refusal;
        db.Audit(actor, "rubric.published", subject: id.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private async Task<LearningOutcomeId?> OutcomeAsync(
        Input input,
        List<Refusal> refusals,
        CancellationToken ct
    )
    {
        if (string.IsNullOrEmpty(input.Outcome))
            return null;
        if (
            Guid.TryParse(input.Outcome, out var typed)
            && await db.Set<LearningOutcome>()
                .AnyAsync(o => o.Id == new LearningOutcomeId(typed), ct)
        )
            return new(typed);
        refusals.Add(SkillsRefusals.RubricOutcome);
        return null;
    }
}
