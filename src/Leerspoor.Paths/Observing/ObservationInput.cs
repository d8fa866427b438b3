namespace Leerspoor.Paths.Observing;

/// <summary>What an observer sends, as it was typed or sent; the names are those of the API.</summary>
internal sealed class ObservationInput
{
    public string? Id { get; set; }
    public string? ParticipantId { get; set; }
    public string? IndicatorId { get; set; }

    /// <summary><c>A</c>, <c>B</c> or <c>C</c>; empty for the level of the plan.</summary>
    public string? Level { get; set; }

    /// <summary>A key of <see cref="Outcomes"/>.</summary>
    public string? Outcome { get; set; }
    public string? SituationId { get; set; }
    public string? Note { get; set; }

    /// <summary>ISO 8601 with an offset; empty for now.</summary>
    public string? ObservedAt { get; set; }
}
