using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.Credentials;

internal readonly record struct VaultDocumentId(Guid Value) : ITypedId<VaultDocumentId>
{
    public static VaultDocumentId New() => new(Guid.CreateVersion7());

    public static VaultDocumentId From(Guid value) => new(value);
}

/// <summary>A document of somebody's own: a diploma on paper, a letter. Only the owner opens it; it lies encrypted with the owner's key.</summary>
internal sealed class VaultDocument : IRegional
{
    public const int NameMaxLength = 100;

    public required VaultDocumentId Id { get; init; }
    public RegionId RegionId { get; private init; }
    public required PersonId OwnerId { get; init; }

    /// <summary>As the owner calls it.</summary>
    public required string Name { get; init; }
    public required DocumentKind Kind { get; init; }
    public required int Size { get; init; }

    /// <summary>Nonce, tag and text of AES-256-GCM.</summary>
    public required byte[] Locked { get; init; }
    public required DateTimeOffset AddedAt { get; init; }
}

/// <summary>What can be kept, known by its first bytes.</summary>
internal enum DocumentKind
{
    Pdf = 1,
    Jpeg = 2,
    Png = 3,
}
