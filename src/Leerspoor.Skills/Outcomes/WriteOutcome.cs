using System.Globalization;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Outcomes;

/// <summary>Begins a learning outcome, or rewords one that is not published yet.</summary>
internal sealed class WriteOutcome(LeerspoorDb db, TimeProvider clock)
{
    public sealed class Input
    {
        public string? Title { get; set; }
        public string? Responsibility { get; set; }

        /// <summary>One per line.</summary>
        public string? Skills { get; set; }

        /// <summary>One per line.</summary>
        public string? Knowledge { get; set; }
        public string? Eqf { get; set; }
        public string? Standard { get; set; }
        public string? Evidence { get; set; }

        public static Input Of(OutcomeText text) =>
            new()
            {
                Title = text.Title,
                Responsibility = text.Responsibility,
                Skills = string.Join('\n', text.Skills),
                Knowledge = string.Join('\n', text.Knowledge),
                Eqf = text.Eqf?.ToString(CultureInfo.InvariantCulture),
                Standard = text.Standard,
                Evidence = text.Evidence,
            };
    }

    public async Task<Outcome<Written>> HandleAsync(
        Actor actor,
        LearningOutcomeId? id,
        Input input,
        CancellationToken ct
    )
    {
        if (!Designers.MayChange(actor))
            return SkillsRefusals.Unknown;
        var outcome = id is { } known
            ? await db.Set<LearningOutcome>().SingleOrDefaultAsync(o => o.Id == known, ct)
            : null;
        if (id is not null && outcome is null)
            return SkillsRefusals.Unknown;
        var read = Read(input);
        if (read.Refused(out _, out var text))
            return Outcome<Written>.RefusedFor(read.Refusals);

        if (outcome is null)
        {
            outcome = LearningOutcome.Begun(actor.Person, text, null, clock.GetUtcNow());
            db.Add(outcome);
        }
        else if (outcome.Reword(text) is { } refusal)
            return refusal;
        db.Audit(actor, "learning-outcome.written", subject: outcome.Id.Value);
        await db.SaveChangesAsync(ct);
        return new Written(outcome.Id);
    }

    /// <summary>What was typed as a text; gaps that only matter for publishing are let through.</summary>
    public static Outcome<OutcomeText> Read(Input input)
    {
        var refusals = new List<Refusal>();
        string Line(string field, string? typed, int most, bool needed)
        {
            var line = (typed ?? "").Trim();
            if (needed && line.Length == 0)
                refusals.Add(SkillsRefusals.OutcomeFieldMissing.At(field));
            if (line.Length > most)
                refusals.Add(SkillsRefusals.OutcomeFieldTooLong.At(field));
            return line;
        }
        IReadOnlyList<string> Lines(string field, string? typed)
        {
            var lines = (typed ?? "").Split(
                '\n',
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            );
            if (lines.Length > OutcomeText.MostParts)
                refusals.Add(SkillsRefusals.OutcomeTooManyParts.At(field));
            if (Array.Exists(lines, one => one.Length > OutcomeText.SentenceMaxLength))
                refusals.Add(SkillsRefusals.OutcomeFieldTooLong.At(field));
            return lines;
        }
        int? eqf = null;
        if (!string.IsNullOrWhiteSpace(input.Eqf))
        {
            if (
                int.TryParse(
                    input.Eqf,
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var level
                ) && level is >= 1 and <= 8
            )
                eqf = level;
            else
                refusals.Add(SkillsRefusals.OutcomeEqf);
        }
        var text = new OutcomeText(
            Line("Title", input.Title, OutcomeText.TitleMaxLength, needed: true),
            Line(
                "Responsibility",
                input.Responsibility,
                OutcomeText.SentenceMaxLength,
                needed: true
            ),
            Lines("Skills", input.Skills),
            Lines("Knowledge", input.Knowledge)
        )
        {
            Eqf = eqf,
            Standard = Line(
                "Standard",
                input.Standard,
                OutcomeText.SentenceMaxLength,
                needed: false
            ),
            Evidence = Line(
                "Evidence",
                input.Evidence,
                OutcomeText.SentenceMaxLength,
                needed: false
            ),
        };
        return refusals.Count > 0 ? Outcome<OutcomeText>.RefusedFor(refusals) : text;
    }
}

internal sealed record Written(LearningOutcomeId Id);
