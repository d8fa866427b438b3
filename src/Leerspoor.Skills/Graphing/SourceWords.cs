using Microsoft.Extensions.Localization;

namespace Leerspoor.Skills.Graphing;

/// <summary>Names of kinds; a source may use words of its own, and then those are shown.</summary>
internal static class SourceWords
{
    public static string KindName(this IStringLocalizer<Texts> texts, string kind) =>
        texts[$"Kind.{kind}"] is { ResourceNotFound: false } known ? known.Value : Tail(kind);

    public static string RelationName(
        this IStringLocalizer<Texts> texts,
        string kind,
        bool outward
    ) =>
        texts[$"Relation.{kind}.{(outward ? "Out" : "In")}"] is { ResourceNotFound: false } known
            ? known.Value
            : Tail(kind);

    // the last part of an address says most
    private static string Tail(string word) =>
        word.LastIndexOfAny(['#', '/']) is var at and >= 0 && at < word.Length - 1
            ? word[(at + 1)..]
            : word;
}
