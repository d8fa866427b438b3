using Leerspoor.ActionScans.Surveys;
using Leerspoor.Kernel;
using Leerspoor.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.ActionScans.Tests.Surveys;

/// <summary>A region with a moderator who opened one round of a survey.</summary>
internal sealed record SurveyScene(
    LeerspoorApp App,
    TestRegion Region,
    TestPerson Moderator,
    SurveyRound Round
)
{
    private static readonly Dictionary<string, string> Answers = new(StringComparer.Ordinal)
    {
        ["tijd-en-ruimte.level"] = "2",
        ["tijd-en-ruimte.0"] = "3",
        ["tijd-en-ruimte.1"] = "x",
        ["onbekend.level"] = "1",
    };

    public static async Task<SurveyScene> SetAsync(LeerspoorApp app, bool ownLinks = false)
    {
        var region = await TestRegion.FoundAsync(app);
        var moderator = await region.PersonAsync(Role.Moderator);
        var round = await app.InRegionAsync(
            region.Id,
            async services =>
            {
                var open = services.GetRequiredService<OpenSurvey>();
                var choices = (await open.ShowAsync(moderator.Actor, default)).Value!;
                return (
                    await open.HandleAsync(
                        moderator.Actor,
                        new()
                        {
                            Name = "Magazijn",
                            Instrument = choices[0].Value,
                            LastDay = "2036-10-31",
                            Way = ownLinks ? OpenSurvey.OwnLinks : null,
                        },
                        default
                    )
                ).Value!;
            }
        );
        return new(app, region, moderator, round);
    }

    // Without a region, as a request by link comes in.
    public async Task<Outcome<Done>> SendAsync(
        string? sheet,
        Dictionary<string, string>? answers = null,
        string? ticket = null
    )
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<FillInSurvey>()
            .SendAsync(new(Round.Code, ticket, null), sheet, answers ?? Answers, default);
    }

    public Task<Outcome<ShowSurvey.View>> ShowAsync(Actor? actor = null, RegionId? region = null) =>
        App.InRegionAsync(
            region ?? Region.Id,
            services =>
                services
                    .GetRequiredService<ShowSurvey>()
                    .HandleAsync(actor ?? Moderator.Actor, Round.Id, default)
        );

    public Task<Outcome<string[]>> LinksAsync(
        string count,
        Actor? actor = null,
        RegionId? region = null
    ) =>
        App.InRegionAsync(
            region ?? Region.Id,
            services =>
                services
                    .GetRequiredService<MakeTickets>()
                    .HandleAsync(
                        actor ?? Moderator.Actor,
                        Round.Id,
                        new() { Count = count },
                        default
                    )
        );
}
