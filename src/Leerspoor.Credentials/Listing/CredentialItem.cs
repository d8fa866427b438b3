using System.Linq.Expressions;
using Leerspoor.Credentials.Contract;
using Leerspoor.Data;

namespace Leerspoor.Credentials.Listing;

/// <summary>A credential in the API.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Url">Local address: a page, or the signed JSON for who asks for JSON.</param>
/// <param name="ParticipantId">Whose.</param>
/// <param name="Achievement">Key of what was earned.</param>
/// <param name="Name">Name of what was earned, in the language asked for.</param>
/// <param name="Issuer">Name of the organisation that awarded it.</param>
/// <param name="AwardedOn">The day it was earned.</param>
/// <param name="IssuedAt">When it was signed.</param>
/// <param name="ValidUntil">Until when it counts; null when it does not end.</param>
/// <param name="RevokedAt">When it was taken back; null when it was not.</param>
/// <param name="SuspendedAt">Since when it does not count for the time being; null when it counts.</param>
internal sealed record CredentialItem(
    Guid Id,
    string Url,
    Guid ParticipantId,
    string Achievement,
    string Name,
    string Issuer,
    DateOnly AwardedOn,
    DateTimeOffset IssuedAt,
    DateTimeOffset? ValidUntil,
    DateTimeOffset? RevokedAt,
    DateTimeOffset? SuspendedAt
) : IListed
{
    public static Expression<Func<CredentialCard, CredentialItem>> Of { get; } =
        card => new CredentialItem(
            card.Id.Value,
            "/credentials/" + card.Id.Value.ToString(),
            card.Recipient.Value,
            card.AchievementKey,
            card.Name.In(null),
            card.IssuerName,
            card.AwardedOn,
            card.IssuedAt,
            card.ValidUntil,
            card.RevokedAt,
            card.SuspendedAt
        );
}
