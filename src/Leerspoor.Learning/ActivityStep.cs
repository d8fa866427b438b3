using Leerspoor.Kernel;

namespace Leerspoor.Learning;

/// <summary>One screen of learning material; stored as JSON, in the shape of the data file.</summary>
/// <param name="Text">Short sentences (A2).</param>
/// <param name="Picture">Key of a picture, when there is no photo or drawing.</param>
/// <param name="Drawing">Name of a delivered drawing.</param>
/// <param name="Media">An uploaded photo or video.</param>
/// <param name="Options">Answers of a quiz question, exactly one right.</param>
/// <param name="Explanation">Shown after the right answer.</param>
internal sealed record ActivityStep(
    IReadOnlyList<LocalText> Text,
    string? Picture = null,
    string? Drawing = null,
    Guid? Media = null,
    IReadOnlyList<QuizOption>? Options = null,
    LocalText? Explanation = null
)
{
    public const int TextMaxLength = 300;
    public const int MaxOptions = 4;

    public bool IsQuestion =>
        Options is { Count: >= 2 } options && options.Count(option => option.Right) == 1;
}

internal sealed record QuizOption(LocalText Label, bool Right);
