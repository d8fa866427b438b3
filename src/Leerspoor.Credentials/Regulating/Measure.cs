namespace Leerspoor.Credentials.Regulating;

/// <summary>Holds proofs against a regulation. Of several proofs for one criterion the best one counts, and of those that do not count the most telling one is named.</summary>
internal static class Measure
{
    public static Standing Of(
        RegulationWording regulation,
        IReadOnlyCollection<Proof> proofs,
        IReadOnlyCollection<Appointment> appointments,
        DateOnly today
    )
    {
        var findings = regulation
            .Criteria.Select(criterion => Find(criterion, proofs, today))
            .ToList();
        if (regulation.NeedsAppointment)
            findings.Add(Appointed(appointments, today));
        return new(findings);
    }

    private static Finding Find(
        RegulationCriterion criterion,
        IEnumerable<Proof> proofs,
        DateOnly today
    ) =>
        proofs
            .Where(proof => IsAbout(criterion, proof))
            .Select(proof => Judge(criterion, proof, today))
            // the one that counts longest, else the one that came nearest to counting
            .OrderBy(finding => finding.State)
            .ThenByDescending(finding => finding.Day ?? DateOnly.MaxValue)
            .FirstOrDefault(new Finding(criterion.Name, CriterionState.Missing, Why.NoProof));

    private static bool IsAbout(RegulationCriterion criterion, Proof proof) =>
        criterion.Proofs.Contains(proof.Key, StringComparer.Ordinal)
        || (
            criterion.Outcome.Length > 0
            && proof.Outcomes.Contains(criterion.Outcome, StringComparer.OrdinalIgnoreCase)
        );

    private static Finding Judge(RegulationCriterion criterion, Proof proof, DateOnly today)
    {
        var accepted = criterion.MaxAgeMonths is { } months
            ? proof.AwardedOn.AddMonths(months)
            : (DateOnly?)null;
        var (state, why, day) = proof switch
        {
            { State: ProofState.TakenBack } => (CriterionState.Missing, Why.TakenBack, null),
            { State: ProofState.Suspended } => (CriterionState.Missing, Why.Suspended, null),
            _ when !IsSigned(criterion, proof) => (CriterionState.Missing, Why.OtherIssuer, null),
            { LastDay: { } last } when last < today => (CriterionState.Expired, Why.RanOut, last),
            _ when accepted < today => (CriterionState.Expired, Why.TooOld, accepted),
            _ => (CriterionState.Met, Why.Shown, Earliest(proof.LastDay, accepted)),
        };
        return new(
            criterion.Name,
            state,
            why is Why.Shown && day is not null ? Why.ShownUntil : why,
            proof.Name,
            proof.IssuerName,
            day
        );
    }

    private static bool IsSigned(RegulationCriterion criterion, Proof proof) =>
        criterion.SignedBy.Count == 0
        || (proof.Issuer is { } issuer && criterion.SignedBy.Contains(issuer));

    private static DateOnly? Earliest(DateOnly? one, DateOnly? other) =>
        one is null ? other
        : other is null || one < other ? one
        : other;

    private static Finding Appointed(IEnumerable<Appointment> appointments, DateOnly today) =>
        appointments
            .Where(one => one.WithdrawnAt is null)
            .OrderByDescending(one => one.Until)
            .Select(one =>
                one.Until < today
                    ? new Finding(
                        null,
                        CriterionState.Expired,
                        Why.AppointmentEnded,
                        one.Scope,
                        one.AppointedByName,
                        one.Until
                    )
                    : new Finding(
                        null,
                        CriterionState.Met,
                        Why.Appointed,
                        one.Scope,
                        one.AppointedByName,
                        one.Until
                    )
            )
            .FirstOrDefault(new Finding(null, CriterionState.Missing, Why.NotAppointed));
}
