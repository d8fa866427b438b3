using System.Globalization;
using Leerspoor.OpenBadges.Json;
using Leerspoor.OpenBadges.Verifying;

namespace Leerspoor.OpenBadges;

/// <summary>Reads one assertion of Open Badges 2.0 with its badge class and issuer.</summary>
internal sealed class EarlierBadgeReader(
    JsonMap assertion,
    IReadOnlyDictionary<string, string> fetched
)
{
    private readonly StructureReader _read = new();

    /// <summary>The next address that has to be fetched; null when all is there.</summary>
    public string? Needed
    {
        get
        {
            var (badge, missing) = Resolve(assertion["badge"]);
            return badge is null ? missing : Resolve(badge["issuer"]).Missing;
        }
    }

    public EarlierBadge Read()
    {
        var id = _read.Text(assertion, "id", "");
        var badge = Resolve(assertion["badge"]).Found;
        var issuer = Resolve(badge?["issuer"]).Found;
        if (badge is null)
            _read.Missing("badge");
        if (issuer is null)
            _read.Missing("badge.issuer");
        var credential = new AchievementCredential
        {
            Id = id,
            Issuer = Issuer(issuer ?? new JsonMap()),
            ValidFrom = Moment("issuedOn") ?? default,
            ValidUntil = assertion.Has("expires") ? Moment("expires") : null,
            Subject = new AchievementSubject
            {
                Identifiers = [Recipient(_read.Map(assertion, "recipient", ""))],
                Narrative = _read.OptionalText(assertion, "narrative", ""),
                Achievement = Achievement(badge ?? new JsonMap()),
            },
            Evidence = Evidence(),
        };
        if (_read.Problem is { } problem)
            throw new RefusedInputException(problem.Reason, problem.Path);
        return new EarlierBadge(
            credential,
            id,
            assertion["revoked"] is JsonFlag { Value: true },
            assertion.TextOf("revocationReason")
        );
    }

    private (JsonMap? Found, string? Missing) Resolve(JsonItem? item) =>
        item switch
        {
            JsonMap map => (map, null),
            JsonText address when fetched.TryGetValue(address.Value, out var text) => (
                JsonReading.ReadMap(text, EarlierBadge.MaxBytes),
                null
            ),
            JsonText address => (null, address.Value),
            _ => (null, null),
        };

    // 2.0 asks for ISO 8601; many issuers leave the zone out, which then is UTC
    private DateTimeOffset? Moment(string key)
    {
        var text = _read.Text(assertion, key, "");
        if (
            DateTimeOffset.TryParse(
                text,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var moment
            )
        )
            return moment;
        _read.Invalid(key);
        return null;
    }

    private Profile Issuer(JsonMap issuer) =>
        new()
        {
            Id = _read.Text(issuer, "id", "badge.issuer."),
            Name = _read.Text(issuer, "name", "badge.issuer."),
            Url = _read.OptionalText(issuer, "url", "badge.issuer."),
            Email = _read.OptionalText(issuer, "email", "badge.issuer."),
            Description = _read.OptionalText(issuer, "description", "badge.issuer."),
        };

    private IdentityObject Recipient(JsonMap recipient) =>
        new(
            _read.OptionalText(recipient, "type", "recipient.") == "email"
                ? "emailAddress"
                : "ext:" + (recipient.TextOf("type") ?? "id"),
            _read.Text(recipient, "identity", "recipient."),
            recipient["hashed"] is JsonFlag { Value: true },
            _read.OptionalText(recipient, "salt", "recipient.")
        );

    private Achievement Achievement(JsonMap badge) =>
        new()
        {
            Id = _read.Text(badge, "id", "badge."),
            Name = _read.Text(badge, "name", "badge."),
            Description = _read.Text(badge, "description", "badge."),
            CriteriaNarrative = (badge["criteria"] as JsonMap)?.TextOf("narrative") ?? "",
            CriteriaUrl = badge.TextOf("criteria") ?? (badge["criteria"] as JsonMap)?.TextOf("id"),
            AchievementType = "Badge",
            Image =
                badge.TextOf("image") is { } image ? new BadgeImage(image)
                : (badge["image"] as JsonMap)?.TextOf("id") is { } pictured
                    ? new BadgeImage(pictured, (badge["image"] as JsonMap)?.TextOf("caption"))
                : null,
            Tags = [.. (badge["tags"]?.AsItems() ?? []).OfType<JsonText>().Select(t => t.Value)],
            Alignments = _read.Maps(badge, "alignment", "badge.").ConvertAll(Alignment),
        };

    private Alignment Alignment(JsonMap alignment) =>
        new(
            _read.Text(alignment, "targetName", "badge.alignment."),
            _read.Text(alignment, "targetUrl", "badge.alignment."),
            _read.OptionalText(alignment, "targetDescription", "badge.alignment."),
            _read.OptionalText(alignment, "targetFramework", "badge.alignment."),
            _read.OptionalText(alignment, "targetCode", "badge.alignment.")
        );

    private List<Evidence> Evidence() =>
        (assertion["evidence"]?.AsItems() ?? []).ConvertAll(e =>
            e is JsonMap map
                ? new Evidence(
                    map.TextOf("id"),
                    map.TextOf("name"),
                    map.TextOf("description"),
                    map.TextOf("narrative"),
                    map.TextOf("genre")
                )
                : new Evidence((e as JsonText)?.Value)
        );
}
