using Leerspoor.Credentials.Contract;
using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.Credentials;

internal readonly record struct IssueLineId(Guid Value) : ITypedId<IssueLineId>
{
    public static IssueLineId New() => new(Guid.CreateVersion7());

    public static IssueLineId From(Guid value) => new(value);
}

/// <summary>One person in a batch: waiting, issued, or with the reason why not.</summary>
internal sealed class IssueLine : IRegional
{
    public const int TypedMaxLength = 200;
    public const int EvidenceMaxLength = 1000;

    public required IssueLineId Id { get; init; }
    public RegionId RegionId { get; private init; }
    public required IssueBatchId BatchId { get; init; }

    /// <summary>Place in the list as it was given, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>How the person was named.</summary>
    public required string Typed { get; init; }

    /// <summary>Null when it is not clear who is meant; each person stands once in a batch.</summary>
    public PersonId? RecipientId { get; init; }
    public string RecipientName { get; init; } = "";
    public OrganisationId? OrganisationId { get; init; }
    public string IssuerName { get; init; } = "";
    public required DateOnly AwardedOn { get; init; }
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>What shows it, in one text; empty when nothing was said.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>Code of the refusal; null when nothing stands in the way.</summary>
    public string? Problem { get; private set; }
    public CredentialId? CredentialId { get; private set; }

    public void Refuse(Refusal refusal) => Problem = refusal.Code;

    /// <summary>Saved together with the credential, so that one is never without the other.</summary>
    public void Issued(CredentialId credential) => CredentialId = credential;
}
