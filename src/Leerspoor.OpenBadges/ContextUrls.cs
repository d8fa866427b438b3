namespace Leerspoor.OpenBadges;

/// <summary>The JSON-LD contexts that are bundled. A credential that names any other stays undecided.</summary>
public static class ContextUrls
{
    /// <summary>Verifiable Credentials Data Model 2.0, section 4.3: always the first of a credential.</summary>
    public const string Credentials = "https://www.w3.org/ns/credentials/v2";

    /// <summary>Open Badges 3.0, appendix B: always the second of a badge.</summary>
    public const string OpenBadges = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

    /// <summary>Open Badges 3.0 as it was before 2024; badges of that time name it.</summary>
    public const string OpenBadges302 =
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json";

    /// <summary>Open Badges 3.0 as it was in 2022 and 2023.</summary>
    public const string OpenBadges301 =
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json";

    /// <summary>The types of 1EdTech's own status, refresh and schema services.</summary>
    public const string OpenBadgesExtensions =
        "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json";

    /// <summary>Verifiable Credential Data Integrity 1.0, section 2.4.</summary>
    public const string DataIntegrity = "https://w3id.org/security/data-integrity/v2";

    /// <summary>Controlled Identifiers 1.0, section 2.2.2.</summary>
    public const string Multikey = "https://w3id.org/security/multikey/v1";

    /// <summary>Bitstring Status List 1.0; only needed outside the credentials context, which has its terms.</summary>
    public const string BitstringStatusList = "https://www.w3.org/ns/credentials/status/v1";

    /// <summary>Decentralized Identifiers 1.0, section 4.1.</summary>
    public const string Did = "https://www.w3.org/ns/did/v1";

    /// <summary>Verifiable Credentials Data Model 1.1; what names it first is of another shape.</summary>
    internal const string EarlierCredentials = "https://www.w3.org/2018/credentials/v1";

    internal static readonly string[] OfOpenBadges = [OpenBadges, OpenBadges302, OpenBadges301];
}
