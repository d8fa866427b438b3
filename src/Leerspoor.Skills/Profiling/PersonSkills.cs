using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Leerspoor.Skills.Contract;
using Leerspoor.Skills.Crosswalking;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Profiling;

/// <summary>What people showed, from the evidence. Says nothing about who may see it.</summary>
internal sealed class PersonSkills(
    LeerspoorDb db,
    PeopleDirectory people,
    Crosswalks crosswalks,
    TimeProvider clock
)
{
    /// <summary>One query for the evidence, two for the crosswalks.</summary>
    public async Task<ShownSkills> OfAsync(PersonId person, CancellationToken ct) =>
        (await OfAsync([person], ct))[person];

    /// <summary>The same for many at once, with as many queries as for one.</summary>
    public async Task<IReadOnlyDictionary<PersonId, ShownSkills>> OfAsync(
        IReadOnlyCollection<PersonId> persons,
        CancellationToken ct
    )
    {
        var rows = await RowsAsync(persons, ct);
        var map = await crosswalks.MapAsync(ct);
        var shown = rows.ToLookup(row => row.Person);
        return persons
            .Distinct()
            .ToDictionary(person => person, person => new ShownSkills(Skills(shown[person]), map));
    }

    private async Task<List<Row>> RowsAsync(
        IReadOnlyCollection<PersonId> persons,
        CancellationToken ct
    ) =>
        await (
            from evidence in db.Set<Evidence>()
                .AsNoTracking()
                .Where(Evidence.CountsAt(clock.GetUtcNow()))
            where persons.Contains(evidence.PersonId)
            join one in db.Set<Indicator>()
                on evidence.IndicatorId equals (IndicatorId?)one.Id
                into ones
            from indicator in ones.DefaultIfEmpty()
            join two in db.Set<FrameworkVersion>() on indicator!.VersionId equals two.Id into twos
            from version in twos.DefaultIfEmpty()
            join three in db.Set<Framework>() on version!.FrameworkId equals three.Id into threes
            from framework in threes.DefaultIfEmpty()
            join four in people.Persons on evidence.SeenBy equals four.Id into fours
            from seer in fours.DefaultIfEmpty()
            orderby evidence.SeenAt descending
            select new Row
            {
                Person = evidence.PersonId,
                Subject = evidence.Subject,
                Label = evidence.Label,
                Framework = framework!.Key,
                Indicator = indicator!.Key,
                Name = indicator!.Name,
                Picture = indicator!.Picture,
                Step = evidence.Level,
                Level = evidence.SkillLevel,
                Kind = evidence.Kind,
                Situation = evidence.Situation,
                GivenName = seer!.GivenName,
                FamilyName = seer!.FamilyName,
                SeenAt = evidence.SeenAt,
            }
        ).ToListAsync(ct);

    private static IEnumerable<ShownSkill> Skills(IEnumerable<Row> rows) =>
        rows.GroupBy(row => row.Address, StringComparer.Ordinal)
            .Select(group => new ShownSkill(
                group.Key,
                group.Select(row => row.Name).FirstOrDefault(name => name is not null)?.In()
                    ?? group.First().Label,
                group.Select(row => row.Picture).FirstOrDefault(picture => picture is not null),
                group.Max(row => row.Number),
                [
                    .. group.Select(row => new Piece(
                        row.Kind,
                        row.Number,
                        row.Step,
                        row.Situation,
                        $"{row.GivenName} {row.FamilyName}".Trim(),
                        row.SeenAt
                    )),
                ]
            ));

    private sealed record Row
    {
        public required PersonId Person { get; init; }
        public required string Subject { get; init; }
        public required string Label { get; init; }
        public required string? Framework { get; init; }
        public required string? Indicator { get; init; }
        public required LocalText? Name { get; init; }
        public required string? Picture { get; init; }
        public required DevelopmentLevel? Step { get; init; }
        public required int? Level { get; init; }
        public required EvidenceKind Kind { get; init; }
        public required string Situation { get; init; }
        public required string? GivenName { get; init; }
        public required string? FamilyName { get; init; }
        public required DateTimeOffset SeenAt { get; init; }

        public string Address =>
            Framework is { } framework && Indicator is { } indicator
                ? SkillAddress.OfIndicator(framework, indicator)
                : Subject;

        public int Number => Level ?? (Step is { } step ? SkillLevel.Of(step).Value : 0);
    }
}
