using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;

namespace Leerspoor.MetroLines.Leading;

/// <summary>The form of an outcome, as typed.</summary>
internal sealed class OutcomeInput : ISeenForm
{
    public string? Line { get; set; }
    public string? Responsibility { get; set; }
    public string? Skills { get; set; }
    public string? Knowledge { get; set; }
    public string? Criteria { get; set; }
    public string? Achievement { get; set; }
    public string? ValidatedBy { get; set; }

    public string? Seen { get; set; }

    public static OutcomeInput Of(LineOutcome row) =>
        new()
        {
            Line = row.LineKey,
            Responsibility = row.Responsibility,
            Skills = row.Skills,
            Knowledge = row.Knowledge,
            Criteria = row.Criteria,
            Achievement = row.AchievementKey,
            ValidatedBy = row.ValidatedBy,
        };

    /// <summary>What stands in the open catalogue, to go on from. Experts looked at it before it was published.</summary>
    public static OutcomeInput Of(OutcomeCard published) =>
        new()
        {
            Responsibility = Cut(published.Responsibility, LineOutcome.TextMaxLength),
            Skills = Cut(string.Join('\n', published.Skills), LineOutcome.TextMaxLength),
            Knowledge = Cut(string.Join('\n', published.Knowledge), LineOutcome.TextMaxLength),
            Criteria = Cut(string.Join('\n', published.Criteria), CompanyPath.TextMaxLength),
        };

    private static string Cut(string text, int most) => text.Length > most ? text[..most] : text;

    public IReadOnlyList<Refusal> Fill(
        LineOutcome row,
        IEnumerable<string> lines,
        IEnumerable<string> achievements
    )
    {
        var typed = new TypedForm();
        row.LineKey = typed.OneOf("Line", Line, lines, optional: false);
        row.Responsibility = typed.Needed(
            "Responsibility",
            Responsibility,
            LineOutcome.TextMaxLength
        );
        row.Skills = typed.Text("Skills", Skills, LineOutcome.TextMaxLength);
        row.Knowledge = typed.Text("Knowledge", Knowledge, LineOutcome.TextMaxLength);
        row.Criteria = typed.Text("Criteria", Criteria, CompanyPath.TextMaxLength);
        row.AchievementKey = typed.OneOf("Achievement", Achievement, achievements, optional: true);
        row.ValidatedBy = typed.Text("ValidatedBy", ValidatedBy, PathCompany.WordsMaxLength);
        return typed.Refusals;
    }
}
