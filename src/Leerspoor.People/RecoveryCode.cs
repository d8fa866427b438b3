using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.People;

internal readonly record struct RecoveryCodeId(Guid Value) : ITypedId<RecoveryCodeId>
{
    public static RecoveryCodeId New() => new(Guid.CreateVersion7());

    public static RecoveryCodeId From(Guid value) => new(value);
}

/// <summary>Stands in once for a one-time code, when the telephone is lost.</summary>
internal sealed class RecoveryCode : IRegional
{
    private RecoveryCode() { } // EF Core

    public RecoveryCodeId Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public PersonId PersonId { get; private init; }
    public string CodeHash { get; private init; } = "";
    public DateTimeOffset? UsedAt { get; private set; }

    public static RecoveryCode Made(PersonId person, string code) =>
        new()
        {
            Id = RecoveryCodeId.New(),
            PersonId = person,
            CodeHash = new SecretToken(code).Hash,
        };

    public void Use(DateTimeOffset now) => UsedAt ??= now;
}
