using Leerspoor.Credentials.Contract;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Programmes;

/// <summary>One version of a programme; a draft only for whoever may change it.</summary>
internal sealed class ShowProgramme(
    LeerspoorDb db,
    FrameworkCatalogue frameworks,
    CredentialDesk desk,
    PlaceKinds places
)
{
    public sealed record View(
        ProgrammeId Id,
        int Version,
        ProgrammeDefinition Definition,
        bool IsDraft,
        bool MayChange,
        ProgrammeId? Draft,
        IReadOnlyList<IndicatorCard> Indicators,
        IReadOnlyList<AchievementCard> Achievements,
        IReadOnlyList<string> Places
    )
    {
        public bool CanEdit => IsDraft && MayChange;
    }

    public async Task<Outcome<View>> HandleAsync(Actor actor, ProgrammeId id, CancellationToken ct)
    {
        var programme = await db.Set<Programme>()
            .AsNoTracking()
            .SingleOrDefaultAsync(p => p.Id == id, ct);
        var mayChange = ProgrammeDesigners.MayChange(actor);
        if (
            programme is null
            || !ProgrammeDesigners.MayRead(actor)
            || (programme.PublishedAt is null && !mayChange)
        )
            return ProgrammeRefusals.Unknown;

        var draft = await db.Set<Programme>()
            .Where(p => p.Key == programme.Key && p.PublishedAt == null)
            .Select(p => (ProgrammeId?)p.Id)
            .SingleOrDefaultAsync(ct);
        var framework = await frameworks.CurrentAsync(programme.Definition.Framework, ct);
        return new View(
            programme.Id,
            programme.Version,
            programme.Definition,
            programme.PublishedAt is null,
            mayChange,
            draft,
            framework?.Indicators ?? [],
            await desk.AchievementsAsync(ct),
            await places.AllAsync(ct)
        );
    }

    /// <summary>The same, but only a draft that this actor may change.</summary>
    public async Task<Outcome<View>> DraftAsync(Actor actor, ProgrammeId id, CancellationToken ct)
    {
        var shown = await HandleAsync(actor, id, ct);
        return shown.Value is { CanEdit: false } ? ProgrammeRefusals.Unknown : shown;
    }
}
