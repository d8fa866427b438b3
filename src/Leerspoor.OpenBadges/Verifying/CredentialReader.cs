using System.Globalization;
using Leerspoor.OpenBadges.Json;

namespace Leerspoor.OpenBadges.Verifying;

/// <summary>A badge of others, read as far as its properties are of the kinds Open Badges 3.0 prescribes.</summary>
internal sealed class CredentialReader
{
    private readonly StructureReader _read = new();

    public CredentialReader(JsonMap json)
    {
        Json = json;
        _read.NeedsType(json, "", "VerifiableCredential");
        _read.NeedsType(json, "", "OpenBadgeCredential", "AchievementCredential");
        Statuses = _read.Maps(json, "credentialStatus", "");
        Schemas = _read.Maps(json, "credentialSchema", "");
        Credential = Read();
    }

    public JsonMap Json { get; }

    public AchievementCredential Credential { get; }

    /// <summary>Every <c>credentialStatus</c>, of whatever type.</summary>
    public IReadOnlyList<JsonMap> Statuses { get; }

    public IReadOnlyList<JsonMap> Schemas { get; }

    public (string Reason, string Path)? Problem => _read.Problem;

    private AchievementCredential Read()
    {
        var id = _read.Text(Json, "id", "");
        var validFrom = _read.Moment(Json, "validFrom", "");
        if (validFrom is null)
            _read.Missing("validFrom");
        return new AchievementCredential
        {
            Id = id,
            Issuer = Issuer(),
            ValidFrom = validFrom ?? default,
            Subject = Subject(_read.Map(Json, "credentialSubject", "")),
            Name = _read.OptionalText(Json, "name", ""),
            Description = _read.OptionalText(Json, "description", ""),
            ValidUntil = _read.Moment(Json, "validUntil", ""),
            AwardedDate = _read.Moment(Json, "awardedDate", ""),
            Evidence = _read.Maps(Json, "evidence", "").ConvertAll(Evidence),
            Status = Statuses.Select(EntryOf).FirstOrDefault(e => e is not null),
        };
    }

    /// <summary>A BitstringStatusListEntry; null when it is another type or malformed.</summary>
    public static StatusListEntry? EntryOf(JsonMap status) =>
        status.TextOf("type") == StatusListEntry.Type
        && status.TextOf("statusListCredential") is { } list
        && status.TextOf("statusPurpose") is { } purpose
        && int.TryParse(
            status.TextOf("statusListIndex"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var index
        )
            ? new StatusListEntry(list, index, purpose)
            : null;

    private Profile Issuer()
    {
        if (Json["issuer"] is JsonText id)
            return new Profile { Id = id.Value, Name = "" };

        var issuer = _read.Map(Json, "issuer", "");
        return new Profile
        {
            Id = _read.Text(issuer, "id", "issuer."),
            Name = _read.OptionalText(issuer, "name", "issuer.") ?? "",
            Url = _read.OptionalText(issuer, "url", "issuer."),
            Description = _read.OptionalText(issuer, "description", "issuer."),
            Email = _read.OptionalText(issuer, "email", "issuer."),
        };
    }

    private AchievementSubject Subject(JsonMap subject)
    {
        const string at = "credentialSubject.";
        _read.NeedsType(subject, at, "AchievementSubject");
        var id = _read.OptionalText(subject, "id", at);
        var identifiers = _read.Maps(subject, "identifier", at).ConvertAll(Identity);
        if (id is null && identifiers.Count == 0)
            _read.Missing(at + "id");
        return new AchievementSubject
        {
            Id = id,
            Identifiers = identifiers,
            Narrative = _read.OptionalText(subject, "narrative", at),
            Achievement = Achievement(_read.Map(subject, "achievement", at)),
        };
    }

    private Achievement Achievement(JsonMap achievement)
    {
        const string at = "credentialSubject.achievement.";
        _read.NeedsType(achievement, at, "Achievement");
        var criteria = _read.Map(achievement, "criteria", at);
        return new Achievement
        {
            Id = _read.Text(achievement, "id", at),
            Name = _read.Text(achievement, "name", at),
            Description = _read.Text(achievement, "description", at),
            CriteriaNarrative = _read.OptionalText(criteria, "narrative", at + "criteria.") ?? "",
            CriteriaUrl = _read.OptionalText(criteria, "id", at + "criteria."),
            AchievementType = _read.OptionalText(achievement, "achievementType", at),
            InLanguage = _read.OptionalText(achievement, "inLanguage", at),
            Image = achievement["image"] is JsonMap image
                ? new BadgeImage(
                    _read.Text(image, "id", at + "image."),
                    _read.OptionalText(image, "caption", at + "image.")
                )
                : null,
            Alignments = _read.Maps(achievement, "alignment", at).ConvertAll(Alignment),
        };
    }

    private Alignment Alignment(JsonMap alignment)
    {
        const string at = "credentialSubject.achievement.alignment.";
        return new Alignment(
            _read.Text(alignment, "targetName", at),
            _read.Text(alignment, "targetUrl", at),
            _read.OptionalText(alignment, "targetDescription", at),
            _read.OptionalText(alignment, "targetFramework", at),
            _read.OptionalText(alignment, "targetCode", at),
            _read.OptionalText(alignment, "targetType", at)
        );
    }

    private IdentityObject Identity(JsonMap identity)
    {
        const string at = "credentialSubject.identifier.";
        if (identity["hashed"] is not JsonFlag)
            _read.Invalid(at + "hashed");
        return new IdentityObject(
            _read.Text(identity, "identityType", at),
            _read.Text(identity, "identityHash", at),
            identity["hashed"] is JsonFlag { Value: true },
            _read.OptionalText(identity, "salt", at)
        );
    }

    private Evidence Evidence(JsonMap evidence) =>
        new(
            _read.OptionalText(evidence, "id", "evidence."),
            _read.OptionalText(evidence, "name", "evidence."),
            _read.OptionalText(evidence, "description", "evidence."),
            _read.OptionalText(evidence, "narrative", "evidence."),
            _read.OptionalText(evidence, "genre", "evidence.")
        );
}
