using Leerspoor.Kernel;

namespace Leerspoor.Network;

/// <summary>
/// A kind of canvas, as the data file describes it. The key is stable and also names the arrangement in <c>canvas.css</c>; areas come in
/// the order in which people fill them in.
/// </summary>
internal sealed record CanvasKind(
    string Key,
    LocalText Name,
    LocalText Lead,
    string Picture,
    IReadOnlyList<CanvasArea> Areas
)
{
    public CanvasArea? Area(string? key) => Areas.FirstOrDefault(area => area.Key == key);

    public IReadOnlyList<CanvasArea> SentenceParts =>
        [.. Areas.Where(area => area.Opening is not null)];

    /// <summary>The parts in one sentence; empty as long as one is missing.</summary>
    public string Sentence(Func<string, string?> latest)
    {
        var parts = SentenceParts.Select(area => (area.Opening, Text: latest(area.Key))).ToList();
        return parts.Count == 0 || parts.Exists(part => part.Text is null)
            ? ""
            : string.Join(' ', parts.Select(part => $"{part.Opening} {Tidy(part.Text!)}")) + ".";
    }

    private static string Tidy(string text) => text.Trim().TrimEnd('.', ',', ';', ' ');
}

/// <summary>
/// One area of a canvas: the question that people answer there, a note as somebody could write it, and for a part of a sentence the
/// words before it.
/// </summary>
internal sealed record CanvasArea(
    string Key,
    LocalText Title,
    LocalText Prompt,
    LocalText Example,
    LocalText? Opening = null
);
