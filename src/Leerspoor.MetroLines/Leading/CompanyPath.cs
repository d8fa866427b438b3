using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Contract;

namespace Leerspoor.MetroLines.Leading;

/// <summary>A group of companies with like questions, on its way through six steps. The sixth opens the next round.</summary>
internal sealed class CompanyPath : IRegional
{
    public const int TitleMaxLength = 80;
    public const int TextMaxLength = 1_000;

    private CompanyPath() { } // EF Core

    public CompanyPathId Id { get; private init; }
    public RegionId RegionId { get; private init; }

    /// <summary>Of the brokers who lead it.</summary>
    public OrganisationId OrganisationId { get; private init; }
    public string Title { get; private set; } = "";

    /// <summary>What the companies want to reach together.</summary>
    public string Ambition { get; private set; } = "";

    /// <summary>What it must bring the companies, one goal per line; looked at again in step six.</summary>
    public string BusinessGoals { get; private set; } = "";

    /// <summary>The theme with its lines; null until there is one.</summary>
    public MetroMapId? MapId { get; private set; }
    public int Round { get; private init; }
    public CompanyPathId? PreviousId { get; private init; }
    public PersonId BegunBy { get; private init; }
    public DateTimeOffset BegunAt { get; private init; }

    /// <summary>When the next round began.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>A digit for each goal: 1 not yet, 2 in part, 3 reached, 0 nobody said.</summary>
    public string GoalVerdicts { get; private set; } = "";

    /// <summary>In euros; null until somebody knows.</summary>
    public decimal? ActualCost { get; private set; }
    public string Financing { get; private set; } = "";
    public string Lessons { get; private set; } = "";

    public IReadOnlyList<string> Goals =>
        BusinessGoals.Split(
            '\n',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );

    public static CompanyPath Begun(
        string title,
        OrganisationId organisation,
        PersonId by,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = CompanyPathId.New(),
            OrganisationId = organisation,
            Title = title,
            Round = 1,
            BegunBy = by,
            BegunAt = now,
        };

    /// <summary>The next round, with the same theme and the same goals.</summary>
    public CompanyPath Again(PersonId by, DateTimeOffset now)
    {
        ClosedAt = now;
        return new()
        {
            Id = CompanyPathId.New(),
            OrganisationId = OrganisationId,
            Title = Title,
            Ambition = Ambition,
            BusinessGoals = BusinessGoals,
            MapId = MapId,
            Round = Round + 1,
            PreviousId = Id,
            BegunBy = by,
            BegunAt = now,
        };
    }

    public void Describe(string title, string ambition, string goals) =>
        (Title, Ambition, BusinessGoals) = (title, ambition, goals);

    public void Draw(MetroMapId? map) => MapId = map;

    public void Review(string verdicts, decimal? cost, string financing, string lessons) =>
        (GoalVerdicts, ActualCost, Financing, Lessons) = (verdicts, cost, financing, lessons);
}
