using System.Collections.Frozen;
using System.Security.Cryptography;
using Leerspoor.OpenBadges.Json;

namespace Leerspoor.OpenBadges.JsonLd;

/// <summary>
/// The JSON-LD contexts this library knows, embedded and held to their SHA-256. A context decides what a signature says, so none is
/// ever fetched; <c>vendor-contexts.sh</c> tells where they come from.
/// </summary>
internal static class PinnedContexts
{
    private static readonly (string Url, string File, string Sha256)[] Pins =
    [
        (
            ContextUrls.Credentials,
            "credentials-v2.jsonld",
            "8a9f494a89ecc51db093e90e84713e07e84d6d9204364a9b3c7868b21751236f"
        ),
        (
            ContextUrls.OpenBadges,
            "open-badges-3.0.3.jsonld",
            "ef2fa9c7846dce233cc166b43639027278be4ee44f00bb1d45c75de2dd0cd761"
        ),
        (
            ContextUrls.OpenBadges302,
            "open-badges-3.0.2.jsonld",
            "00666ad080ba407687ed1846b7f5e7495f5019042b202a727de47c48a1755c53"
        ),
        (
            ContextUrls.OpenBadges301,
            "open-badges-3.0.1.jsonld",
            "af095468326d3449160509b26ca71576e6321d13c85b0369cfe3b654c9a48fba"
        ),
        (
            ContextUrls.OpenBadgesExtensions,
            "open-badges-extensions.jsonld",
            "2d013f981d1f4516081a6a04e55468ba2b071d4153b794f19a79715c45a89a5e"
        ),
        (
            ContextUrls.DataIntegrity,
            "data-integrity-v2.jsonld",
            "0f77743daf5b4e8fc067fc5ba5b21044283053aa717fc6b0219843bed3b00363"
        ),
        (
            ContextUrls.Multikey,
            "multikey-v1.jsonld",
            "c5f3806f8286920573221938917988a18a4cc5a09e968d29649613c7a1c2b1f6"
        ),
        (
            ContextUrls.BitstringStatusList,
            "status-v1.jsonld",
            "fd08cbf28ddd829ab2f1978c48f43ab07a112c1c90245a0cfac7ba721c65170c"
        ),
        (
            ContextUrls.Did,
            "did-v1.jsonld",
            "62c1054bf404d6dd3a4b26b64f830fd72095f6a26edc4469908c94351352ce5f"
        ),
    ];

    /// <summary>Every pinned document's <c>@context</c>, by its URL.</summary>
    public static FrozenDictionary<string, JsonItem> Documents { get; } =
        Pins.ToFrozenDictionary(p => p.Url, p => Load(p.File, p.Sha256), StringComparer.Ordinal);

    private static JsonItem Load(string file, string sha256)
    {
        using var stream =
            typeof(PinnedContexts).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"The context {file} is not embedded.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var found = Convert.ToHexStringLower(
            SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length))
        );
        if (found != sha256)
            throw new InvalidOperationException(
                $"The context {file} is not the pinned one: {found}."
            );

        return JsonReading.ReadMap(bytes.GetBuffer().AsSpan(0, (int)bytes.Length))["@context"]!;
    }
}
