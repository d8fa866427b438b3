using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.Credentials;

/// <summary>Random, because whoever knows it may look.</summary>
internal readonly record struct PassportId(Guid Value) : ITypedId<PassportId>
{
    public static PassportId New() => new(Contract.CredentialId.New().Value);

    public static PassportId From(Guid value) => new(value);
}

/// <summary>What somebody shows one receiver of the wallet, until a day or until it is withdrawn.</summary>
internal sealed class Passport : IRegional
{
    public const int ReceiverMaxLength = 100;

    /// <summary>What fits on four pages when it is printed.</summary>
    public const int MostShown = 24;

    public required PassportId Id { get; init; }
    public RegionId RegionId { get; private init; }
    public required PersonId HolderId { get; init; }
    public required string HolderName { get; init; }

    /// <summary>For whom, in the holder's own words; the receiver reads it too.</summary>
    public required string Receiver { get; init; }

    /// <summary>Ids of credentials and of imported ones, in the order in which they are shown.</summary>
    public required IReadOnlyList<Guid> Shown { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
    public required DateTimeOffset Until { get; init; }
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public bool IsOpen(DateTimeOffset now) => WithdrawnAt is null && now < Until;

    public void Withdraw(DateTimeOffset now) => WithdrawnAt ??= now;
}

internal readonly record struct PassportOpeningId(Guid Value) : ITypedId<PassportOpeningId>
{
    public static PassportOpeningId New() => new(Guid.CreateVersion7());

    public static PassportOpeningId From(Guid value) => new(value);
}

/// <summary>That somebody looked.</summary>
internal sealed class PassportOpening : IRegional
{
    public required PassportOpeningId Id { get; init; }
    public RegionId RegionId { get; private init; }
    public required PassportId PassportId { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Name of who was signed in; empty for somebody with only the link.</summary>
    public required string ByName { get; init; }
}
