using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Programmes;

/// <summary>The region's programmes with their versions, newest first.</summary>
internal sealed class ListProgrammes(LeerspoorDb db, PeopleDirectory people)
{
    public sealed record View(bool MayChange, IReadOnlyList<Line> Versions);

    public sealed record Line(
        ProgrammeId Id,
        string Key,
        LocalText Name,
        int Version,
        DateTimeOffset StartedAt,
        DateTimeOffset? PublishedAt,
        string? PublishedBy,
        int Paths
    );

    public async Task<Outcome<View>> HandleAsync(Actor actor, CancellationToken ct)
    {
        if (!ProgrammeDesigners.MayRead(actor))
            return ProgrammeRefusals.Unknown;

        var versions = await db.Set<Programme>()
            .AsNoTracking()
            .OrderBy(programme => programme.Key)
            .ThenByDescending(programme => programme.Version)
            .Select(programme => new
            {
                Programme = programme,
                Paths = db.Set<DevelopmentPath>()
                    .Count(path => path.ProgrammeId == programme.Id && path.CompletedAt == null),
            })
            .ToListAsync(ct);
        var publishers = await PublishersAsync([.. versions.Select(v => v.Programme.Id.Value)], ct);
        var mayChange = ProgrammeDesigners.MayChange(actor);
        return new View(
            mayChange,
            [
                .. versions
                    .Where(v => v.Programme.PublishedAt is not null || mayChange)
                    .Select(v => new Line(
                        v.Programme.Id,
                        v.Programme.Key,
                        v.Programme.Definition.Participant.Name,
                        v.Programme.Version,
                        v.Programme.StartedAt,
                        v.Programme.PublishedAt,
                        publishers.GetValueOrDefault(v.Programme.Id.Value),
                        v.Paths
                    )),
            ]
        );
    }

    /// <summary>Names by version, out of the audit trail; the delivered version has nobody behind it.</summary>
    private async Task<Dictionary<Guid, string>> PublishersAsync(
        Guid[] versions,
        CancellationToken ct
    )
    {
        var lines = await (
            from line in db.AuditTrail
            join person in people.Persons on line.By equals person.Id
            where line.Action == PublishProgramme.Published
            where line.Subject != null && versions.Contains(line.Subject.Value)
            select new { line.Subject, Name = person.GivenName + " " + person.FamilyName }
        ).ToListAsync(ct);
        return lines
            .DistinctBy(line => line.Subject)
            .ToDictionary(line => line.Subject!.Value, line => line.Name);
    }
}
