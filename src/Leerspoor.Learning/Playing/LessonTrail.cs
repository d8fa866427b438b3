using Leerspoor.Learning.Contract;

namespace Leerspoor.Learning.Playing;

/// <summary>Where somebody came from and for which task, carried along in the addresses of the player.</summary>
internal sealed record LessonTrail(ActivityId Lesson, string? Task, string? Back)
{
    private const string Home = "/mijn/vandaag";

    /// <summary>Only an address within this site; anything else leads to today's tasks.</summary>
    public string BackTo =>
        Back is ['/', ..] and not (['/', '/' or '\\', ..]) && !Back.Any(char.IsControl)
            ? Back
            : Home;

    public string Start => $"/lessen/{Lesson.Value}{Query}";

    public string Done => $"/lessen/{Lesson.Value}/klaar{Query}";

    private string Query =>
        (Task, Back) switch
        {
            (null, null) => "",
            (null, _) => $"?terug={Uri.EscapeDataString(BackTo)}",
            (_, null) => $"?taak={Uri.EscapeDataString(Task)}",
            _ => $"?taak={Uri.EscapeDataString(Task)}&terug={Uri.EscapeDataString(BackTo)}",
        };

    public string StepAt(int step) => $"/lessen/{Lesson.Value}/stap/{step}{Query}";
}
