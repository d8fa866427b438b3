using System.Globalization;
using System.Text;
using Leerspoor.OpenBadges.Json;

namespace Leerspoor.OpenBadges;

/// <summary>Writes the model as the JSON that Open Badges 3.0 and its JSON schema ask for.</summary>
internal static class CredentialJson
{
    public static JsonMap Of(AchievementCredential credential) =>
        new JsonMap()
            .With("@context", Contexts(credential))
            .With("id", Needed(credential.Id, "id"))
            .With("type", new JsonList("VerifiableCredential", "OpenBadgeCredential"))
            .With("name", credential.Name)
            .With("description", credential.Description)
            .With("image", Of(credential.Image))
            .With("issuer", Of(credential.Issuer))
            .With("validFrom", Of(credential.ValidFrom))
            .With("validUntil", Of(credential.ValidUntil))
            .With("awardedDate", Of(credential.AwardedDate))
            .With("credentialSubject", Of(credential.Subject))
            .With("endorsement", credential.Endorsements.Select(Endorsement))
            .With("evidence", credential.Evidence.Select(Of))
            .With("credentialStatus", Status(credential))
            .With("refreshService", Service(credential.RefreshUrl, "1EdTechCredentialRefresh"))
            .With("credentialSchema", credential.NamesSchema ? [Schema()] : []);

    /// <summary>A moment as xsd:dateTime in UTC, whole seconds.</summary>
    public static string Of(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string? Of(DateTimeOffset? moment) => moment is { } m ? Of(m) : null;

    private static JsonList Contexts(AchievementCredential credential) =>
        credential.NamesSchema
        || credential.RefreshUrl is not null
        || credential.RevocationListUrl is not null
            ? new JsonList(
                ContextUrls.Credentials,
                ContextUrls.OpenBadges,
                ContextUrls.OpenBadgesExtensions
            )
            : new JsonList(ContextUrls.Credentials, ContextUrls.OpenBadges);

    private static JsonItem Endorsement(string signed) =>
        JsonReading.ReadMap(Encoding.UTF8.GetBytes(signed));

    private static JsonMap? Status(AchievementCredential credential) =>
        credential is { Status: not null, RevocationListUrl: not null }
            ? throw new ArgumentException("A credential carries one status.", nameof(credential))
            : credential.Status?.ToJson()
                ?? Service(credential.RevocationListUrl, RevocationList.StatusType);

    private static JsonMap? Service(string? url, string type) =>
        url is null ? null : new JsonMap().With("id", url).With("type", type);

    private static JsonMap Schema() =>
        new JsonMap()
            .With("id", AchievementCredential.OpenBadgesSchema)
            .With("type", "1EdTechJsonSchemaValidator2019");

    private static JsonMap Of(AchievementSubject subject)
    {
        if (subject.Id is null && subject.Identifiers.Count == 0)
            throw new ArgumentException("A subject needs an id or an identifier.", nameof(subject));

        return new JsonMap()
            .With("id", subject.Id)
            .With("type", new JsonList("AchievementSubject"))
            .With("identifier", subject.Identifiers.Select(Of))
            .With("narrative", subject.Narrative)
            .With("achievement", AchievementJson.Of(subject.Achievement))
            .With("result", subject.Results.Select(Of));
    }

    public static JsonMap Of(Profile profile) =>
        new JsonMap()
            .With("id", Needed(profile.Id, "issuer.id"))
            .With("type", new JsonList("Profile"))
            .With("name", Needed(profile.Name, "issuer.name"))
            .With("url", profile.Url)
            .With("description", profile.Description)
            .With("email", profile.Email)
            .With("image", Of(profile.Image));

    public static JsonMap? Of(BadgeImage? image) =>
        image is null
            ? null
            : new JsonMap()
                .With("id", image.Id)
                .With("type", "Image")
                .With("caption", image.Caption);

    private static JsonMap Of(IdentityObject identity) =>
        new JsonMap()
            .With("type", "IdentityObject")
            .With("hashed", new JsonFlag(identity.Hashed))
            .With("identityHash", identity.IdentityHash)
            .With("identityType", identity.IdentityType)
            .With("salt", identity.Salt);

    private static JsonMap Of(Evidence evidence) =>
        new JsonMap()
            .With("id", evidence.Id)
            .With("type", new JsonList("Evidence"))
            .With("name", evidence.Name)
            .With("description", evidence.Description)
            .With("narrative", evidence.Narrative)
            .With("genre", evidence.Genre);

    private static JsonMap Of(Result result) =>
        new JsonMap()
            .With("type", new JsonList("Result"))
            .With("resultDescription", result.ResultDescription)
            .With("value", result.Value)
            .With("achievedLevel", result.AchievedLevel)
            .With("status", result.Status);

    public static string Needed(string value, string name) =>
        string.IsNullOrWhiteSpace(value)
            ? throw new ArgumentException("This cannot be empty.", name)
            : value;
}
