using Leerspoor.Kernel;

namespace Leerspoor.Credentials.Regulating;

internal enum CriterionState
{
    Met = 1,
    Expired = 2,
    Missing = 3,
}

/// <summary>Why a criterion is met, missing or expired; the text is <c>Why.Name</c>.</summary>
internal enum Why
{
    /// <summary>Shown, and it does not end.</summary>
    Shown = 1,

    /// <summary>Shown, until a day.</summary>
    ShownUntil = 2,

    /// <summary>None of the proofs asked.</summary>
    NoProof = 3,

    /// <summary>A proof, but not from somebody who may give it.</summary>
    OtherIssuer = 4,

    /// <summary>The proof itself was valid until a day that is past.</summary>
    RanOut = 5,

    /// <summary>The proof is valid, but older than this regulation accepts.</summary>
    TooOld = 6,

    /// <summary>The issuer took it back.</summary>
    TakenBack = 7,

    /// <summary>It does not count for now.</summary>
    Suspended = 8,

    /// <summary>Nobody appointed the person.</summary>
    NotAppointed = 9,

    /// <summary>An appointment, until a day.</summary>
    Appointed = 10,

    /// <summary>The appointment ended.</summary>
    AppointmentEnded = 11,
}

/// <summary>What was found for one criterion.</summary>
/// <param name="Name">Of the criterion; null for the appointment.</param>
/// <param name="State">The answer.</param>
/// <param name="Why">The reason.</param>
/// <param name="Proof">What it rests on.</param>
/// <param name="By">Who gave that.</param>
/// <param name="Day">Last day that it counts, or counted; null when it does not end or there is none.</param>
internal sealed record Finding(
    LocalText? Name,
    CriterionState State,
    Why Why,
    string Proof = "",
    string By = "",
    DateOnly? Day = null
);

/// <summary>The whole answer: met when everything is met, expired when nothing is missing and something ran out.</summary>
internal sealed record Standing(IReadOnlyList<Finding> Findings)
{
    public CriterionState State =>
        Findings.Count == 0 ? CriterionState.Missing : Findings.Max(finding => finding.State);

    public int Met => Findings.Count(finding => finding.State == CriterionState.Met);

    /// <summary>The day after which it is not met any more; null when it does not end, or is not met now.</summary>
    public DateOnly? Until =>
        State == CriterionState.Met ? Findings.Min(finding => finding.Day) : null;

    /// <summary>Met now and not any more within so many days.</summary>
    public bool EndsWithin(int days, DateOnly today) =>
        Until is { } last && last < today.AddDays(days);

    /// <summary>When it stopped being met, of what is expired now.</summary>
    public DateOnly? EndedOn =>
        State == CriterionState.Expired
            ? Findings
                .Where(finding => finding.State == CriterionState.Expired)
                .Min(finding => finding.Day)
            : null;
}
