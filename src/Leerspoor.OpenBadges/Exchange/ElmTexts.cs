using System.Globalization;
using Leerspoor.OpenBadges.Json;

namespace Leerspoor.OpenBadges;

/// <summary>Texts and concepts as ELM 3 writes them: by language, and by the vocabularies of the EU Publications Office.</summary>
internal sealed class ElmTexts(string language)
{
    private const string Languages = "http://publications.europa.eu/resource/authority/language";
    private const string EqfLevels = "http://data.europa.eu/snb/eqf/25831c2";

    private readonly string _language = new CultureInfo(language).TwoLetterISOLanguageName;

    public JsonMap? Of(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : new JsonMap().With(_language, new JsonList(text));

    public JsonMap Concept() =>
        Concept(
            $"{Languages}/{new CultureInfo(language).ThreeLetterISOLanguageName.ToUpperInvariant()}",
            Languages
        );

    public JsonMap? EqfLevel(int? level) =>
        level is null
            ? null
            : Concept(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"http://data.europa.eu/snb/eqf/{level}"
                ),
                EqfLevels
            );

    /// <summary>What an alignment points at, in a scheme when that is an address.</summary>
    public JsonMap Concept(Alignment alignment, string? scheme) =>
        Concept(alignment.TargetUrl, scheme).With("prefLabel", Of(alignment.TargetName));

    private static JsonMap Concept(string id, string? scheme) =>
        new JsonMap()
            .With("id", id)
            .With("type", "Concept")
            .With(
                "inScheme",
                scheme is null || !Uri.IsWellFormedUriString(scheme, UriKind.Absolute)
                    ? null
                    : new JsonMap().With("id", scheme).With("type", "ConceptScheme")
            );
}
