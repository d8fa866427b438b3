using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.People;

internal readonly record struct PasskeyId(Guid Value) : ITypedId<PasskeyId>
{
    public static PasskeyId New() => new(Guid.CreateVersion7());

    public static PasskeyId From(Guid value) => new(value);
}

/// <summary>The public half of a key on somebody's device. There is nothing secret in it.</summary>
internal sealed class Passkey : IRegional
{
    public const int NameMaxLength = 80;

    private Passkey() { } // EF Core

    public PasskeyId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public PersonId PersonId { get; private init; }

    /// <summary>The credential id of the authenticator, base64url.</summary>
    public string CredentialKey { get; private init; } = "";
    public string Name { get; private set; } = "";

    /// <summary>What the verification needs, as JSON.</summary>
    public string Data { get; private set; } = "";
    public DateTimeOffset AddedAt { get; private init; }
    public DateTimeOffset? LastUsedAt { get; private set; }

    public static Passkey Added(
        PersonId person,
        string credentialKey,
        string name,
        string data,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = PasskeyId.New(),
            PersonId = person,
            CredentialKey = credentialKey,
            Name = name,
            Data = data,
            AddedAt = now,
        };

    public void Used(string data, DateTimeOffset now) => (Data, LastUsedAt) = (data, now);
}
