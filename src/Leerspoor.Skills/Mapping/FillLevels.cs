using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Leerspoor.Skills.Profiling;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Mapping;

/// <summary>
/// Fills in the current levels of a group from what people of one organisation showed: of those who agreed, at least five per skill, as a mean to a
/// half. Only for whoever designs or administers in that organisation. A figure that would tell about fewer than five people beside one that was
/// shown before is not given; then the earlier one stands.
/// </summary>
internal sealed class FillLevels(
    LeerspoorDb db,
    PeopleDirectory people,
    Consents consents,
    PersonSkills skills,
    TimeProvider clock
)
{
    private const int Most = 2_000;

    public sealed class Input
    {
        public string? Edition { get; set; }
        public string? Organisation { get; set; }

        /// <summary>By row: the address of a skill; empty where nothing is measured.</summary>
        public List<string?> Skills
        {
            get;
            set => field = value ?? [];
        } = [];
    }

    public enum Result
    {
        NoSkill = 0,
        Filled = 1,

        /// <summary>Too little changed since; the figure of then stands.</summary>
        Kept = 2,
        TooFew = 3,

        /// <summary>Beside a figure of elsewhere it would tell about a few people.</summary>
        TooClose = 4,
    }

    public sealed record Line(string Specialism, Result Result, decimal? Level);

    public sealed record Filled(IReadOnlyList<Line> Lines);

    /// <summary>The organisations of which somebody may have the means: where they design or administer.</summary>
    public static IReadOnlyList<OrganisationId> OrganisationsOf(Actor actor) =>
        actor.OnlyAbout is null
            ?
            [
                .. actor
                    .OrganisationsAs(Role.Designer)
                    .Concat(actor.OrganisationsAs(Role.Administrator))
                    .Distinct(),
            ]
            : [];

    public async Task<Outcome<Filled>> HandleAsync(
        Actor actor,
        ShowMapping.View shown,
        int group,
        Input input,
        CancellationToken ct
    )
    {
        if (!Designers.MayChange(actor) || !shown.Content.Has(0, group))
            return SkillsRefusals.Unknown;
        if (
            !Guid.TryParse(input.Organisation, out var id)
            || !OrganisationsOf(actor).Contains(new(id))
        )
            return SkillsRefusals.MappingOrganisation;
        var mapping = await db.Set<SkillsMapping>().SingleAsync(m => m.Id == shown.Id, ct);
        if (input.Edition != $"{mapping.Edition}")
            return SkillsRefusals.MappingChanged;

        var content = mapping.Content;
        var asked = content.Rows.Select((_, row) => Address(input, row)).ToList();
        var figures = await FiguresAsync(actor, new(id), asked, ct);
        var lines = content.Rows.Select((row, at) => LineOf(row, asked[at], figures)).ToList();
        mapping.Write(
            (
                content with
                {
                    Rows = [.. content.Rows.Select((row, at) => row with { Skill = asked[at] })],
                }
            ).With(
                lines
                    .Index()
                    .Where(line => line.Item.Level is not null)
                    .Select(line => new LevelChange(
                        line.Index,
                        group,
                        false,
                        line.Item.Level,
                        IsFromPeople: true
                    ))
            )
        );
        db.Audit(actor, "skills-mapping.filled-from-people", subject: shown.Id.Value);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return SkillsRefusals.MappingChanged;
        }
        return new Filled(lines);
    }

    private static string? Address(Input input, int row) =>
        input.Skills.ElementAtOrDefault(row) is { Length: > 0 and <= Skill.KeyMaxLength } address
            ? address
            : null;

    private static Line LineOf(
        MappingRow row,
        string? skill,
        Dictionary<string, (Result Result, decimal? Level)> figures
    ) =>
        skill is not null && figures.TryGetValue(skill, out var figure)
            ? new(row.Specialism, figure.Result, figure.Level)
            : new(row.Specialism, Result.NoSkill, null);

    private async Task<Dictionary<string, (Result, decimal?)>> FiguresAsync(
        Actor actor,
        OrganisationId organisation,
        IReadOnlyList<string?> asked,
        CancellationToken ct
    )
    {
        var agreed = consents.GivenTo(GroupConsent.Purpose);
        var persons = await people
            .Roles.Where(held =>
                held.Role == Role.Participant
                && held.Organisation == organisation
                && agreed.Contains(held.Person)
            )
            .Select(held => held.Person)
            .Distinct()
            .OrderBy(person => person)
            .Take(Most)
            .ToListAsync(ct);
        var shown = await skills.OfAsync(persons, ct);
        var before = await db.Set<GroupFigure>()
            .AsNoTracking()
            .OrderByDescending(figure => figure.At)
            .ToListAsync(ct);
        var told = new Dictionary<string, (Result, decimal?)>(StringComparer.Ordinal);
        foreach (var skill in asked.OfType<string>().Distinct(StringComparer.Ordinal))
        {
            var voices = shown
                .Select(one => (one.Key, Shown: one.Value.Find(skill)))
                .Where(one => one.Shown is not null)
                .Select(one =>
                    (
                        one.Shown!.Level,
                        Mark: GroupFigure.MarkOf(one.Key, one.Shown.Key, one.Shown.Level)
                    )
                )
                .ToList();
            var (result, figure, isNew) = Tell(actor, (organisation, skill), voices, before);
            if (isNew)
            {
                db.Add(figure!);
                before.Insert(0, figure!);
            }
            told[skill] = (result, figure?.Level);
        }
        return told;
    }

    private (Result Result, GroupFigure? Figure, bool IsNew) Tell(
        Actor actor,
        (OrganisationId Organisation, string Skill) of,
        List<(int Level, string Mark)> voices,
        List<GroupFigure> before
    )
    {
        if (GroupRule.Mean([.. voices.Select(voice => voice.Level)]) is not { } mean)
            return (Result.TooFew, null, false);
        var marks = voices.Select(voice => voice.Mark).ToHashSet(StringComparer.Ordinal);
        var own = before.Find(figure => (figure.OrganisationId, figure.Skill) == of);
        if (own is not null && own.Marks.SetEquals(marks))
            return (Result.Filled, own, false);
        if (before.Exists(figure => GroupRule.TellsAboutFew(marks, figure.Marks)))
            return own is null ? (Result.TooClose, null, false) : (Result.Kept, own, false);
        return (
            Result.Filled,
            GroupFigure.Shown(of, mean, marks, actor.Person, clock.GetUtcNow()),
            true
        );
    }
}
