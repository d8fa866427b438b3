using Leerspoor.Credentials.Contract;
using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.Credentials;

internal readonly record struct WalletGrantId(Guid Value) : ITypedId<WalletGrantId>
{
    public static WalletGrantId New() => new(Guid.CreateVersion7());

    public static WalletGrantId From(Guid value) => new(value);
}

/// <summary>
/// That somebody lets a program read or add to the wallet here (OAuth 2.0). Of code and tokens only the SHA-256 is kept. Using a code or a refresh token a
/// second time means that it was stolen: then everything of this grant ends (RFC 6749, 4.1.2; RFC 9700, 4.14).
/// </summary>
internal sealed class WalletGrant : IRegional
{
    public const int NameMaxLength = 100;
    public const int AddressMaxLength = 1000;
    public const int HashLength = 64;
    public static readonly TimeSpan CodeLife = TimeSpan.FromMinutes(2);
    public static readonly TimeSpan AccessLife = TimeSpan.FromHours(1);
    public static readonly TimeSpan RefreshLife = TimeSpan.FromDays(90);

    public required WalletGrantId Id { get; init; }
    public RegionId RegionId { get; private init; }
    public required PersonId PersonId { get; init; }

    /// <summary>SHA-256 of the client's id.</summary>
    public required string ClientHash { get; init; }

    /// <summary>As the program calls itself; nobody checked that.</summary>
    public required string ClientName { get; init; }

    /// <summary>Host to which the person was sent back: what can be relied upon.</summary>
    public required string ClientHost { get; init; }

    /// <summary>With spaces between.</summary>
    public required string Scopes { get; init; }

    /// <summary>The one badge that a wallet app may fetch (OpenID4VCI); null for the other scopes.</summary>
    public CredentialId? CredentialId { get; init; }

    /// <summary>Asked for with <c>authorization_details</c>, so that the token answers with them.</summary>
    public bool Detailed { get; init; }
    public required string RedirectUri { get; init; }
    public required string Challenge { get; init; }
    public required string CodeHash { get; init; }
    public required DateTimeOffset GivenAt { get; init; }
    public DateTimeOffset? CodeUsedAt { get; private set; }
    public string? AccessHash { get; private set; }
    public DateTimeOffset? AccessEndsAt { get; private set; }
    public string? RefreshHash { get; private set; }
    public DateTimeOffset? RefreshEndsAt { get; private set; }

    /// <summary>The refresh token before this one.</summary>
    public string? SpentHash { get; private set; }
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Raised at every change, so that of two at the same moment one wins.</summary>
    public int Turn { get; private set; }

    public bool Has(string scope) => Scopes.Split(' ').Contains(scope, StringComparer.Ordinal);

    public bool CodeHolds(DateTimeOffset now) =>
        RevokedAt is null && CodeUsedAt is null && now < GivenAt + CodeLife;

    public bool RefreshHolds(DateTimeOffset now) => RevokedAt is null && now < RefreshEndsAt;

    public bool AccessHolds(DateTimeOffset now) => RevokedAt is null && now < AccessEndsAt;

    public void UseCode(string access, string refresh, DateTimeOffset now)
    {
        CodeUsedAt = now;
        Renew(access, refresh, now);
    }

    public void Renew(string access, string refresh, DateTimeOffset now)
    {
        SpentHash = RefreshHash;
        (AccessHash, AccessEndsAt) = (access, now + AccessLife);
        (RefreshHash, RefreshEndsAt) = (refresh, now + RefreshLife);
        Turn++;
    }

    public void Revoke(DateTimeOffset now)
    {
        RevokedAt ??= now;
        Turn++;
    }
}
