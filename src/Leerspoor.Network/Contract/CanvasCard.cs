using Leerspoor.Kernel;

namespace Leerspoor.Network.Contract;

/// <summary>A canvas as other rooms show it.</summary>
/// <param name="Id">Null while nobody opened one of this kind.</param>
/// <param name="Kind">Key of its kind, e.g. <c>sailboat</c>.</param>
/// <param name="Name">Name of its kind.</param>
/// <param name="Lead">What it is for, one sentence.</param>
/// <param name="Picture">Key of a picture.</param>
/// <param name="Notes">How many notes hang on it.</param>
/// <param name="EmptyAreas">Names of the areas without a note.</param>
/// <param name="Sentence">What its notes say together; empty when a part is missing or the kind has no sentence.</param>
public sealed record CanvasCard(
    CanvasId? Id,
    string Kind,
    LocalText Name,
    LocalText Lead,
    string Picture,
    int Notes,
    IReadOnlyList<LocalText> EmptyAreas,
    string Sentence
);
