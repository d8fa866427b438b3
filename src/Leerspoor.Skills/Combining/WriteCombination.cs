using System.Globalization;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Combining;

/// <summary>Begins a module or a curriculum, or changes the words of a draft.</summary>
internal sealed class WriteCombination(LeerspoorDb db, TimeProvider clock)
{
    public sealed class Input
    {
        public string? Title { get; set; }
        public string? Description { get; set; }
        public string? Eqf { get; set; }
        public string? Hours { get; set; }

        public static Input Of(CombinationText text) =>
            new()
            {
                Title = text.Title,
                Description = text.Description,
                Eqf = text.Eqf?.ToString(CultureInfo.InvariantCulture),
                Hours = text.Hours?.ToString(CultureInfo.InvariantCulture),
            };
    }

    public sealed record Written(CombinationId Id);

    /// <param name="actor">A designer.</param>
    /// <param name="id">Null begins a new one.</param>
    /// <param name="kind">Of a new one.</param>
    /// <param name="input">As typed.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Outcome<Written>> HandleAsync(
        Actor actor,
        CombinationId? id,
        CombinationKind kind,
        Input input,
        CancellationToken ct
    )
    {
        if (!Designers.MayChange(actor))
            return SkillsRefusals.Unknown;
        var combination = id is { } known
            ? await db.Set<Combination>().SingleOrDefaultAsync(c => c.Id == known, ct)
            : null;
        if (id is not null && combination is null)
            return SkillsRefusals.Unknown;
        var read = Read(input, combination?.Kind ?? kind, combination?.Text.Parts ?? []);
        if (read.Refused(out _, out var text))
            return Outcome<Written>.RefusedFor(read.Refusals);

        if (combination is null)
            db.Add(
                combination = Combination.Begun(kind, text, null, actor.Person, clock.GetUtcNow())
            );
        else if (combination.Change(text) is { } refusal)
            return refusal;
        db.Audit(actor, "combination.written", subject: combination.Id.Value);
        await db.SaveChangesAsync(ct);
        return new Written(combination.Id);
    }

    private static Outcome<CombinationText> Read(
        Input input,
        CombinationKind kind,
        IReadOnlyList<Guid> parts
    )
    {
        var refusals = new List<Refusal>();
        var title = input.Title?.Trim() ?? "";
        if (title.Length == 0)
            refusals.Add(SkillsRefusals.OutcomeFieldMissing.At("Title"));
        if (title.Length > CombinationText.TitleMaxLength)
            refusals.Add(SkillsRefusals.OutcomeFieldTooLong.At("Title"));
        var description = input.Description?.Trim() ?? "";
        if (description.Length > CombinationText.DescriptionMaxLength)
            refusals.Add(SkillsRefusals.OutcomeFieldTooLong.At("Description"));
        var eqf = Number(input.Eqf, 8, SkillsRefusals.OutcomeEqf, refusals);
        var hours =
            kind == CombinationKind.Module
                ? Number(
                    input.Hours,
                    CombinationText.MostHours,
                    SkillsRefusals.CombinationHours,
                    refusals
                )
                : null;
        return refusals.Count > 0
            ? Outcome<CombinationText>.RefusedFor(refusals)
            : new CombinationText(title, description, parts) { Eqf = eqf, Hours = hours };
    }

    // Nothing is fine; anything else is a whole number from one.
    private static int? Number(string? typed, int most, Refusal wrong, List<Refusal> refusals)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        if (
            int.TryParse(
                typed.Trim(),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var number
            )
            && number >= 1
            && number <= most
        )
            return number;
        refusals.Add(wrong);
        return null;
    }
}
