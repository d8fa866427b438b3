using Leerspoor.Credentials.Contract;
using Leerspoor.Kernel;
using Evidence = Leerspoor.OpenBadges.Evidence;
using Result = Leerspoor.OpenBadges.Result;

namespace Leerspoor.Credentials.Issuing;

/// <summary>Everything that a new credential says.</summary>
internal sealed record Award
{
    public required CredentialId Id { get; init; }
    public required PersonId Recipient { get; init; }
    public required string RecipientName { get; init; }

    /// <summary>Hashed before it goes in; null for who has none.</summary>
    public required string? Email { get; init; }
    public required Achievement Achievement { get; init; }
    public required Guid Occasion { get; init; }
    public required OrganisationId Organisation { get; init; }
    public required string IssuerName { get; init; }
    public required IReadOnlyList<Evidence> Evidence { get; init; }

    /// <summary>Which levels were reached, from an assessment with the rubric of the achievement; empty without one.</summary>
    public required IReadOnlyList<Result> Results { get; init; }

    /// <summary>What connects the pieces of evidence; null when they speak for themselves.</summary>
    public string? Narrative { get; init; }
    public required DateOnly AwardedOn { get; init; }
    public required DateTimeOffset IssuedAt { get; init; }
    public required DateTimeOffset? ValidUntil { get; init; }
    public required StatusList StatusList { get; init; }
    public required int StatusIndex { get; init; }
    public required string Salt { get; init; }
}
