namespace Leerspoor.OpenBadges;

/// <summary>The Data Integrity cryptosuites that are known here, by the names they have in a proof.</summary>
public static class Cryptosuites
{
    /// <summary>Ed25519 over canonical RDF (Data Integrity EdDSA Cryptosuites 1.0, section 3.2). What is signed with unless asked otherwise.</summary>
    public const string EddsaRdfc2022 = "eddsa-rdfc-2022";

    /// <summary>Ed25519 over canonical JSON (Data Integrity EdDSA Cryptosuites 1.0, section 3.3).</summary>
    public const string EddsaJcs2022 = "eddsa-jcs-2022";

    /// <summary>ECDSA on P-256 or P-384 over canonical RDF (Data Integrity ECDSA Cryptosuites 1.0, section 3.2).</summary>
    public const string EcdsaRdfc2019 = "ecdsa-rdfc-2019";

    /// <summary>ECDSA on P-256 or P-384 over canonical JSON (Data Integrity ECDSA Cryptosuites 1.0, section 3.3).</summary>
    public const string EcdsaJcs2019 = "ecdsa-jcs-2019";

    /// <summary>ECDSA on P-256 with selective disclosure (Data Integrity ECDSA Cryptosuites 1.0, section 3.4); disclosed documents are verified, none are made.</summary>
    public const string EcdsaSd2023 = "ecdsa-sd-2023";
}
