using Leerspoor.Credentials.Designing;
using Leerspoor.Kernel;
using Leerspoor.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace Leerspoor.Credentials.Tests.Designing;

/// <summary>Drafts and publishes achievements for tests.</summary>
internal static class AchievementDesk
{
    public static AchievementInput Input(Action<AchievementInput>? change = null)
    {
        var input = new AchievementInput
        {
            Kind = "Badge",
            Picture = "helmet",
            NameNl = "Veilig met de heftruck",
            PraiseNl = "Je kunt veilig rijden.",
            DescriptionNl = "Rijdt veilig met de heftruck.",
            CriteriaNl = "Drie ritten zonder hulp.",
            Levels = { ["werknemersvaardigheden/ask-help"] = "B" },
        };
        change?.Invoke(input);
        return input;
    }

    public static Task<Outcome<DraftAchievement.Saved>> DraftAsync(
        LeerspoorApp app,
        Actor actor,
        string? key,
        AchievementInput input
    ) =>
        app.InRegionAsync(
            actor.Region,
            services =>
                services
                    .GetRequiredService<DraftAchievement>()
                    .HandleAsync(actor, key, input, CancellationToken.None)
        );

    public static Task<Outcome<Done>> PublishAsync(LeerspoorApp app, Actor actor, string key) =>
        app.InRegionAsync(
            actor.Region,
            services =>
                services
                    .GetRequiredService<PublishAchievement>()
                    .HandleAsync(actor, key, CancellationToken.None)
        );

    public static async Task<string> PublishedAsync(
        LeerspoorApp app,
        Actor actor,
        AchievementInput input
    )
    {
        var saved = (await DraftAsync(app, actor, null, input)).Value!;
        (await PublishAsync(app, actor, saved.Key)).Refusal.ShouldBeNull();
        return saved.Key;
    }
}
