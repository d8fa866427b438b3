namespace Leerspoor.OpenBadges;

/// <summary>
/// A badge as one person earned it: AchievementCredential of Open Badges 3.0 (appendix B.1.1), a Verifiable Credential (VC Data Model 2.0).
/// Absent values are left out of the JSON, lists stay lists.
/// </summary>
public sealed record AchievementCredential
{
    /// <summary>The URI of this credential; stays the same when it is issued again.</summary>
    public required string Id { get; init; }

    /// <summary>Who says so.</summary>
    public required Profile Issuer { get; init; }

    /// <summary>From when it counts; an update raises it. Written in UTC, whole seconds.</summary>
    public required DateTimeOffset ValidFrom { get; init; }

    /// <summary>Who earned what.</summary>
    public required AchievementSubject Subject { get; init; }

    /// <summary>A name for in wallets.</summary>
    public string? Name { get; init; }

    /// <summary>A short description for in wallets.</summary>
    public string? Description { get; init; }

    /// <summary>A picture for in wallets.</summary>
    public BadgeImage? Image { get; init; }

    /// <summary>Until when it counts; null when it does not end.</summary>
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>When it was first awarded; an update keeps this date.</summary>
    public DateTimeOffset? AwardedDate { get; init; }

    /// <summary>What shows it.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>What others say about it: each a signed <see cref="EndorsementCredential"/> as JSON, kept as it was signed.</summary>
    public IReadOnlyList<string> Endorsements { get; init; } = [];

    /// <summary>Where to see whether it was revoked; one per credential.</summary>
    public StatusListEntry? Status { get; init; }

    /// <summary>Where a newer edition of this credential can be fetched (1EdTech Credential Refresh Service 1.0), and with it the extensions context.</summary>
    public string? RefreshUrl { get; init; }

    /// <summary>The address of a <see cref="RevocationList"/> instead of <see cref="Status"/>, and with it the extensions context.</summary>
    public string? RevocationListUrl { get; init; }

    /// <summary>Adds <see cref="OpenBadgesSchema"/> as <c>credentialSchema</c>, and with it the extensions context.</summary>
    public bool NamesSchema { get; init; }

    /// <summary>The official JSON schema of this class, checked with 1EdTechJsonSchemaValidator2019.</summary>
    public const string OpenBadgesSchema =
        "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json";
}

/// <summary>Who earned the achievement (Open Badges 3.0, appendix B.1.3). Needs an <see cref="Id"/> or at least one identifier.</summary>
public sealed record AchievementSubject
{
    /// <summary>A DID or URI of the person, when there is one.</summary>
    public string? Id { get; init; }

    /// <summary>Other ways to recognise the person, preferably hashed.</summary>
    public IReadOnlyList<IdentityObject> Identifiers { get; init; } = [];

    /// <summary>What was earned.</summary>
    public required Achievement Achievement { get; init; }

    /// <summary>Scores or levels reached, per result description of the achievement.</summary>
    public IReadOnlyList<Result> Results { get; init; } = [];

    /// <summary>What connects the pieces of evidence; Markdown.</summary>
    public string? Narrative { get; init; }
}

/// <summary>An organisation as issuer or creator (Open Badges 3.0, appendix B.2.1 Profile).</summary>
public sealed record Profile
{
    /// <summary>A DID or URL; equals the controller of the key that signs.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its website.</summary>
    public string? Url { get; init; }

    /// <summary>What it is.</summary>
    public string? Description { get; init; }

    /// <summary>Where to write to.</summary>
    public string? Email { get; init; }

    /// <summary>Its logo.</summary>
    public BadgeImage? Image { get; init; }
}

/// <summary>A picture (Open Badges 3.0, appendix B.2.5 Image).</summary>
/// <param name="Id">URL, or a data URI.</param>
/// <param name="Caption">What is on it.</param>
public sealed record BadgeImage(string Id, string? Caption = null);

/// <summary>One piece of evidence (Open Badges 3.0, appendix B.1.6).</summary>
/// <param name="Id">URL of the evidence, when there is one.</param>
/// <param name="Name">A title.</param>
/// <param name="Description">What it is.</param>
/// <param name="Narrative">How it shows the achievement; Markdown.</param>
/// <param name="Genre">What kind it is: photo, observation.</param>
public sealed record Evidence(
    string? Id = null,
    string? Name = null,
    string? Description = null,
    string? Narrative = null,
    string? Genre = null
);
