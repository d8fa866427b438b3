using System.Globalization;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Searching;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Profiling;

/// <summary>Makes a profile of one's own, empty or after an occupation; changes what it asks.</summary>
internal sealed class MakeProfile(
    LeerspoorDb db,
    FindProfile profiles,
    SkillNames names,
    TimeProvider clock
)
{
    public sealed class Input
    {
        public string? Title { get; set; }
        public string? Description { get; set; }

        /// <summary>Id of the occupation or profile that it begins as; empty for none.</summary>
        public string? After { get; set; }
    }

    // What a form did not send is null.
    public sealed class NeedsInput
    {
        public string? Title { get; set; }
        public string? Description { get; set; }

        /// <summary>By need, as typed; 0 takes it out.</summary>
        public List<string?> Levels
        {
            get;
            set => field = value ?? [];
        } = [];
        public List<string> Keys
        {
            get;
            set => field = value ?? [];
        } = [];

        /// <summary>Address of a skill to add; empty for none.</summary>
        public string? Added { get; set; }
        public string? AddedLevel { get; set; }

        public static NeedsInput Of(FindProfile.Card card) =>
            new()
            {
                Title = card.Title,
                Description = card.Description,
                Keys = [.. card.Needs.Select(need => need.Key)],
                Levels =
                [
                    .. card.Needs.Select(need => need.Level.ToString(CultureInfo.InvariantCulture)),
                ],
            };
    }

    public sealed record Made(SkillProfileId Id);

    public async Task<Outcome<Made>> HandleAsync(Actor actor, Input input, CancellationToken ct)
    {
        if (!Designers.MayChange(actor))
            return SkillsRefusals.Unknown;
        var model = Guid.TryParse(input.After, out var after)
            ? await profiles.OfAsync(after, ct)
            : null;
        if (Wrong(input.Title, input.Description) is { Count: > 0 } refusals)
            return Outcome<Made>.RefusedFor(refusals);

        var profile = SkillProfile.Made(
            input.Title!.Trim(),
            input.Description?.Trim() ?? "",
            [.. (model?.Needs ?? []).Take(SkillProfile.MostNeeds)],
            actor.Person,
            clock.GetUtcNow()
        );
        db.Add(profile);
        db.Audit(actor, "skill-profile.made", subject: profile.Id.Value);
        await db.SaveChangesAsync(ct);
        return new Made(profile.Id);
    }

    public async Task<Outcome<Done>> ChangeAsync(
        Actor actor,
        SkillProfileId id,
        NeedsInput input,
        CancellationToken ct
    )
    {
        var profile = Designers.MayChange(actor)
            ? await db.Set<SkillProfile>().SingleOrDefaultAsync(p => p.Id == id, ct)
            : null;
        if (profile is null)
            return SkillsRefusals.Unknown;
        var refusals = Wrong(input.Title, input.Description);
        var needs = Kept(profile, input, refusals);
        if (!string.IsNullOrEmpty(input.Added))
            await AddAsync(needs, input, refusals, ct);
        if (needs.Count > SkillProfile.MostNeeds)
            refusals.Add(SkillsRefusals.ProfileFull);
        if (refusals.Count > 0)
            return Outcome<Done>.RefusedFor(refusals);

        profile.Describe(input.Title!.Trim(), input.Description?.Trim() ?? "");
        profile.Ask(needs);
        db.Audit(actor, "skill-profile.changed", subject: id.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    // By address, so that a list that somebody else changed meanwhile is not mixed up.
    private static List<Need> Kept(SkillProfile profile, NeedsInput input, List<Refusal> refusals)
    {
        var kept = new List<Need>();
        foreach (var need in profile.Needs)
        {
            var at = input.Keys.IndexOf(need.Key);
            var typed = at < 0 ? null : input.Levels.ElementAtOrDefault(at)?.Trim();
            if (typed is null)
                kept.Add(need);
            else if (Contract.SkillLevel.TryParse(typed, out var level))
                kept.Add(need with { Level = level.Value });
            else if (typed != "0")
                refusals.Add(SkillsRefusals.LevelUnknown.At($"Levels[{at}]"));
        }
        return kept;
    }

    private async Task AddAsync(
        List<Need> needs,
        NeedsInput input,
        List<Refusal> refusals,
        CancellationToken ct
    )
    {
        if (!Contract.SkillLevel.TryParse(input.AddedLevel, out var level))
            refusals.Add(SkillsRefusals.LevelUnknown.At("AddedLevel"));
        else if (await names.FindAsync(input.Added!, ct) is not { } skill)
            refusals.Add(SkillsRefusals.SkillUnknown.At("Added"));
        else if (!needs.Exists(need => need.Key == skill.Key))
            needs.Add(new(skill.Key, skill.Label, level.Value, IsEssential: true));
    }

    private static List<Refusal> Wrong(string? title, string? description)
    {
        var refusals = new List<Refusal>();
        if (title?.Trim().Length is not (> 0 and <= SkillProfile.TitleMaxLength))
            refusals.Add(SkillsRefusals.ProfileTitle);
        if (description?.Trim().Length > SkillProfile.DescriptionMaxLength)
            refusals.Add(SkillsRefusals.ProfileDescription);
        return refusals;
    }
}
