using Leerspoor.Credentials.Regulating;
using Shouldly;
using Xunit;

namespace Leerspoor.Credentials.Tests.Regulating;

/// <summary>The rule by itself: which proof counts, which does not, and why.</summary>
public sealed class MeasureTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly Guid School = Guid.Parse("0199f000-0000-7000-8000-000000000001");

    private static readonly RegulationCriterion Training = new(
        new("Opleiding"),
        ["training"],
        "",
        null,
        []
    );

    [Fact]
    public void Without_proof_it_is_missing() =>
        Found(Training).ShouldBe((CriterionState.Missing, Why.NoProof, null));

    [Fact]
    public void Any_of_the_proofs_is_enough() =>
        Found(Training with { Proofs = ["other", "training"] }, Earned())
            .ShouldBe((CriterionState.Met, Why.Shown, null));

    [Fact]
    public void A_learning_outcome_is_proof_whatever_the_badge_is_called() =>
        Found(
                Training with
                {
                    Outcome = "Sluit een meter aan",
                },
                Earned() with
                {
                    Key = "elders",
                    Outcomes = ["sluit een meter aan"],
                }
            )
            .ShouldBe((CriterionState.Met, Why.Shown, null));

    [Fact]
    public void The_last_day_counts_and_the_day_after_does_not()
    {
        Found(Training, Earned() with { LastDay = Today })
            .ShouldBe((CriterionState.Met, Why.ShownUntil, Today));
        Found(Training, Earned() with { LastDay = Today.AddDays(-1) })
            .ShouldBe((CriterionState.Expired, Why.RanOut, Today.AddDays(-1)));
    }

    [Fact]
    public void Older_than_the_regulation_accepts_is_expired_though_the_badge_is_valid()
    {
        var young = Training with { MaxAgeMonths = 12 };
        Found(young, Earned() with { AwardedOn = new(2025, 11, 22) })
            .ShouldBe((CriterionState.Met, Why.ShownUntil, Today));
        Found(young, Earned() with { AwardedOn = new(2025, 11, 21) })
            .ShouldBe((CriterionState.Expired, Why.TooOld, new(2026, 11, 21)));
    }

    [Fact]
    public void Of_an_issuer_that_may_not_it_is_missing_and_says_so() =>
        Found(Training with { SignedBy = [School] }, Earned() with { Issuer = null })
            .ShouldBe((CriterionState.Missing, Why.OtherIssuer, null));

    [Fact]
    public void Taken_back_or_suspended_does_not_count()
    {
        Found(Training, Earned() with { State = ProofState.TakenBack })
            .ShouldBe((CriterionState.Missing, Why.TakenBack, null));
        Found(Training, Earned() with { State = ProofState.Suspended })
            .ShouldBe((CriterionState.Missing, Why.Suspended, null));
    }

    [Fact]
    public void Of_several_the_one_that_counts_longest_is_named() =>
        Found(
                Training,
                Earned() with
                {
                    LastDay = Today.AddDays(-3),
                },
                Earned() with
                {
                    LastDay = Today.AddDays(3),
                },
                Earned() with
                {
                    LastDay = Today.AddDays(30),
                }
            )
            .ShouldBe((CriterionState.Met, Why.ShownUntil, Today.AddDays(30)));

    [Fact]
    public void The_whole_is_as_good_as_its_worst_part_and_ends_with_the_first_that_ends()
    {
        var other = Training with { Proofs = ["practice"] };
        Proof[] proofs =
        [
            Earned() with
            {
                LastDay = Today.AddDays(200),
            },
            Earned() with
            {
                Key = "practice",
                LastDay = Today.AddDays(80),
            },
        ];

        var both = Measure.Of(Wording([Training, other]), proofs, [], Today);
        both.State.ShouldBe(CriterionState.Met);
        both.Until.ShouldBe(Today.AddDays(80));
        both.EndsWithin(90, Today).ShouldBeTrue();
        both.EndsWithin(80, Today).ShouldBeFalse();

        var later = Measure.Of(Wording([Training, other]), proofs, [], Today.AddDays(100));
        (later.State, later.Met, later.EndedOn).ShouldBe(
            (CriterionState.Expired, 1, Today.AddDays(80))
        );
        Measure
            .Of(Wording([Training, other]), [proofs[0]], [], Today)
            .State.ShouldBe(CriterionState.Missing);
    }

    [Fact]
    public void Where_an_appointment_is_needed_proofs_alone_are_not_enough()
    {
        var wording = Wording([Training]) with { NeedsAppointment = true };
        Measure.Of(wording, [Earned()], [], Today).Findings[^1].Why.ShouldBe(Why.NotAppointed);
        var appointment = new Appointment
        {
            Id = AppointmentId.New(),
            RegulationId = RegulationId.New(),
            PersonId = new(Guid.CreateVersion7()),
            Scope = "Meterkasten",
            AppointedBy = new(Guid.CreateVersion7()),
            AppointedByName = "Fatima",
            AppointedAt = DateTimeOffset.UnixEpoch,
            Until = Today,
        };

        Measure.Of(wording, [Earned()], [appointment], Today).State.ShouldBe(CriterionState.Met);
        Measure
            .Of(wording, [Earned()], [appointment], Today.AddDays(1))
            .Findings[^1]
            .Why.ShouldBe(Why.AppointmentEnded);
        appointment.Withdraw(DateTimeOffset.UnixEpoch);
        Measure
            .Of(wording, [Earned()], [appointment], Today)
            .State.ShouldBe(CriterionState.Missing);
    }

    [Fact]
    public void One_more_proof_never_makes_it_worse()
    {
        var seed = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            Proof[] proofs = [.. Enumerable.Range(0, seed.Next(5)).Select(_ => Any())];
            var before = Measure.Of(Wording([Training]), proofs, [], Today);
            var after = Measure.Of(Wording([Training]), [.. proofs, Any()], [], Today);

            ((int)after.State).ShouldBeLessThanOrEqualTo((int)before.State);
        }

        Proof Any() =>
            Earned() with
            {
                LastDay = Today.AddDays(seed.Next(-400, 400)),
                State = (ProofState)seed.Next(1, 4),
            };
    }

    private static Proof Earned() =>
        new("training", "Opleiding", [], School, "School", new(2026, 1, 1), null);

    private static RegulationWording Wording(IReadOnlyList<RegulationCriterion> criteria) =>
        new("VP", new("VP"), new("x"), new("x"), criteria, false, [], false);

    private static (CriterionState, Why, DateOnly?) Found(
        RegulationCriterion criterion,
        params Proof[] proofs
    )
    {
        var found = Measure.Of(Wording([criterion]), proofs, [], Today).Findings[0];
        return (found.State, found.Why, found.State == CriterionState.Missing ? null : found.Day);
    }
}
