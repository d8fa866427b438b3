using Leerspoor.Credentials.Contract;
using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.Credentials;

internal readonly record struct PracticeStatementId(Guid Value) : ITypedId<PracticeStatementId>
{
    public static PracticeStatementId New() => new(Guid.CreateVersion7());

    public static PracticeStatementId From(Guid value) => new(value);
}

/// <summary>
/// A praktijkverklaring in the making: which work processes of a qualification file somebody masters at a training company, each signed off by the practice
/// trainer who saw it. When all are signed it is issued as a credential.
/// </summary>
internal sealed class PracticeStatement : IRegional
{
    public const int TextMaxLength = 200;
    public const int CodeMaxLength = 40;
    public const int MostProcesses = 20;

    public required PracticeStatementId Id { get; init; }
    public RegionId RegionId { get; private init; }
    public required PersonId ParticipantId { get; init; }
    public required string ParticipantName { get; init; }
    public required string AchievementKey { get; init; }

    /// <summary>On behalf of whom it is issued.</summary>
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>Where it was learned.</summary>
    public required string Company { get; init; }

    /// <summary>The number of the training company with SBB (<c>leerbedrijf_id</c>).</summary>
    public required string CompanyCode { get; init; }

    /// <summary>Name of the qualification file.</summary>
    public required string Dossier { get; init; }

    /// <summary>Its number in the register of mbo qualifications.</summary>
    public required string DossierCode { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly Until { get; init; }
    public required PersonId DraftedBy { get; init; }
    public required DateTimeOffset DraftedAt { get; init; }
    public CredentialId? CredentialId { get; private set; }
    public DateTimeOffset? IssuedAt { get; private set; }
    public DateTimeOffset? CancelledAt { get; private set; }
    public List<PracticeProcess> Processes { get; private init; } = [];

    /// <summary>Raised at every change, so that of two at the same moment one wins.</summary>
    public int Turn { get; private set; }

    public bool IsOpen => IssuedAt is null && CancelledAt is null;

    public void Issued(CredentialId credential, DateTimeOffset now)
    {
        (CredentialId, IssuedAt) = (credential, now);
        Turn++;
    }

    public Refusal? Cancel(DateTimeOffset now)
    {
        if (!IsOpen)
            return CredentialsRefusals.StatementClosed;

        CancelledAt = now;
        Turn++;
        return null;
    }

    /// <summary>Signing and issuing at one moment must not pass each other.</summary>
    public void Touch() => Turn++;
}

internal readonly record struct PracticeProcessId(Guid Value) : ITypedId<PracticeProcessId>
{
    public static PracticeProcessId New() => new(Guid.CreateVersion7());

    public static PracticeProcessId From(Guid value) => new(value);
}

/// <summary>One work process of a praktijkverklaring.</summary>
internal sealed class PracticeProcess : IRegional
{
    public const int RemarkMaxLength = 600;

    public required PracticeProcessId Id { get; init; }
    public RegionId RegionId { get; private init; }
    public required PracticeStatementId StatementId { get; init; }
    public required int Number { get; init; }

    /// <summary>As the qualification file has it, say B1-K1-W2.</summary>
    public required string Code { get; init; }
    public required string Name { get; init; }
    public PersonId? SignedBy { get; private set; }

    /// <summary>As it was at the moment of signing; it stands in the credential.</summary>
    public string SignerName { get; private set; } = "";

    /// <summary>What the practice trainer saw.</summary>
    public string Remark { get; private set; } = "";
    public DateTimeOffset? SignedAt { get; private set; }

    public Refusal? Sign(PersonId by, string name, string remark, DateTimeOffset now)
    {
        if (SignedAt is not null)
            return CredentialsRefusals.ProcessSigned;

        (SignedBy, SignerName, Remark, SignedAt) = (by, name, remark, now);
        return null;
    }

    /// <summary>The practice trainer takes the signature back, as long as nothing was issued.</summary>
    public void Unsign() => (SignedBy, SignerName, Remark, SignedAt) = (null, "", "", null);
}
