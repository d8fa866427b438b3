using System.Globalization;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Running;

namespace Leerspoor.MetroLines.Recognising;

/// <summary>What an assessor saw of one outcome, held against its rubric.</summary>
internal sealed class Judgement : IRegional
{
    public const int NoteMaxLength = 500;

    /// <summary>1 not yet, 2 with help, 3 alone, 4 teaches others.</summary>
    public const int MostLevel = 4;
    public const int Enough = 3;

    private Judgement() { } // EF Core

    public Guid Id { get; private init; }
    public RegionId RegionId { get; private init; }
    public LineRunId RunId { get; private init; }
    public Guid EnrolmentId { get; private init; }
    public Guid OutcomeKey { get; private init; }

    /// <summary>A digit for each criterion, in the order of the rubric.</summary>
    public string Levels { get; private set; } = "";

    /// <summary>What the assessor saw; stands in the badge as its evidence.</summary>
    public string Note { get; private set; } = "";
    public PersonId JudgedBy { get; private set; }
    public DateTimeOffset JudgedAt { get; private set; }

    /// <summary>What was issued for it; empty until then.</summary>
    public Guid? CredentialId { get; private set; }

    public bool IsReached => Levels.Length > 0 && Levels.All(level => level - '0' >= Enough);

    /// <summary>The lowest level of all criteria; 0 before anything was judged.</summary>
    public int Lowest => Levels.Length == 0 ? 0 : Levels.Min() - '0';

    public static Judgement Of(LineRunId run, Guid enrolment, Guid outcome) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            RunId = run,
            EnrolmentId = enrolment,
            OutcomeKey = outcome,
        };

    public void Judge(IEnumerable<int> levels, string note, PersonId by, DateTimeOffset now)
    {
        Levels = string.Concat(
            levels.Select(level => level.ToString(CultureInfo.InvariantCulture))
        );
        (Note, JudgedBy, JudgedAt) = (note, by, now);
    }

    public void Awarded(Guid credential) => CredentialId = credential;
}
