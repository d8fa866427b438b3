namespace Leerspoor.Paths.Observing;

/// <summary>An observation as the API gives it back.</summary>
/// <param name="Id">As the client made it.</param>
/// <param name="ParticipantId">Whom it is about.</param>
/// <param name="IndicatorId">Of the framework version of the path.</param>
/// <param name="Level"><c>A</c>, <c>B</c> or <c>C</c>.</param>
/// <param name="Outcome"><c>seen-alone</c>, <c>seen-with-help</c>, <c>not-yet</c> or <c>in-doubt</c>.</param>
/// <param name="SituationId">A situation of <c>/api/situations</c>, or null.</param>
/// <param name="Note">May be empty.</param>
/// <param name="ObservedAt">When it was seen.</param>
/// <param name="RecordedAt">When it reached us.</param>
/// <param name="ObserverId">Who saw it.</param>
/// <param name="WithdrawnAt">When the observer took it back (it then counts for nothing), or null.</param>
public sealed record ObservationAnswer(
    Guid Id,
    Guid ParticipantId,
    Guid IndicatorId,
    string Level,
    string Outcome,
    Guid? SituationId,
    string Note,
    DateTimeOffset ObservedAt,
    DateTimeOffset RecordedAt,
    Guid ObserverId,
    DateTimeOffset? WithdrawnAt
)
{
    internal static ObservationAnswer Of(Observation o, DateTimeOffset? withdrawnAt) =>
        new(
            o.Id.Value,
            o.ParticipantId.Value,
            o.IndicatorId.Value,
            o.Level.ToString(),
            Outcomes.KeyOf(o.Outcome),
            o.SituationId?.Value,
            o.Note,
            o.ObservedAt,
            o.RecordedAt,
            o.ObserverId.Value,
            withdrawnAt
        );
}
