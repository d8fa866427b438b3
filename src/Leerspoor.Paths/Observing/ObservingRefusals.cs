using Leerspoor.Kernel;

namespace Leerspoor.Paths.Observing;

internal static class ObservingRefusals
{
    /// <summary>Unknown, or not in the actor's care; the same answer for both.</summary>
    public static readonly Refusal Unknown = new("observing.unknown", RefusalKind.NotFound);
    public static readonly Refusal IdInvalid = Wrong("observing.id-invalid", "id");
    public static readonly Refusal IdTaken = new("observing.id-taken", RefusalKind.Conflict, "id");
    public static readonly Refusal ParticipantInvalid = Wrong(
        "observing.participant-invalid",
        "participantId"
    );
    public static readonly Refusal IndicatorInvalid = Wrong(
        "observing.indicator-invalid",
        "indicatorId"
    );
    public static readonly Refusal IndicatorUnknown = new(
        "observing.indicator-unknown",
        RefusalKind.NotFound,
        "indicatorId"
    );
    public static readonly Refusal LevelInvalid = Wrong("observing.level-invalid", "level");
    public static readonly Refusal OutcomeInvalid = Wrong("observing.outcome-invalid", "outcome");
    public static readonly Refusal SituationInvalid = Wrong(
        "observing.situation-invalid",
        "situationId"
    );
    public static readonly Refusal SituationUnknown = new(
        "observing.situation-unknown",
        RefusalKind.NotFound,
        "situationId"
    );
    public static readonly Refusal NoteInvalid = Wrong("observing.note-invalid", "note");
    public static readonly Refusal NoteTooLong = Wrong("observing.note-too-long", "note") with
    {
        Values = [$"{Observation.NoteMaxLength}"],
    };
    public static readonly Refusal MomentInvalid = Wrong("observing.moment-invalid", "observedAt");
    public static readonly Refusal MomentInFuture = Wrong(
        "observing.moment-in-future",
        "observedAt"
    );
    public static readonly Refusal NoConsent = new(
        "observing.no-consent",
        RefusalKind.Forbidden,
        "participantId"
    );
    public static readonly Refusal NoPhotoConsent = new(
        "observing.no-photo-consent",
        RefusalKind.Forbidden,
        "Photo"
    );
    public static readonly Refusal PathCompleted = new(
        "observing.path-completed",
        RefusalKind.Conflict,
        "participantId"
    );
    public static readonly Refusal TooLateToWithdraw = new(
        "observing.too-late-to-withdraw",
        RefusalKind.Conflict
    );

    public static readonly Refusal ReasonInvalid = Wrong("observing.reason-invalid", "Reason") with
    {
        Values = [$"{IndicatorStanding.ReasonMaxLength}"],
    };
    public static readonly Refusal FeelingInvalid = Wrong("observing.feeling-invalid", "Feeling");
    public static readonly Refusal OwnWordsTooLong = Wrong(
        "observing.own-words-too-long",
        "Words"
    ) with
    {
        Values = [$"{OwnView.WordsMaxLength}"],
    };

    private static Refusal Wrong(string code, string field) =>
        new(code, RefusalKind.Invalid, field);
}
