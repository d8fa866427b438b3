namespace Leerspoor.Paths.Programmes.Sections;

/// <summary>The lists whose entries are a name and a text for staff: how to read and write one.</summary>
/// <param name="Section">Which list.</param>
/// <param name="Read">Name and text of the entry with a key; null when there is none.</param>
/// <param name="Write">The programme with these words at that key, or with a new entry at the end.</param>
internal sealed record WrittenWords(
    Section Section,
    Func<ProgrammeDefinition, string, StaffWords?> Read,
    Func<ProgrammeDefinition, string, StaffWords, ProgrammeDefinition> Write
)
{
    public static WrittenWords? Find(string? slug) =>
        All.FirstOrDefault(words => words.Section.Slug == slug);

    private static readonly WrittenWords[] All =
    [
        new(
            ProgrammeSections.TargetGroups,
            (programme, key) => programme.TargetGroups.FirstOrDefault(g => g.Key == key)?.Staff,
            (programme, key, words) =>
                programme with
                {
                    TargetGroups = programme.TargetGroups.With(new Named(key, words), g => g.Key),
                }
        ),
        new(
            ProgrammeSections.Goals,
            (programme, key) =>
                programme
                    .Goals.Append(programme.GoalAlwaysAdded)
                    .FirstOrDefault(goal => goal.Key == key)
                    ?.Staff,
            (programme, key, words) =>
                key == programme.GoalAlwaysAdded.Key
                    ? programme with
                    {
                        GoalAlwaysAdded = new Named(key, words),
                    }
                    : programme with
                    {
                        Goals = programme.Goals.With(new Named(key, words), goal => goal.Key),
                    }
        ),
        new(
            ProgrammeSections.Pitfalls,
            (programme, key) =>
                programme.Pitfalls.FirstOrDefault(p => p.Key == key) is { } pitfall
                    ? new StaffWords(pitfall.Staff.Name, pitfall.Staff.Reminder)
                    : null,
            (programme, key, words) =>
                programme with
                {
                    Pitfalls = programme.Pitfalls.With(
                        new Pitfall(key, new PitfallWords(words.Name, words.Description!)),
                        pitfall => pitfall.Key
                    ),
                }
        ),
        new(
            ProgrammeSections.Risks,
            (programme, key) =>
                programme.Risks.FirstOrDefault(r => r.Key == key) is { } risk
                    ? new StaffWords(risk.Staff.Name, risk.Staff.Text)
                    : null,
            (programme, key, words) =>
                programme with
                {
                    Risks = programme.Risks.With(
                        new Risk(key, new RiskWords(words.Name, words.Description!)),
                        risk => risk.Key
                    ),
                }
        ),
    ];
}
