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
    /// <summary>How the audit trail calls it; the history of versions reads who did it there.</summary>
    public const string Published = "programme.published";

    public async Task<Outcome<Done>> HandleAsync(Actor actor, ProgrammeId id, CancellationToken ct)
    {
        if ((await drafts.OpenAsync(actor, id, ct)).Refused(out var refusal, out var programme))
            return refusal;
        var framework = await frameworks.CurrentAsync(programme.Definition.Framework, ct);
        if (framework is null)
            return ProgrammeRefusals.Unknown;
        if (Gone(programme.Definition, framework) is { Count: > 0 } gone)
            return Outcome<Done>.RefusedFor(gone);

        programme.Publish(clock.GetUtcNow());
        db.Audit(actor, Published, subject: id.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    /// <summary>What routes ask and the framework no longer has.</summary>
    public static IReadOnlyList<Refusal> Gone(
        ProgrammeDefinition programme,
        FrameworkOutline? framework
    ) =>
        [
            .. from route in programme.Routes
            from required in route.Requires
            where framework?.Find(required.Indicator) is null
            select ProgrammeRefusals.IndicatorGone(route.Participant.Name.In(), required.Indicator),
        ];

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
