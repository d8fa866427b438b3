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
            Issuer = IssuerOf(_read, Json),
            ValidFrom = validFrom ?? default,
            Subject = Subject(_read.Map(Json, "credentialSubject", "")),
            Name = _read.OptionalText(Json, "name", ""),
            Description = _read.OptionalText(Json, "description", ""),
            ValidUntil = _read.Moment(Json, "validUntil", ""),
            AwardedDate = _read.Moment(Json, "awardedDate", ""),
            Image = AchievementReader.ImageOf(Json),
            RefreshUrl = Json["refreshService"]
                ?.AsItems()
                .OfType<JsonMap>()
                .Select(s => s.TextOf("id"))
                .FirstOrDefault(),
            Evidence = _read.Maps(Json, "evidence", "").ConvertAll(Evidence),
            Endorsements = _read.Maps(Json, "endorsement", "").ConvertAll(JsonWriting.Write),
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

    /// <summary>The issuer of any credential: its bare id, or a profile.</summary>
    public static Profile IssuerOf(StructureReader read, JsonMap json)
    {
        if (json["issuer"] is JsonText id)
            return new Profile { Id = id.Value, Name = "" };

        var issuer = read.Map(json, "issuer", "");
        return new Profile
        {
            Id = read.Text(issuer, "id", "issuer."),
            Name = read.OptionalText(issuer, "name", "issuer.") ?? "",
            Url = read.OptionalText(issuer, "url", "issuer."),
            Description = read.OptionalText(issuer, "description", "issuer."),
            Email = read.OptionalText(issuer, "email", "issuer."),
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
            Achievement = new AchievementReader(_read).Read(_read.Map(subject, "achievement", at)),
            Results = _read
                .Maps(subject, "result", at)
                .ConvertAll(r => new Result(
                    _read.OptionalText(r, "resultDescription", at + "result."),
                    _read.OptionalText(r, "value", at + "result."),
                    _read.OptionalText(r, "achievedLevel", at + "result."),
                    _read.OptionalText(r, "status", at + "result.")
                )),
        };
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
