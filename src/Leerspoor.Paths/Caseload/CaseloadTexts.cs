using Microsoft.Extensions.Localization;

namespace Leerspoor.Paths.Caseload;

/// <summary>Marks the texts of the caseload (B1).</summary>
internal sealed class CaseloadTexts;

internal static class CaseloadWords
{
    /// <summary>Why the coach is at turn, also for a reason that another area brought.</summary>
    public static string TurnReason(this IStringLocalizer<CaseloadTexts> texts, string reason)
    {
        var text = texts[$"Turn.{reason}"];
        return text.ResourceNotFound ? texts["Turn.other"] : text;
    }

    /// <summary>Which page of the participant helps the coach on.</summary>
    public static string PageFor(string? reason) =>
        reason switch
        {
            CoachTurns.ChooseGoals or CoachTurns.PlanAnswered => "/plan",
            CoachTurns.HelpAsked or CoachTurns.ChooseRoute => "/berichten",
            CoachTurns.Evaluate => "/evaluaties",
            CoachTurns.Complete => "/afronden",
            _ => "",
        };
}
