using Microsoft.Extensions.Localization;

namespace Leerspoor.Skills.Profiling;

/// <summary>Evidence in words, the newest first.</summary>
internal static class EvidenceWords
{
    private const int Most = 3;

    public static IReadOnlyList<string> Of(
        IStringLocalizer<Texts> texts,
        IReadOnlyList<Piece> pieces
    ) =>
        [
            .. pieces.Take(Most).Select(piece => Line(texts, piece)),
            .. pieces.Count > Most ? (string[])[texts["EvidenceMore", pieces.Count - Most]] : [],
        ];

    private static string Line(IStringLocalizer<Texts> texts, Piece piece)
    {
        string what = texts[$"Evidence.{piece.Kind}"];
        if (piece.Step is { } step)
            what = texts["EvidenceStep", what, step];
        string[] parts = [what, piece.Situation, piece.SeenBy, Dates.Day(piece.SeenAt)];
        return string.Join(", ", parts.Where(part => part.Length > 0));
    }
}
