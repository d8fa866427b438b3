using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Teaching;

/// <summary>Whom a teacher teaches: who waits for an answer first, then by name. Two queries.</summary>
internal sealed class ListLearners(LeerspoorDb db, PeopleDirectory people)
{
    public const int PageSize = 50;

    /// <param name="Lines">Of this page.</param>
    /// <param name="Found">How many have what was searched for in their name.</param>
    /// <param name="Total">How many are taught.</param>
    /// <param name="Page">From 1.</param>
    public sealed record View(IReadOnlyList<Line> Lines, int Found, int Total, int Page)
    {
        public int Last => Math.Max(1, (Found + PageSize - 1) / PageSize);
    }

    /// <param name="Person">Who.</param>
    /// <param name="Name">Given and family name.</param>
    /// <param name="Waiting">How many pieces of prior learning wait for an answer.</param>
    /// <param name="Latest">The last judgement with a rubric, by anybody.</param>
    public sealed record Line(PersonId Person, string Name, int Waiting, Judged? Latest);

    public sealed record Judged(Guid Assessment, string Rubric, DateTimeOffset At);

    /// <param name="actor">Who teaches.</param>
    /// <param name="search">Part of a name, capitals and accents aside.</param>
    /// <param name="page">From 1; what is past the end is the last one.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Outcome<View>> HandleAsync(
        Actor actor,
        string? search,
        int page,
        CancellationToken ct
    )
    {
        if (actor.OnlyAbout is not null || !actor.Is(Role.Teacher))
            return SkillsRefusals.Unknown;
        var taught = await (
            from line in people.Teaching
            where line.Caretaker == actor.Person
            join person in people.Persons on line.Participant equals person.Id
            orderby person.FamilyName, person.GivenName
            select new
            {
                person.Id,
                person.GivenName,
                person.FamilyName,
                Waiting = db.Set<PriorClaim>()
                    .Count(c => c.PersonId == person.Id && c.State == PriorState.Waiting),
            }
        ).ToListAsync(ct);
        var found = taught
            .Select(row => new Line(
                row.Id,
                $"{row.GivenName} {row.FamilyName}".TrimEnd(),
                row.Waiting,
                null
            ))
            .Where(line => Looking.Finds(line.Name, search))
            .OrderByDescending(line => line.Waiting > 0)
            .ToList();
        var view = new View([], found.Count, taught.Count, 1);
        view = view with { Page = Math.Clamp(page, 1, view.Last) };
        var shown = found.Skip((view.Page - 1) * PageSize).Take(PageSize).ToList();
        return view with { Lines = await WithLatestAsync(shown, ct) };
    }

    private async Task<IReadOnlyList<Line>> WithLatestAsync(List<Line> lines, CancellationToken ct)
    {
        var persons = lines.ConvertAll(line => line.Person);
        var judged = await (
            from assessment in db.Set<Rubrics.RubricAssessment>()
            where persons.Contains(assessment.PersonId)
            join rubric in db.Set<Rubrics.Rubric>() on assessment.RubricId equals rubric.Id
            select new
            {
                assessment.PersonId,
                assessment.Id,
                rubric.Title,
                assessment.At,
            }
        ).ToListAsync(ct);
        var latest = judged
            .GroupBy(row => row.PersonId)
            .ToDictionary(of => of.Key, of => of.MaxBy(row => row.At)!);
        return lines.ConvertAll(line =>
            latest.TryGetValue(line.Person, out var last)
                ? line with
                {
                    Latest = new(last.Id.Value, last.Title, last.At),
                }
                : line
        );
    }
}
