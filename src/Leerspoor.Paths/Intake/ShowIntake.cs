using Leerspoor.Kernel;
using Leerspoor.Paths.Advancing;
using Leerspoor.Paths.Programmes;

namespace Leerspoor.Paths.Intake;

/// <summary>What the participant reads and has answered before the path begins.</summary>
internal sealed class ShowIntake(PathFinder paths, PathFrames frames, PlanConsents consents)
{
    public async Task<Outcome<IntakeView>> HandleAsync(Actor actor, CancellationToken ct)
    {
        if (await paths.OwnAsync(actor, ct) is not { } path)
            return PathsRefusals.Unknown;

        var frame = await frames.OfAsync(path, ct);
        return new IntakeView(
            frame.Programme,
            path.TakesPart,
            path.RouteKey,
            path.CoachTurnReason == CoachTurns.ChooseRoute,
            path.StageKey,
            await consents.OfAsync(path.ParticipantId, frame.Programme, ct)
        );
    }
}

/// <param name="Programme">Its explanation, routes and consents.</param>
/// <param name="TakesPart">Null while not answered.</param>
/// <param name="RouteKey">Null while not chosen.</param>
/// <param name="CoachHelpsChoosing">The participant did not know yet and the coach was asked.</param>
/// <param name="StageKey">Where the path stands.</param>
/// <param name="Consents">Every purpose with the answer so far.</param>
internal sealed record IntakeView(
    ProgrammeDefinition Programme,
    bool? TakesPart,
    string? RouteKey,
    bool CoachHelpsChoosing,
    string StageKey,
    IReadOnlyList<ConsentAnswer> Consents
)
{
    /// <summary>The first thing that is still to be answered, as an address.</summary>
    public string Next =>
        this switch
        {
            { TakesPart: null } => IntakeAddress.TakingPart,
            { TakesPart: false } => IntakeAddress.No,
            { RouteKey: null, CoachHelpsChoosing: true } => IntakeAddress.Coach,
            { RouteKey: null } => IntakeAddress.Route,
            _ when NextConsent is { } consent => IntakeAddress.Consent(consent),
            _ => IntakeAddress.Done,
        };

    public string? NextConsent =>
        Consents.FirstOrDefault(consent => consent.Given is null)?.Purpose.Key;

    /// <summary>The participant said no to what the plan cannot do without.</summary>
    public bool MissesRequired =>
        Consents.Any(consent => consent is { Purpose.Required: true, Given: false });
}

internal static class IntakeAddress
{
    public const string Start = "/mijn/start";
    public const string TakingPart = "/mijn/start/meedoen";
    public const string No = "/mijn/start/nee";
    public const string Route = "/mijn/start/route";
    public const string Coach = "/mijn/start/coach";
    public const string Done = "/mijn/start/klaar";

    public static string Consent(string purpose) => $"/mijn/start/toestemming/{purpose}";
}
