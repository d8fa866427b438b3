namespace Leerspoor.Paths.Observing;

/// <summary>What a client sends; for the API document. See <see cref="ObservationBody"/> for how it is read.</summary>
/// <param name="Id">A UUID made by the client; the same id sent again records nothing new.</param>
/// <param name="ParticipantId">Someone in the caseload.</param>
/// <param name="IndicatorId">An indicator of <c>/api/indicators</c>.</param>
/// <param name="Level"><c>A</c>, <c>B</c> or <c>C</c>; left out: the target of the plan.</param>
/// <param name="Outcome"><c>seen-alone</c>, <c>seen-with-help</c>, <c>not-yet</c> or <c>in-doubt</c>.</param>
/// <param name="SituationId">A situation of <c>/api/situations</c>, or none.</param>
/// <param name="Note">At most 1000 characters.</param>
/// <param name="ObservedAt">When it was seen; left out: now.</param>
public sealed record ObservationSent(
    Guid Id,
    Guid ParticipantId,
    Guid IndicatorId,
    string? Level,
    string Outcome,
    Guid? SituationId,
    string? Note,
    DateTimeOffset? ObservedAt
);

/// <summary>A part of a list.</summary>
/// <param name="Items">In the order of their ids.</param>
/// <param name="Next">What to send as <c>after</c> for the next part; null when there is none.</param>
public sealed record ObservationsListed(IReadOnlyList<ObservationAnswer> Items, Guid? Next);

/// <inheritdoc cref="ObservationsListed"/>
public sealed record SituationsListed(IReadOnlyList<SituationAnswer> Items, Guid? Next);

/// <inheritdoc cref="ObservationsListed"/>
public sealed record IndicatorsListed(IReadOnlyList<IndicatorAnswer> Items, Guid? Next);

/// <summary>A work situation.</summary>
/// <param name="Id">To send with an observation.</param>
/// <param name="Key">Stable, e.g. <c>packing-line</c>.</param>
/// <param name="PlaceKind">The kind of learning place, or <c>everywhere</c>.</param>
/// <param name="Name">In the language of the request.</param>
public sealed record SituationAnswer(Guid Id, string Key, string PlaceKind, string Name);

/// <summary>An indicator and its development line.</summary>
/// <param name="Id">Of this version of the framework.</param>
/// <param name="Key">Stable over versions.</param>
/// <param name="Code">As printed, e.g. <c>1.2</c>.</param>
/// <param name="Framework">Key of the framework.</param>
/// <param name="FrameworkVersion">Its version.</param>
/// <param name="Name">In the language of the request.</param>
/// <param name="Standard">The competence standard.</param>
/// <param name="LevelA">The behaviour at level A.</param>
/// <param name="LevelB">The behaviour at level B.</param>
/// <param name="LevelC">The behaviour at level C.</param>
public sealed record IndicatorAnswer(
    Guid Id,
    string Key,
    string Code,
    string Framework,
    int FrameworkVersion,
    string Name,
    string Standard,
    string LevelA,
    string LevelB,
    string LevelC
);
