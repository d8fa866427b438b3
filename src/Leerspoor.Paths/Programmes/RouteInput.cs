using Leerspoor.Credentials.Contract;
using Leerspoor.Kernel;
using Leerspoor.Paths.Programmes.Sections;
using Leerspoor.Skills.Contract;
using Leerspoor.Ui;

namespace Leerspoor.Paths.Programmes;

/// <summary>The form of a route, as typed.</summary>
internal sealed class RouteInput
{
    public string? NameNl { get; set; }
    public string? NameEn { get; set; }
    public string? ExplanationNl { get; set; }
    public string? ExplanationEn { get; set; }
    public string? Picture { get; set; }
    public string? Achievement { get; set; }

    /// <summary>The kinds of learning place that are ticked; null when none is.</summary>
    public List<string>? Places { get; set; }

    /// <summary>Per indicator key the level that must be shown; empty when the route does not ask for it.</summary>
    public Dictionary<string, string?> Levels { get; set; } = new(StringComparer.Ordinal);

    public static RouteInput Of(Route route)
    {
        var words = DesignedWords.Of(route.Participant);
        return new RouteInput
        {
            NameNl = words.NameNl,
            NameEn = words.NameEn,
            ExplanationNl = words.ExplanationNl,
            ExplanationEn = words.ExplanationEn,
            Picture = route.Picture,
            Achievement = route.Achievement,
            Places = [.. route.LearningPlaceKinds],
            Levels = route.Requires.ToDictionary(
                r => r.Indicator,
                r => (string?)$"{r.Level}",
                StringComparer.Ordinal
            ),
        };
    }

    /// <summary>The route with the key of <paramref name="old"/>; a new one gets <paramref name="newKey"/>.</summary>
    public Outcome<Route> Read(
        Route? old,
        string newKey,
        FrameworkOutline framework,
        IReadOnlyList<AchievementCard> achievements,
        IReadOnlyList<string> places
    )
    {
        var typed = new TypedText();
        var words = new DesignedWords(NameNl, NameEn, ExplanationNl, ExplanationEn).Read(typed);
        var picture = typed.ReadPicture(Picture);
        var chosen = places
            .Where(place => Places?.Contains(place) == true)
            .InOrderOf(old?.LearningPlaceKinds ?? [], place => place);
        if (chosen.Count == 0)
            typed.Refuse(ProgrammeRefusals.PlacesMissing);
        if (!achievements.Any(achievement => achievement.Key == Achievement))
            typed.Refuse(ProgrammeRefusals.AchievementUnknown);
        var required = Required(framework)
            .InOrderOf([.. (old?.Requires ?? []).Select(r => r.Indicator)], r => r.Indicator);
        if (required.Count == 0)
            typed.Refuse(ProgrammeRefusals.NothingRequired);

        return typed.Refusals.Count > 0
            ? Outcome<Route>.RefusedFor(typed.Refusals)
            : new Route(old?.Key ?? newKey, picture, chosen, words, required, Achievement!);
    }

    private List<RequiredIndicator> Required(FrameworkOutline framework) =>
        [
            .. framework
                .Indicators.Select(indicator => (indicator.Key, Level: LevelOf(indicator.Key)))
                .Where(asked => asked.Level is not null)
                .Select(asked => new RequiredIndicator(asked.Key, asked.Level!.Value)),
        ];

    private DevelopmentLevel? LevelOf(string key) =>
        Enum.TryParse<DevelopmentLevel>(Levels.GetValueOrDefault(key), out var level)
        && Enum.IsDefined(level)
            ? level
            : null;
}
