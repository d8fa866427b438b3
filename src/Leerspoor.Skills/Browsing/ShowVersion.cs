using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Browsing;

/// <summary>A framework version with all its texts; a draft only for whoever may change it.</summary>
internal sealed class ShowVersion(LeerspoorDb db)
{
    public sealed record View(
        FrameworkOutline Outline,
        bool IsDraft,
        bool MayChange,
        FrameworkVersionId? Draft
    );

    public async Task<Outcome<View>> HandleAsync(
        Actor actor,
        FrameworkVersionId id,
        CancellationToken ct
    )
    {
        var version = await db.Set<FrameworkVersion>()
            .AsNoTracking()
            .Include(v => v.Components)
                .ThenInclude(c => c.Indicators)
            .AsSplitQuery()
            .SingleOrDefaultAsync(v => v.Id == id, ct);
        if (
            version is null
            || !Designers.MayRead(actor)
            || (version.IsDraft && !Designers.MayChange(actor))
        )
            return SkillsRefusals.Unknown;

        var framework = await db.Set<Framework>()
            .AsNoTracking()
            .SingleAsync(f => f.Id == version.FrameworkId, ct);
        if (framework.Form != FrameworkForm.Indicators)
            return SkillsRefusals.Unknown;
        var draft = await db.Set<FrameworkVersion>()
            .Where(v => v.FrameworkId == version.FrameworkId && v.PublishedAt == null)
            .Select(v => (FrameworkVersionId?)v.Id)
            .SingleOrDefaultAsync(ct);
        return new View(
            Outlines.Of(framework, version),
            version.IsDraft,
            Designers.MayChange(actor),
            draft
        );
    }

    /// <summary>The same, but only a draft that this actor may change.</summary>
    public async Task<Outcome<View>> DraftAsync(
        Actor actor,
        FrameworkVersionId id,
        CancellationToken ct
    )
    {
        var shown = await HandleAsync(actor, id, ct);
        return shown.Value is { IsDraft: false } or { MayChange: false }
            ? SkillsRefusals.Unknown
            : shown;
    }
}
