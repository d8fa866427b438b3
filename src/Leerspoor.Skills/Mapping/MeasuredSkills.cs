using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Leerspoor.Skills.Searching;
using Leerspoor.Ui;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Mapping;

/// <summary>What can be chosen before levels are filled in from people's data: the organisation, and per specialism the skill that is looked at.</summary>
internal sealed class MeasuredSkills(PeopleDirectory people, SkillNames names)
{
    private const int MostPerRow = 5;

    public sealed record Choices(
        IReadOnlyList<Option> Organisations,
        IReadOnlyList<IReadOnlyList<Option>> Skills
    );

    /// <summary>A few queries per specialism.</summary>
    /// <param name="actor">Who chooses.</param>
    /// <param name="content">The mapping.</param>
    /// <param name="asked">Words to find more skills by; empty for none.</param>
    /// <param name="ct">Stops.</param>
    public async Task<Choices> ForAsync(
        Actor actor,
        MappingContent content,
        string? asked,
        CancellationToken ct
    )
    {
        var own = FillLevels.OrganisationsOf(actor);
        var organisations = await people
            .Organisations.Where(organisation => own.Contains(organisation.Id))
            .Select(organisation => new { organisation.Id, organisation.Name })
            .ToListAsync(ct);
        var found = await names.SearchAsync(asked, ct);
        var skills = new List<IReadOnlyList<Option>>();
        foreach (var row in content.Rows)
            skills.Add(await OptionsAsync(row, found, ct));
        return new(
            [
                .. organisations
                    .OrderBy(one => one.Name, StringComparer.CurrentCulture)
                    .Select(one => new Option($"{one.Id.Value}", one.Name)),
            ],
            skills
        );
    }

    private async Task<IReadOnlyList<Option>> OptionsAsync(
        MappingRow row,
        IReadOnlyList<SkillAddress> found,
        CancellationToken ct
    )
    {
        var own = await names.SearchAsync(row.Specialism, ct);
        var chosen = row.Skill is { } address ? await names.FindAsync(address, ct) : null;
        return
        [
            .. new[] { chosen }
                .OfType<SkillAddress>()
                .Concat(found)
                .Concat(own.Take(MostPerRow))
                .DistinctBy(skill => skill.Key)
                .Select(skill => new Option(skill.Key, skill.Label)),
        ];
    }
}
