using Leerspoor.Kernel;
using Leerspoor.MetroLines.Contract;

namespace Leerspoor.MetroLines.Leading;

/// <summary>What somebody can do at the end of a line: one responsibility, the skills and the knowledge for it.</summary>
internal sealed class LineOutcome : IOfPath
{
    public const int TextMaxLength = 500;

    private LineOutcome() { } // EF Core

    public Guid Key { get; private init; }
    public RegionId RegionId { get; private init; }
    public CompanyPathId PathId { get; private init; }
    public string LineKey { get; set; } = "";
    public string Responsibility { get; set; } = "";
    public string Skills { get; set; } = "";
    public string Knowledge { get; set; } = "";

    /// <summary>Which experts looked at it; empty until they did.</summary>
    public string ValidatedBy { get; set; } = "";

    /// <summary>What stands in the rubric, one criterion per line.</summary>
    public string Criteria { get; set; } = "";

    /// <summary>The achievement that is issued for it; empty when there is none.</summary>
    public string AchievementKey { get; set; } = "";

    public IReadOnlyList<string> CriteriaList =>
        Criteria.Split(
            '\n',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );

    public static LineOutcome Of(CompanyPathId path) =>
        new() { Key = Guid.CreateVersion7(), PathId = path };

    /// <summary>The same in another round.</summary>
    public LineOutcome To(CompanyPathId path)
    {
        var copy = Of(path);
        (copy.LineKey, copy.Responsibility, copy.Skills) = (LineKey, Responsibility, Skills);
        (copy.Knowledge, copy.ValidatedBy) = (Knowledge, ValidatedBy);
        (copy.Criteria, copy.AchievementKey) = (Criteria, AchievementKey);
        return copy;
    }
}
