using System.Collections.Concurrent;
using Leerspoor.OpenBadges.Json;

namespace Leerspoor.OpenBadges.JsonLd;

/// <summary>
/// Context processing (JSON-LD 1.1 API, section 4.1), for pinned documents only. Results are kept: a batch of credentials works its
/// contexts out once. What is kept is bounded, because verifying lets strangers choose which contexts meet. Safe for many threads.
/// </summary>
internal sealed class ContextProcessor(IReadOnlyDictionary<string, JsonItem> documents)
{
    private const int MaxKept = 512;
    private const int MaxContextsAtOnce = 16;

    private readonly ConcurrentDictionary<string, ActiveContext> _fromUrls = new(
        StringComparer.Ordinal
    );
    private int _kept;

    /// <summary>How many results are kept.</summary>
    public int Kept => Math.Min(_kept, MaxKept);

    /// <summary>The context of a document that starts with <paramref name="local"/> as its <c>@context</c>.</summary>
    public ActiveContext ForDocument(JsonItem? local)
    {
        if (local is null)
            return ActiveContext.Empty;
        if (UrlsOf(local) is not { } key)
            return Process(ActiveContext.Empty, local, true, false, []);
        if (_fromUrls.TryGetValue(key, out var known))
            return known;

        var processed = Process(ActiveContext.Empty, local, true, false, []);
        if (MayKeepOneMore())
            _fromUrls[key] = processed;
        return processed;
    }

    /// <summary>A context met further down in a document.</summary>
    public ActiveContext Inside(ActiveContext active, JsonItem local) =>
        Process(active, local, true, false, []);

    /// <summary>The context that a term brings along, by its use as a property or as a type.</summary>
    public ActiveContext Scoped(ActiveContext active, TermDefinition term, bool byType)
    {
        if (term.ScopedContext is null)
            return active;
        if (active.Derived.TryGetValue((term, byType), out var known))
            return known;

        var processed = Process(
            active,
            term.ScopedContext,
            propagate: !byType,
            overrideProtected: !byType,
            []
        );
        if (MayKeepOneMore())
            active.Derived[(term, byType)] = processed;
        return processed;
    }

    private bool MayKeepOneMore() =>
        Volatile.Read(ref _kept) < MaxKept && Interlocked.Increment(ref _kept) <= MaxKept;

    private static string? UrlsOf(JsonItem local) =>
        local switch
        {
            JsonText url => url.Value,
            JsonList list when list.Items.TrueForAll(i => i is JsonText) => string.Join(
                ' ',
                list.Items.Cast<JsonText>().Select(t => t.Value)
            ),
            _ => null,
        };

    private ActiveContext Process(
        ActiveContext active,
        JsonItem local,
        bool propagate,
        bool overrideProtected,
        string[] within
    )
    {
        var result = new ActiveContext(active);
        if (local is JsonMap own && own.TryGet("@propagate", out var says))
            propagate = Flag(says, "@propagate");
        if (!propagate)
            result.Previous ??= active;

        var items = local.AsItems();
        if (items.Count > MaxContextsAtOnce)
            throw Refused($"More than {MaxContextsAtOnce} contexts at once.");
        foreach (var item in items)
        {
            result = item switch
            {
                JsonText url => Process(
                    result,
                    Fetch(url.Value, within),
                    true,
                    false,
                    [.. within, url.Value]
                ),
                JsonMap map => Define(result, map, overrideProtected),
                _ when item == JsonItem.Null => Nothing(result, propagate, overrideProtected),
                _ => throw Refused("A context is a URL, an object or null."),
            };
        }
        return result;
    }

    private JsonItem Fetch(string url, string[] within)
    {
        if (!documents.TryGetValue(url, out var document))
            throw new RefusedInputException(
                CheckReasons.ContextUnknown,
                $"The context {url} is not one of the pinned contexts."
            )
            {
                IsMerelyUnknown = true,
            };
        return within.Contains(url)
            ? throw Refused($"The context {url} contains itself.")
            : document;
    }

    private static ActiveContext Nothing(
        ActiveContext result,
        bool propagate,
        bool overrideProtected
    )
    {
        if (!overrideProtected && result.HasProtectedTerms)
            throw Refused("A context with protected terms cannot be taken away.");

        return new ActiveContext { Previous = propagate ? null : result };
    }

    private static ActiveContext Define(ActiveContext result, JsonMap local, bool overrideProtected)
    {
        var protectedByDefault = false;
        foreach (var (key, value) in local.Entries)
        {
            switch (key)
            {
                case "@version" when value is not JsonNumber { Value: 1.1 }:
                    throw Refused("Only JSON-LD 1.1 is known here.");
                case "@protected":
                    protectedByDefault = Flag(value, key);
                    break;
                case "@language":
                    result.Language = value == JsonItem.Null ? null : Text(value, key);
                    break;
                case "@vocab":
                    result.Vocabulary =
                        value == JsonItem.Null ? null : Vocabulary(result, Text(value, key));
                    break;
                case "@base" or "@import" or "@direction":
                    throw Refused($"{key} is not known here.");
            }
        }
        new TermDefiner(result, local, protectedByDefault, overrideProtected).DefineAll();
        return result;
    }

    private static string Vocabulary(ActiveContext active, string value)
    {
        var expanded =
            value.Length == 0 ? active.Vocabulary : active.Expand(value, vocabulary: true);
        return
            expanded is not null
            && (Keywords.IsAbsoluteIri(expanded) || Keywords.IsBlankNode(expanded))
            ? expanded
            : throw Refused("@vocab must be an absolute IRI.");
    }

    public static bool Flag(JsonItem item, string key) =>
        item is JsonFlag flag ? flag.Value : throw Refused($"{key} must be true or false.");

    public static string Text(JsonItem item, string key) =>
        item is JsonText text ? text.Value : throw Refused($"{key} must be a text.");

    public static RefusedInputException Refused(string message) =>
        new(CheckReasons.ContextUnsupported, message);
}
