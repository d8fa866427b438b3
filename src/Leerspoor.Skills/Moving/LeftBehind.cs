using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;
using Leerspoor.Skills.Exchanging;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Moving;

/// <summary>
/// What people's data still asks for in a framework while its newest version no longer has it, or says that something else took its place.
/// </summary>
internal sealed class LeftBehind(LeerspoorDb db)
{
    /// <summary>So many keys at once fit in one question.</summary>
    private const int AtOnce = 400;

    /// <summary>A framework that people's data points at, in the version that is in use.</summary>
    public sealed record Of(Framework Framework, FrameworkVersion Version)
    {
        public string Prefix => SkillAddress.OfIndicator(Framework.Key, "");
        public bool IsGraph => Framework.Form == FrameworkForm.Graph;
    }

    /// <summary>One of them, with who and what points at it.</summary>
    public sealed record Gone(
        string Address,
        string Label,
        IReadOnlyList<PersonId> Evidence,
        int Claims,
        int Profiles,
        int Mappings
    );

    /// <summary>Null when nothing of it is in use.</summary>
    public async Task<Of?> FindAsync(FrameworkId id, CancellationToken ct)
    {
        var version = await db.Set<FrameworkVersion>()
            .AsNoTracking()
            .Where(v => v.FrameworkId == id && v.PublishedAt != null)
            .OrderByDescending(v => v.Number)
            .FirstOrDefaultAsync(ct);
        return version is null
            ? null
            : new(
                await db.Set<Framework>().AsNoTracking().SingleAsync(f => f.Id == id, ct),
                version
            );
    }

    /// <summary>By label. What somebody decided about before is not in it.</summary>
    public async Task<IReadOnlyList<Gone>> SkillsAsync(Of of, CancellationToken ct)
    {
        var claims = await db.Set<PriorClaim>()
            .Where(c => c.State == PriorState.Waiting)
            .Select(c => c.Subject)
            .ToListAsync(ct);
        var profiles = (await db.Set<SkillProfile>().AsNoTracking().ToListAsync(ct))
            .SelectMany(p => p.Needs.Select(need => need.Key).Distinct())
            .ToList();
        var mappings = (await db.Set<Mapping.SkillsMapping>().AsNoTracking().ToListAsync(ct))
            .SelectMany(m => m.Content.Rows.Select(row => row.Skill).OfType<string>().Distinct())
            .ToList();
        var subjects = await db.Set<Evidence>()
            .Where(e => e.IndicatorId == null && e.WithdrawnAt == null)
            .Select(e => e.Subject)
            .Distinct()
            .ToListAsync(ct);
        var used = claims.Concat(profiles).Concat(mappings).Concat(subjects);
        var gone = of.IsGraph
            ? await GoneNodesAsync(of, used.Distinct(StringComparer.Ordinal).ToList(), ct)
            : await GoneIndicatorsAsync(of, used.ToHashSet(StringComparer.Ordinal), ct);
        var decided = await db.Set<Crosswalk>()
            .Where(c =>
                c.LeftFramework == of.Framework.Id
                && c.RightFramework == of.Framework.Id
                && c.Kind == CrosswalkKind.Broader
            )
            .Select(c => c.Left)
            .ToListAsync(ct);
        foreach (var address in decided)
            gone.Remove(address);

        var evidence = await EvidenceAsync(of, [.. gone.Keys], ct);
        return
        [
            .. gone.OrderBy(one => one.Value, StringComparer.CurrentCulture)
                .Select(one => new Gone(
                    one.Key,
                    one.Value,
                    [.. evidence[one.Key]],
                    claims.Count(subject => subject == one.Key),
                    profiles.Count(key => key == one.Key),
                    mappings.Count(key => key == one.Key)
                )),
        ];
    }

    private async Task<Dictionary<string, string>> GoneNodesAsync(
        Of of,
        List<string> used,
        CancellationToken ct
    )
    {
        var was = new Dictionary<string, string>(StringComparer.Ordinal);
        var stays = new HashSet<string>(StringComparer.Ordinal);
        foreach (var some in used.Chunk(AtOnce))
        {
            var rows = await (
                from node in db.Set<Skill>()
                join version in db.Set<FrameworkVersion>() on node.VersionId equals version.Id
                where
                    version.FrameworkId == of.Framework.Id
                    && version.PublishedAt != null
                    && some.Contains(node.Key)
                orderby version.Number
                select new
                {
                    node.Key,
                    node.Label,
                    version.Id,
                    IsReplaced = db.Set<SkillRelation>()
                        .Any(r =>
                            r.VersionId == version.Id
                            && r.From == node.Number
                            && r.Kind == LinkKinds.ReplacedBy
                        ),
                }
            ).ToListAsync(ct);
            foreach (var row in rows)
            {
                was[row.Key] = row.Label;
                if (row.Id == of.Version.Id && !row.IsReplaced)
                    stays.Add(row.Key);
            }
        }
        foreach (var key in stays)
            was.Remove(key);
        return was;
    }

    private async Task<Dictionary<string, string>> GoneIndicatorsAsync(
        Of of,
        HashSet<string> used,
        CancellationToken ct
    )
    {
        var rows = await (
            from indicator in db.Set<Indicator>()
            join version in db.Set<FrameworkVersion>() on indicator.VersionId equals version.Id
            where version.FrameworkId == of.Framework.Id && version.PublishedAt != null
            orderby version.Number
            select new
            {
                indicator.Key,
                indicator.Name,
                version.Id,
                IsUsed = db.Set<Evidence>()
                    .Any(e => e.IndicatorId == indicator.Id && e.WithdrawnAt == null),
            }
        ).ToListAsync(ct);
        var stays = rows.Where(row => row.Id == of.Version.Id)
            .Select(row => row.Key)
            .ToHashSet(StringComparer.Ordinal);
        var gone = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in rows.Where(row => !stays.Contains(row.Key)))
            if (row.IsUsed || used.Contains(of.Prefix + row.Key))
                gone[of.Prefix + row.Key] = row.Name.In();
        return gone;
    }

    private async Task<ILookup<string, PersonId>> EvidenceAsync(
        Of of,
        IReadOnlyList<string> addresses,
        CancellationToken ct
    )
    {
        var rows = new List<(string Address, PersonId Person)>();
        foreach (var some in addresses.Chunk(AtOnce))
            rows.AddRange(
                (
                    await db.Set<Evidence>()
                        .Where(e =>
                            e.IndicatorId == null
                            && e.WithdrawnAt == null
                            && some.Contains(e.Subject)
                        )
                        .Select(e => new { e.Subject, e.PersonId })
                        .ToListAsync(ct)
                ).Select(e => (e.Subject, e.PersonId))
            );
        if (!of.IsGraph)
            rows.AddRange(
                (
                    await (
                        from evidence in db.Set<Evidence>()
                        join indicator in db.Set<Indicator>()
                            on evidence.IndicatorId equals (IndicatorId?)indicator.Id
                        join version in db.Set<FrameworkVersion>()
                            on indicator.VersionId equals version.Id
                        where version.FrameworkId == of.Framework.Id && evidence.WithdrawnAt == null
                        select new { indicator.Key, evidence.PersonId }
                    ).ToListAsync(ct)
                ).Select(e => (of.Prefix + e.Key, e.PersonId))
            );
        return rows.ToLookup(row => row.Address, row => row.Person, StringComparer.Ordinal);
    }
}
