using Leerspoor.OpenBadges.Json;

namespace Leerspoor.OpenBadges;

/// <summary>
/// What somebody else says about a badge, an achievement or an organisation: EndorsementCredential of Open Badges 3.0 (appendix B.3.1), a Verifiable Credential by itself.
/// </summary>
public sealed record EndorsementCredential
{
    internal const string Type = "EndorsementCredential";
    internal const string SubjectType = "EndorsementSubject";

    /// <summary>The URI of this endorsement.</summary>
    public required string Id { get; init; }

    /// <summary>Whose key signs.</summary>
    public required Profile Issuer { get; init; }

    /// <summary>From when it counts. Written in UTC, whole seconds.</summary>
    public required DateTimeOffset ValidFrom { get; init; }

    /// <summary>The URI of what is endorsed: a credential, an achievement, a profile.</summary>
    public required string Endorsed { get; init; }

    /// <summary>What the endorser says; Markdown.</summary>
    public string? Comment { get; init; }

    /// <summary>A name for in wallets. Open Badges 3.0 asks for one: without it nothing is signed; of others it may be missing.</summary>
    public string? Name { get; init; }

    /// <summary>A short description for in wallets.</summary>
    public string? Description { get; init; }

    /// <summary>Until when it counts; null when it does not end.</summary>
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>Where to see whether it was taken back; null when nowhere.</summary>
    public StatusListEntry? Status { get; init; }

    internal JsonMap ToJson() =>
        new JsonMap()
            .With("@context", new JsonList(ContextUrls.Credentials, ContextUrls.OpenBadges))
            .With("id", CredentialJson.Needed(Id, "id"))
            .With("type", new JsonList("VerifiableCredential", Type))
            .With("name", CredentialJson.Needed(Name ?? "", "name"))
            .With("description", Description)
            .With("issuer", CredentialJson.Of(Issuer))
            .With("validFrom", CredentialJson.Of(ValidFrom))
            .With("validUntil", ValidUntil is { } until ? CredentialJson.Of(until) : null)
            .With(
                "credentialSubject",
                new JsonMap()
                    .With("id", CredentialJson.Needed(Endorsed, "credentialSubject.id"))
                    .With("type", new JsonList(SubjectType))
                    .With("endorsementComment", Comment)
            )
            .With("credentialStatus", Status?.ToJson());
}
