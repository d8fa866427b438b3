namespace Leerspoor.OpenBadges;

/// <summary>
/// Why a check did not pass. The codes never change: they key texts and stand in machine answers. Which check they belong to is the part
/// before the dot.
/// </summary>
public static class CheckReasons
{
    /// <summary>Not JSON, or not an object.</summary>
    public const string JsonMalformed = "json.malformed";

    /// <summary>One object has a key twice; readers would disagree about its value.</summary>
    public const string JsonDuplicateKey = "json.duplicate-key";

    /// <summary>A number that programs read differently: out of range, or with more digits than are kept.</summary>
    public const string JsonNumber = "json.number";

    /// <summary>Nested too deeply.</summary>
    public const string JsonTooDeep = "json.too-deep";

    /// <summary>Larger than is accepted.</summary>
    public const string JsonTooLarge = "json.too-large";

    /// <summary>A property that a badge must have is missing or empty; the detail names it.</summary>
    public const string StructureMissing = "structure.missing";

    /// <summary>A property has a value of the wrong kind; the detail names it.</summary>
    public const string StructureInvalid = "structure.invalid";

    /// <summary>A context that is not bundled, or contexts in the wrong order.</summary>
    public const string ContextUnknown = "context.unknown";

    /// <summary>A key that no context gives a meaning, so that no signature covers it.</summary>
    public const string ContextUndefinedTerm = "context.undefined-term";

    /// <summary>A JSON-LD construct that this library refuses to guess about.</summary>
    public const string ContextUnsupported = "context.unsupported";

    /// <summary>Built to exhaust the reader.</summary>
    public const string ContextTooComplex = "context.too-complex";

    /// <summary>There is no proof at all.</summary>
    public const string ProofMissing = "proof.missing";

    /// <summary>A kind of proof this library does not know; nothing is said about its truth.</summary>
    public const string ProofUnsupported = "proof.unsupported";

    /// <summary>The proof itself is incomplete or unreadable.</summary>
    public const string ProofInvalid = "proof.invalid";

    /// <summary>Made on top of another proof, and that one is not there.</summary>
    public const string ProofPrevious = "proof.previous";

    /// <summary>Made for another purpose than assertionMethod.</summary>
    public const string ProofPurpose = "proof.purpose";

    /// <summary>Dated in the future.</summary>
    public const string ProofFuture = "proof.future";

    /// <summary>The proof carried its own end date, and it has passed.</summary>
    public const string ProofExpired = "proof.expired";

    /// <summary>The signature does not fit: the content was changed, or another key signed.</summary>
    public const string ProofSignature = "proof.signature";

    /// <summary>The key is of another kind than the proof needs: such a signature proves nothing.</summary>
    public const string ProofKeyType = "proof.key-type";

    /// <summary>A token without a signature, or with an algorithm that proves nothing or is not known.</summary>
    public const string ProofAlgorithm = "proof.algorithm";

    /// <summary>The claims of the token say something else than the badge in it; the detail names the claim.</summary>
    public const string ProofClaims = "proof.claims";

    /// <summary>Without a key the signature could not be checked.</summary>
    public const string ProofNotChecked = "proof.not-checked";

    /// <summary>The issuer does not list this key.</summary>
    public const string IssuerKeyUnknown = "issuer-key.unknown";

    /// <summary>The issuer lists the key, but not for making statements.</summary>
    public const string IssuerKeyNotForAssertion = "issuer-key.not-for-assertion";

    /// <summary>The key belongs to someone else than the issuer the badge names.</summary>
    public const string IssuerKeyMismatch = "issuer-key.mismatch";

    /// <summary>The issuer withdrew the key before the proof was made.</summary>
    public const string IssuerKeyRevoked = "issuer-key.revoked";

    /// <summary>The key had reached its own end before the proof was made, or, when the proof does not say when that was, by now.</summary>
    public const string IssuerKeyExpired = "issuer-key.expired";

    /// <summary>The key came along with the badge itself; nothing ties it to the issuer.</summary>
    public const string IssuerKeySelfAsserted = "issuer-key.self-asserted";

    /// <summary>The issuer's keys could not be reached.</summary>
    public const string IssuerKeyUnavailable = "issuer-key.unavailable";

    /// <summary><c>validFrom</c> is still to come.</summary>
    public const string ValidityNotYet = "validity-period.not-yet";

    /// <summary><c>validUntil</c> has passed.</summary>
    public const string ValidityExpired = "validity-period.expired";

    /// <summary>The issuer took the badge back.</summary>
    public const string StatusRevoked = "status.revoked";

    /// <summary>The issuer suspended the badge for the time being.</summary>
    public const string StatusSuspended = "status.suspended";

    /// <summary>The status could not be reached.</summary>
    public const string StatusUnavailable = "status.unavailable";

    /// <summary>The status list is not genuine, not the issuer's, or does not cover this badge.</summary>
    public const string StatusInvalid = "status.invalid";

    /// <summary>A kind of status this library does not know.</summary>
    public const string StatusUnsupported = "status.unsupported";

    /// <summary>The issuer's name has letters that pass for others, or that cannot be seen; the detail tells which.</summary>
    public const string IssuerNameLookAlike = "issuer-name.look-alike";

    /// <summary>The picture is no PNG or SVG, or is damaged.</summary>
    public const string ImageMalformed = "image.malformed";

    /// <summary>There is no badge in the picture.</summary>
    public const string ImageWithoutBadge = "image.without-badge";

    /// <summary>The picture holds more than one badge: readers would disagree about which.</summary>
    public const string ImageSeveralBadges = "image.several-badges";

    /// <summary>The picture is larger than is accepted.</summary>
    public const string ImageTooLarge = "image.too-large";

    /// <summary>The picture asks the reader to fetch or expand something (a document type, an entity): refused unread.</summary>
    public const string ImageUnsafe = "image.unsafe";

    /// <summary>The badge names a schema that is not checked here.</summary>
    public const string SchemaUnknown = "schema.unknown";

    /// <summary>The badge names the official schema and does not keep to it; the detail names the property.</summary>
    public const string SchemaInvalid = "schema.invalid";

    /// <summary>The badge was given to somebody else.</summary>
    public const string RecipientMismatch = "recipient.mismatch";

    /// <summary>The endorsement is about something else.</summary>
    public const string EndorsedOther = "endorsed.other";
}
