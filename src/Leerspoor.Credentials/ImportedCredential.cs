using Leerspoor.Credentials.Verifying;
using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.Credentials;

internal readonly record struct ImportedCredentialId(Guid Value) : ITypedId<ImportedCredentialId>
{
    public static ImportedCredentialId New() => new(Guid.CreateVersion7());

    public static ImportedCredentialId From(Guid value) => new(value);
}

/// <summary>A credential that somebody earned elsewhere and keeps in the wallet here: the text as given, and what the last check said of it.</summary>
internal sealed class ImportedCredential : IRegional
{
    public const int NameMaxLength = 300;

    public required ImportedCredentialId Id { get; init; }
    public RegionId RegionId { get; private init; }
    public required PersonId HolderId { get; init; }

    /// <summary>JSON or a JWT, or the assertion of Open Badges 2.0.</summary>
    public required string Text { get; init; }

    /// <summary>SHA-256 of the text, in hexadecimals: the same badge comes in once.</summary>
    public required string Fingerprint { get; init; }
    public required string Name { get; init; }
    public required string Description { get; init; }
    public required string IssuerName { get; init; }

    /// <summary>Whose name stands in it; null when it names nobody.</summary>
    public string? NamedHolder { get; init; }
    public required DateTimeOffset ValidFrom { get; init; }
    public DateTimeOffset? ValidUntil { get; init; }
    public required DateTimeOffset ImportedAt { get; init; }
    public Verdict Verdict { get; private set; }

    /// <summary>Why not, one of the reasons of the library; null when nothing is wrong.</summary>
    public string? Reason { get; private set; }
    public DateTimeOffset CheckedAt { get; private set; }

    public void Checked(Verdict verdict, string? reason, DateTimeOffset now) =>
        (Verdict, Reason, CheckedAt) = (verdict, reason, now);
}
