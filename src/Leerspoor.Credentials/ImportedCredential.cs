using Leerspoor.Credentials.Importing;
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
    public const int AddressMaxLength = 400;

    private static readonly TimeSpan Regularly = TimeSpan.FromDays(7);
    private static readonly TimeSpan Soon = TimeSpan.FromDays(1);

    public required ImportedCredentialId Id { get; init; }
    public RegionId RegionId { get; private init; }
    public required PersonId HolderId { get; init; }

    /// <summary>JSON or a JWT, or the assertion of Open Badges 2.0.</summary>
    public required string Text { get; init; }

    /// <summary>SHA-256 of the text, in hexadecimals: the same badge comes in once.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The credential's own id: a newer one with the same id takes its place. Empty when it has none that fits.</summary>
    public required string CredentialAddress { get; init; }

    /// <summary>SHA-256 of the issuer's id, in hexadecimals: the same id of another issuer is another badge. Empty for what came in before this was kept.</summary>
    public required string IssuerFingerprint { get; init; }

    /// <summary>From when this edition counts; of two, the later one is kept.</summary>
    public required DateTimeOffset EditionFrom { get; init; }

    /// <summary>An assertion of Open Badges 2.0.</summary>
    public required bool IsEarlier { get; init; }

    /// <summary>Address of what was earned, by which a regulation recognises it; empty when it is longer than an address ought to be.</summary>
    public required string AchievementAddress { get; init; }
    public required string Name { get; init; }
    public required string Description { get; init; }
    public required string IssuerName { get; init; }

    /// <summary>Whose name stands in it; null when it names nobody.</summary>
    public string? NamedHolder { get; init; }

    /// <summary>Whether that is the person who keeps it.</summary>
    public Whose Whose { get; private set; }
    public required DateTimeOffset ValidFrom { get; init; }
    public DateTimeOffset? ValidUntil { get; init; }
    public required DateTimeOffset ImportedAt { get; init; }
    public Verdict Verdict { get; private set; }

    /// <summary>Why not, one of the reasons of the library; null when nothing is wrong.</summary>
    public string? Reason { get; private set; }
    public DateTimeOffset CheckedAt { get; private set; }

    /// <summary>When it is looked at again without being asked.</summary>
    public DateTimeOffset NextCheckAt { get; private set; }

    /// <summary>Keeps whose it is, as far as that is known now.</summary>
    public void Of(Whose whose) => Whose = whose;

    /// <summary>Keeps what a check said. A website that does not answer for once takes nothing away: then the answer of before stands, with its day, until tomorrow.</summary>
    public void Checked(Verdict verdict, string? reason, DateTimeOffset now)
    {
        var isFirst = CheckedAt == default;
        NextCheckAt = now + (verdict is Verdict.Undecided ? Soon : Regularly);
        if (isFirst || verdict is not Verdict.Undecided)
            (Verdict, Reason, CheckedAt) = (verdict, reason, now);
    }
}
