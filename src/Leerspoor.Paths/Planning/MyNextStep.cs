namespace Leerspoor.Paths.Planning;

/// <summary>The one thing that the participant can do now, by where the path stands.</summary>
/// <param name="Key">Of the texts.</param>
/// <param name="Picture">Beside it.</param>
/// <param name="Href">Where it is done; null when others are at turn.</param>
internal sealed record MyNextStep(string Key, string Picture, string? Href)
{
    private static readonly MyNextStep Start = new("Start", "talk", "/mijn/start");
    private static readonly MyNextStep Declined = new("Declined", "heart", "/mijn/start/meedoen");
    private static readonly MyNextStep Look = new("Look", "question", "/mijn/kijken");
    private static readonly MyNextStep Wait = new("Wait", "talk", null);
    private static readonly MyNextStep Read = new("Read", "plan", "/mijn/plan");
    private static readonly MyNextStep Work = new("Work", "tools", "/mijn/vandaag");
    private static readonly MyNextStep Celebrate = new("Celebrate", "trophy", "/mijn/badges");

    public static MyNextStep? Of(string stageKey, bool? takesPart, PlanStatus? plan) =>
        (stageKey, takesPart, plan) switch
        {
            (StageKeys.Recognition, _, _) => Celebrate,
            (_, false, _) => Declined,
            (StageKeys.Intake, _, _) => Start,
            (StageKeys.Mapping, _, _) => Look,
            (_, _, PlanStatus.Proposed) => Read,
            (StageKeys.Choosing, _, _) => Wait,
            _ => Work,
        };
}
