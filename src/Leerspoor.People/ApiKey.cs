using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.People;

internal readonly record struct ApiKeyId(Guid Value) : ITypedId<ApiKeyId>
{
    public static ApiKeyId New() => new(Guid.CreateVersion7());

    public static ApiKeyId From(Guid value) => new(value);
}

/// <summary>A key with which a program acts as a person, for some scopes, until it expires. Only the hash of the key is kept.</summary>
internal sealed class ApiKey : IRegional
{
    public const int NameMaxLength = 80;

    private ApiKey() { } // EF Core

    public ApiKeyId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public string Name { get; private init; } = "";
    public string TokenHash { get; private init; } = "";
    public PersonId ActsAs { get; private init; }

    /// <summary>Scopes with a space between.</summary>
    public string Scopes { get; private init; } = "";
    public DateTimeOffset MadeAt { get; private init; }
    public DateTimeOffset ExpiresAt { get; private init; }
    public DateTimeOffset? RevokedAt { get; private set; }

    public static ApiKey Made(
        string name,
        SecretToken token,
        PersonId actsAs,
        IEnumerable<string> scopes,
        DateTimeOffset now,
        DateTimeOffset expires
    ) =>
        new()
        {
            Id = ApiKeyId.New(),
            Name = name,
            TokenHash = token.Hash,
            ActsAs = actsAs,
            Scopes = string.Join(' ', scopes),
            MadeAt = now,
            ExpiresAt = expires,
        };

    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}
