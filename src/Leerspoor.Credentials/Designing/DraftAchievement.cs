using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Designing;

/// <summary>Saves a draft: of a new achievement, or as the next version of one that exists. What was issued keeps its version.</summary>
internal sealed class DraftAchievement(LeerspoorDb db, RubricShelf rubrics, TimeProvider clock)
{
    /// <summary>Key of what was drafted.</summary>
    public sealed record Saved(string Key);

    public async Task<Outcome<Saved>> HandleAsync(
        Actor actor,
        string? key,
        AchievementInput input,
        CancellationToken ct
    )
    {
        if (!Designers.MayChange(actor))
            return CredentialsRefusals.Unknown;
        var newest = key is null ? null : await NewestAsync(key, ct);
        if (key is not null && newest is null)
            return CredentialsRefusals.Unknown;

        var read = input.Read();
        if (read.Refused(out _, out var wording))
            return Outcome<Saved>.RefusedFor(read.Refusals);
        if (await ProblemAsync(key, wording, ct) is { } problem)
            return problem;
        if (wording.Details.BuiltOn is { } rubric)
        {
            if (await rubrics.FindAsync(rubric, ct) is not { } card)
                return CredentialsRefusals.RubricUnknown;
            wording = wording with { Details = wording.Details with { Rubric = Taken(card) } };
        }

        var draft = await PutAsync(newest, wording, ct);
        db.Audit(actor, "achievement.drafted", subject: draft.Id.Value);
        await db.SaveChangesAsync(ct);
        return new Saved(draft.Key);
    }

    // A rubric in use never changes, so what is taken over once stays true.
    private static IReadOnlyList<RubricCriterion> Taken(RubricCard card) =>
        [
            .. card.Criteria.Select(criterion => new RubricCriterion(
                criterion.Name,
                [.. card.Levels.Zip(criterion.Cells, (name, cell) => new RubricLevel(name, cell))],
                criterion.Needed
            )),
        ];

    // What the form points at: a picture of this region, and other achievements that can be earned.
    private async Task<Refusal?> ProblemAsync(
        string? key,
        AchievementWording wording,
        CancellationToken ct
    )
    {
        if (
            AchievementPicture.Of(wording.PictureKey) is { } own
            && !await db.Set<AchievementPicture>().AnyAsync(picture => picture.Id == own, ct)
        )
            return CredentialsRefusals.PictureUnknown;

        var parts = wording.Details.BuiltFrom;
        if (parts.Count == 0)
            return null;
        var published = await db.Set<Achievement>()
            .Where(a => a.PublishedAt != null && parts.Contains(a.Key) && a.Key != key)
            .Select(a => a.Key)
            .Distinct()
            .CountAsync(ct);
        return published == parts.Count ? null : CredentialsRefusals.PartUnknown;
    }

    private async Task<Achievement> PutAsync(
        Achievement? newest,
        AchievementWording wording,
        CancellationToken ct
    )
    {
        if (newest is { IsDraft: true })
        {
            newest.Reword(wording);
            return newest;
        }

        var draft = Achievement.Drafted(
            newest?.Key ?? await FreeKeyAsync(wording.Name.Nl, ct),
            (newest?.Number ?? 0) + 1,
            wording,
            clock.GetUtcNow()
        );
        db.Add(draft);
        return draft;
    }

    private Task<Achievement?> NewestAsync(string key, CancellationToken ct) =>
        db.Set<Achievement>()
            .Where(achievement => achievement.Key == key)
            .OrderByDescending(achievement => achievement.Number)
            .FirstOrDefaultAsync(ct);

    private async Task<string> FreeKeyAsync(string name, CancellationToken ct)
    {
        var taken = await db.Set<Achievement>().Select(a => a.Key).Distinct().ToListAsync(ct);
        // Pages of their own stand at these addresses.
        taken.AddRange(["nieuw", "sleutels", "uitgereikt", "uitreiken", "regelingen", "gever"]);
        return Slugs.Free(name, Achievement.KeyMaxLength, taken);
    }
}
