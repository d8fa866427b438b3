namespace Leerspoor.Credentials.Regulating;

/// <summary>Something that somebody earned, as far as a regulation looks at it.</summary>
/// <param name="Key">Key of the achievement here, or its address elsewhere.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Outcomes">Learning outcomes that it stands for.</param>
/// <param name="Issuer">Organisation here that gave it; null for one from elsewhere.</param>
/// <param name="IssuerName">Who gave it.</param>
/// <param name="AwardedOn">When it was earned.</param>
/// <param name="LastDay">Last day that it is valid; null when it does not end.</param>
/// <param name="State">Whether it was taken back.</param>
internal sealed record Proof(
    string Key,
    string Name,
    IReadOnlyList<string> Outcomes,
    Guid? Issuer,
    string IssuerName,
    DateOnly AwardedOn,
    DateOnly? LastDay,
    ProofState State = ProofState.Stands
);

internal enum ProofState
{
    Stands = 1,
    Suspended = 2,
    TakenBack = 3,
}
