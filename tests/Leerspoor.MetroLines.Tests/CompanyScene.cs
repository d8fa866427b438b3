using System.Globalization;
using System.Net;
using System.Text.Json;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Contract;
using Leerspoor.MetroLines.Leading;
using Leerspoor.MetroLines.Running;
using Leerspoor.People.Contract;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.MetroLines.Tests;

/// <summary>A company path with a map of two lines, and a run of the first line with two places.</summary>
internal sealed class CompanyScene
{
    private CompanyScene(MapScene map) => Map = map;

    public MapScene Map { get; }
    public TestPerson Broker { get; private set; } = null!;
    public CompanyPathId Path { get; private set; }
    public LineRunId Run { get; private set; }
    public string Line { get; private set; } = "";

    public TestRegion Region => Map.Region;

    public string Home => $"/bedrijfspaden/{Path.Value}";

    public static async Task<CompanyScene> SetAsync(LeerspoorApp app, string places = "2")
    {
        var scene = new CompanyScene(await MapScene.SetAsync(app));
        scene.Broker = await scene.Region.PersonAsync(Role.Broker, "Joost", "Verhagen");
        var begun = await scene.DoAsync<BeginPath, Outcome<BeginPath.Begun>>(begin =>
            begin.HandleAsync(scene.Broker.Actor, "Robots in de hal", default)
        );
        scene.Path = begun.Value!.Id;
        await scene.DoAsync<DescribePath, Outcome<Done>>(describe =>
            describe.HandleAsync(
                scene.Broker.Actor,
                scene.Path,
                new() { Title = "Robots in de hal", Map = scene.Map.Map.Value.ToString() },
                default
            )
        );
        scene.Line = (await scene.Map.ShowAsync()).Content.Lines[0].Key;
        var run = await scene.DoAsync<KeepRun, Outcome<KeepRun.Begun>>(keep =>
            keep.BeginAsync(
                scene.Broker.Actor,
                scene.Path,
                new()
                {
                    Line = scene.Line,
                    Title = "Najaarsgroep",
                    Places = places,
                },
                default
            )
        );
        scene.Run = run.Value!.Id;
        await scene.DoAsync<KeepRun, Outcome<Done>>(keep =>
            keep.OpenAsync(scene.Broker.Actor, scene.Run, true, default)
        );
        return scene;
    }

    public async Task<ShowPath.View> ShowAsync() =>
        (
            await DoAsync<ShowPath, Outcome<ShowPath.View>>(show =>
                show.HandleAsync(Broker.Actor, Path, default)
            )
        ).Value!;

    public async Task<ShowRun.View> ShowRunAsync() =>
        (
            await DoAsync<ShowRun, Outcome<ShowRun.View>>(show =>
                show.HandleAsync(Broker.Actor, Run, default)
            )
        ).Value!;

    public async Task<Outcome<SignUp.Done>> SignUpAsync(
        string name,
        Actor? actor = null,
        IPAddress? from = null
    )
    {
        var code = (await ShowRunAsync()).Run.Code;
        return await DoAsync<SignUp, Outcome<SignUp.Done>>(sign =>
            sign.HandleAsync(
                new(actor, from),
                code,
                new() { Name = name, Email = $"{name}@voorbeeld.example" },
                default
            )
        );
    }

    /// <summary>What was mailed to somebody with this name, oldest first.</summary>
    public Task<List<Mail>> MailsToAsync(string name) =>
        DoAsync<LeerspoorDb, List<Mail>>(async db =>
        {
            var held = await db
                .Database.SqlQueryRaw<string>(
                    """SELECT "Payload" AS "Value" FROM "Outbox" WHERE "Kind" = 'Leerspoor.People.Contract.Mail' AND "Payload" LIKE {0} ORDER BY "Id" """,
                    $"%{name}@voorbeeld.example%"
                )
                .ToListAsync();
            return held.ConvertAll(mail => JsonSerializer.Deserialize<Mail>(mail)!);
        });

    /// <summary>A meeting of the station at this place in the line, some days from now.</summary>
    public async Task<Guid> PlanAsync(int stop, int days, string room = "Hal 3")
    {
        var stops = (await Map.ShowAsync()).Content.Line(Line)!.Stops;
        var saved = await DoAsync<PlanMeeting, Outcome<Done>>(plan =>
            plan.SaveAsync(
                Broker.Actor,
                (Run, null),
                new()
                {
                    Station = stops[stop],
                    Day = Map
                        .App.Clock.Now.AddDays(days)
                        .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    From = "13:00",
                    Until = "17:00",
                    Room = room,
                    Trainer = "Petra",
                    Cost = "250,50",
                },
                default
            )
        );
        if (saved.Refusal is { } refusal)
            throw new InvalidOperationException(refusal.Code);
        return (await ShowRunAsync()).Meetings.Select(planned => planned.Meeting.Id).Max();
    }

    public Task<T> DoAsync<THandler, T>(Func<THandler, Task<T>> act)
        where THandler : notnull => DoAsync(Region.Id, act);

    public Task<T> DoAsync<THandler, T>(RegionId region, Func<THandler, Task<T>> act)
        where THandler : notnull =>
        Map.App.InRegionAsync(region, services => act(services.GetRequiredService<THandler>()));
}
