using Leerspoor.Kernel;

namespace Leerspoor.Credentials;

/// <summary>Regulations and appointments.</summary>
internal static partial class CredentialsRefusals
{
    public static readonly Refusal CriteriaMissing = new(
        "credentials.criteria-missing",
        RefusalKind.Conflict
    );
    public static readonly Refusal ProofMissing = new(
        "credentials.proof-missing",
        RefusalKind.Invalid
    );
    public static readonly Refusal AddressesInvalid = new(
        "credentials.addresses-invalid",
        RefusalKind.Invalid
    );
    public static readonly Refusal AgeInvalid = new("credentials.age-invalid", RefusalKind.Invalid);
    public static readonly Refusal PlaceUnknown = new(
        "credentials.place-unknown",
        RefusalKind.Invalid
    );
    public static readonly Refusal RegulationUnknown = new(
        "credentials.regulation-unknown",
        RefusalKind.Invalid,
        "AppointedBy"
    );
    public static readonly Refusal MayNotAppoint = new(
        "credentials.may-not-appoint",
        RefusalKind.Forbidden
    );
    public static readonly Refusal NotQualified = new(
        "credentials.not-qualified",
        RefusalKind.Conflict
    );
    public static readonly Refusal SupervisorMissing = new(
        "credentials.supervisor-missing",
        RefusalKind.Invalid,
        "Supervisor"
    );
}
