using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Browsing;

/// <summary>The region's frameworks with their versions.</summary>
internal sealed class ListFrameworks(LeerspoorDb db, PeopleDirectory people)
{
    public sealed record View(bool MayChange, IReadOnlyList<Line> Frameworks);

    public sealed record Line(FrameworkId Id, IReadOnlyList<VersionLine> Versions)
    {
        /// <summary>The words of the version in use, or of the draft while there is no other.</summary>
        public VersionLine Words => Current ?? Versions[0];
        public VersionLine? Draft =>
            Versions.FirstOrDefault(version => version.PublishedAt is null);
        public VersionLine? Current =>
            Versions.FirstOrDefault(version => version.PublishedAt is not null);
    }

    /// <param name="Id">Of this version.</param>
    /// <param name="Number">1 for the first.</param>
    /// <param name="Name">Of the framework, in this version.</param>
    /// <param name="Description">What it is for.</param>
    /// <param name="DraftedAt">When somebody began it.</param>
    /// <param name="PublishedAt">Null while it is a draft.</param>
    /// <param name="PublishedBy">Null for a draft, and for the version that came with the program.</param>
    /// <param name="Indicators">How many.</param>
    public sealed record VersionLine(
        FrameworkVersionId Id,
        int Number,
        LocalText Name,
        LocalText Description,
        DateTimeOffset DraftedAt,
        DateTimeOffset? PublishedAt,
        string? PublishedBy,
        int Indicators
    );

    public async Task<Outcome<View>> HandleAsync(Actor actor, CancellationToken ct)
    {
        if (!Designers.MayRead(actor))
            return SkillsRefusals.Unknown;

        var frameworks = await db.Set<Framework>()
            .AsNoTracking()
            .Where(f => f.Form == FrameworkForm.Indicators)
            .ToListAsync(ct);
        var mayChange = Designers.MayChange(actor);
        var versions = await db.Set<FrameworkVersion>()
            .Where(v => v.PublishedAt != null || mayChange)
            .OrderByDescending(v => v.Number)
            .Select(v => new
            {
                v.FrameworkId,
                Line = new VersionLine(
                    v.Id,
                    v.Number,
                    v.Name,
                    v.Description,
                    v.DraftedAt,
                    v.PublishedAt,
                    people
                        .Persons.Where(p => p.Id == v.PublishedBy)
                        .Select(p => p.GivenName + " " + p.FamilyName)
                        .FirstOrDefault(),
                    db.Set<Indicator>().Count(i => i.VersionId == v.Id)
                ),
            })
            .ToListAsync(ct);
        return new View(
            mayChange,
            [
                .. frameworks.Select(f => new Line(
                    f.Id,
                    [.. versions.Where(v => v.FrameworkId == f.Id).Select(v => v.Line)]
                )),
            ]
        );
    }
}
