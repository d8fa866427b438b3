using System.Globalization;
using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Paths.Observing;

/// <summary>An observation whose form is right; whether it may be recorded is not known yet.</summary>
internal sealed record ObservationDraft(
    ObservationId Id,
    PersonId Participant,
    IndicatorId Indicator,
    DevelopmentLevel? Level,
    ObservedOutcome Outcome,
    SituationId? Situation,
    string Note,
    DateTimeOffset? ObservedAt
)
{
    /// <summary>A phone's clock may run a little ahead of ours.</summary>
    private static readonly TimeSpan ClockSlack = TimeSpan.FromMinutes(5);
    private static readonly DateTimeOffset Earliest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static Outcome<ObservationDraft> Read(ObservationInput input, DateTimeOffset now)
    {
        var wrong = new List<Refusal>();
        var id = ReadId(input.Id, ObservingRefusals.IdInvalid, wrong);
        var participant = ReadId(input.ParticipantId, ObservingRefusals.ParticipantInvalid, wrong);
        var indicator = ReadId(input.IndicatorId, ObservingRefusals.IndicatorInvalid, wrong);
        var level = ReadLevel(input.Level, wrong);
        var outcome = Outcomes.Parse(input.Outcome?.Trim());
        if (outcome is null)
            wrong.Add(ObservingRefusals.OutcomeInvalid);
        Guid? situation = string.IsNullOrWhiteSpace(input.SituationId)
            ? null
            : ReadId(input.SituationId, ObservingRefusals.SituationInvalid, wrong);
        var note = (input.Note ?? "").Trim().ReplaceLineEndings("\n");
        if (note.Length > Observation.NoteMaxLength)
            wrong.Add(ObservingRefusals.NoteTooLong);
        var at = ReadMoment(input.ObservedAt, now, wrong);
        if (wrong.Count > 0)
            return Outcome<ObservationDraft>.RefusedFor(wrong);

        return new ObservationDraft(
            new(id),
            new(participant),
            new(indicator),
            level,
            outcome!.Value,
            situation is { } listed ? new SituationId(listed) : null,
            note,
            at
        );
    }

    private static Guid ReadId(string? typed, Refusal refusal, List<Refusal> wrong)
    {
        if (Guid.TryParseExact(typed?.Trim(), "D", out var id) && id != Guid.Empty)
            return id;

        wrong.Add(refusal);
        return default;
    }

    private static DevelopmentLevel? ReadLevel(string? typed, List<Refusal> wrong)
    {
        switch (typed?.Trim())
        {
            case null or "":
                return null;
            case "A":
                return DevelopmentLevel.A;
            case "B":
                return DevelopmentLevel.B;
            case "C":
                return DevelopmentLevel.C;
            default:
                wrong.Add(ObservingRefusals.LevelInvalid);
                return null;
        }
    }

    private static DateTimeOffset? ReadMoment(
        string? typed,
        DateTimeOffset now,
        List<Refusal> wrong
    )
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;

        if (
            !DateTimeOffset.TryParse(
                typed,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var at
            )
            || at < Earliest
        )
            wrong.Add(ObservingRefusals.MomentInvalid);
        else if (at > now + ClockSlack)
            wrong.Add(ObservingRefusals.MomentInFuture);
        return Stored(at);
    }

    /// <summary>As precise as the database keeps it, so that the same moment sent twice compares equal.</summary>
    public static DateTimeOffset Stored(DateTimeOffset at) =>
        new(at.UtcTicks / TimeSpan.TicksPerMicrosecond * TimeSpan.TicksPerMicrosecond, default);
}
