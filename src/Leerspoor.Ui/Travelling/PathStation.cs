namespace Leerspoor.Ui;

/// <summary>Where the traveller stands at a station. There is no "late": a path shows what was reached and what comes.</summary>
public enum StationState
{
    Ahead,
    Next,
    Reached,
}

/// <summary>One station of a <see cref="PathLine"/>.</summary>
/// <param name="Label">A few words.</param>
/// <param name="State">Reached, next or ahead.</param>
/// <param name="Note">A second line, say when it was reached; or null.</param>
/// <param name="Href">Where the label leads, or null.</param>
public sealed record PathStation(
    string Label,
    StationState State,
    string? Note = null,
    string? Href = null
);
