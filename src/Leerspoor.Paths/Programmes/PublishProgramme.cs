using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Paths.Programmes;

/// <summary>
/// Fixes a draft for good. Who begins now gets it; running paths keep the version they began with. Every indicator that a route asks for
/// must be in the framework as it is now.
/// </summary>
internal sealed class PublishProgramme(
    LeerspoorDb db,
    ProgrammeDrafts drafts,
    FrameworkCatalogue frameworks,
    TimeProvider clock
)
{
    public async Task<Outcome<Done>> HandleAsync(Actor actor, ProgrammeId id, CancellationToken ct)
    {
        if ((await drafts.OpenAsync(actor, id, ct)).Refused(out var refusal, out var programme))
            return refusal;
        var framework = await frameworks.CurrentAsync(programme.Definition.Framework, ct);
        if (framework is null)
            return ProgrammeRefusals.Unknown;
        foreach (var route in programme.Definition.Routes)
            if (route.Requires.FirstOrDefault(r => framework.Find(r.Indicator) is null) is { } gone)
                return ProgrammeRefusals.IndicatorGone(route.Participant.Name.In(), gone.Indicator);

        programme.Publish(clock.GetUtcNow());
        db.Audit(actor, "programme.published", subject: id.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    /// <summary>Throws the draft away; nobody's path pointed at it.</summary>
    public async Task<Outcome<Done>> DiscardAsync(Actor actor, ProgrammeId id, CancellationToken ct)
    {
        if ((await drafts.OpenAsync(actor, id, ct)).Refused(out var refusal, out var programme))
            return refusal;

        db.Remove(programme);
        db.Audit(actor, "programme.discarded", subject: id.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
