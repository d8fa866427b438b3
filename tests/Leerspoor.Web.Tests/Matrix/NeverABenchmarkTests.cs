using System.Text.RegularExpressions;
using Leerspoor.ActionScans;
using Leerspoor.ActionScans.Contract;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Web.Tests.Matrix;

/// <summary>
/// No answer of the program holds the levels of two initiatives. It is proved from outside and for every endpoint there is: change the
/// levels of one initiative and ask, change those of another and ask; no answer may differ both times. Whatever the form, a page, a
/// file or JSON: an answer that compares, ranks or averages would.
/// </summary>
public sealed partial class NeverABenchmarkTests(MatrixScene scene) : IClassFixture<MatrixScene>
{
    private static readonly string[] Askers = ["moderator", "note-taker", "administrator", "key"];

    // Sign-in secrets, and the trail of who did what; they tell of no session.
    private static readonly string[] NewEachTime =
    [
        "/aanmelden",
        "/account",
        "/account/codes",
        "/beheer/logboek",
    ];

    [Fact]
    public async Task No_answer_depends_on_the_levels_of_two_initiatives()
    {
        var (own, other) = await TwoInitiativesAsync();
        var before = await AskAllAsync();
        var again = await AskAllAsync();
        var noise = Differing(before, again);
        await JudgeAsync(own, MaturityLevel.Mature);
        var afterOwn = await AskAllAsync();
        await JudgeAsync(other, MaturityLevel.Mature);
        var afterBoth = await AskAllAsync();

        var dependOnOwn = Differing(before, afterOwn);
        var dependOnOther = Differing(afterOwn, afterBoth);

        noise
            .Select(name => name.Split(' ')[^1])
            .Except(NewEachTime, StringComparer.Ordinal)
            .ShouldBeEmpty(
                "These answers change by themselves; make them comparable here: "
                    + string.Join('\n', noise.Select(name => Around(before[name], again[name])))
            );
        // The way of looking works: there are answers that tell about the one initiative.
        dependOnOwn.Count.ShouldBeGreaterThan(3, string.Join('\n', dependOnOwn));
        dependOnOwn
            .Intersect(dependOnOther, StringComparer.Ordinal)
            .Except(noise, StringComparer.Ordinal)
            .ShouldBeEmpty();
    }

    private static string Around(string one, string other)
    {
        var at = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        var from = Math.Max(0, at - 80);
        return $"{one[from..Math.Min(one.Length, at + 60)]} / {other[from..Math.Min(other.Length, at + 60)]}";
    }

    private static List<string> Differing(
        Dictionary<string, string> one,
        Dictionary<string, string> other
    ) => [.. one.Where(pair => other[pair.Key] != pair.Value).Select(pair => pair.Key)];

    /// <summary>What every endpoint answers to whoever could see most; streams never end and are the pages' own data.</summary>
    private async Task<Dictionary<string, string>> AskAllAsync()
    {
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in AccessTable.Rows.Where(row => row.Method == "GET"))
        foreach (var persona in Askers.Where(row.Allowed.Contains))
        {
            using var request = new HttpRequestMessage(
                HttpMethod.Get,
                new Uri(MatrixAddress.Of(row, scene.Subjects), UriKind.Relative)
            );
            using var answer = await scene
                .As(persona)
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            answers[$"{persona}: {row.Name}"] = await WordsAsync(answer);
        }

        return answers;
    }

    // Nobody reads the page that comes along with "look over there", and how much of it comes along is chance.
    private static async Task<string> WordsAsync(HttpResponseMessage answer) =>
        answer.Headers.Location is { } there ? Comparable($"{(int)answer.StatusCode} {there}")
        : answer.Content.Headers.ContentType?.MediaType == "text/event-stream"
            ? await FirstEventAsync(answer)
        : Comparable(await answer.Content.ReadAsStringAsync());

    private static async Task<string> FirstEventAsync(HttpResponseMessage answer)
    {
        using var stream = new StreamReader(await answer.Content.ReadAsStreamAsync());
        for (var n = 0; n < 6; n++)
            if (
                await stream.ReadLineAsync() is { } line
                && line.StartsWith("data:", StringComparison.Ordinal)
            )
                return line;
        return "";
    }

    // Tokens and the ids of empty rows are new on every page.
    private static string Comparable(string body) => Fresh().Replace(body, "");

    private async Task<(ScanId Own, ScanId Other)> TwoInitiativesAsync()
    {
        var own = new ScanId(Guid.Parse(scene.Subjects.Find("scan")!));
        var other = await InRegionAsync(async db =>
        {
            var like = await db.Set<ActionScan>().SingleAsync(s => s.Id == own);
            var second = Initiative.Registered(
                like.OrganisationId,
                "Een ander",
                "",
                like.PlannedAt
            );
            var scan = ActionScan.Planned(second, like.InstrumentId, like.ModeratorId, "ander");
            scan.Arrange(like.PlannedAt, "", 120, like.NoteTakerId);
            scan.Start("maatwerk", like.PlannedAt);
            scan.WrapUp(like.PlannedAt);
            scan.MarkFinal(like.PlannedAt);
            db.AddRange(second, scan);
            var keys = await db.Set<ScanFactor>()
                .Where(f => f.ScanId == own)
                .Select(f => f.Key)
                .ToListAsync();
            db.AddRange(keys.Select((key, place) => ScanFactor.Chosen(scan.Id, key, place)));
            await db.SaveChangesAsync();
            return scan.Id;
        });
        await JudgeAsync(own, MaturityLevel.Starting);
        await JudgeAsync(other, MaturityLevel.Starting);
        return (own, other);
    }

    private Task JudgeAsync(ScanId scan, MaturityLevel level) =>
        InRegionAsync(async db =>
        {
            foreach (
                var factor in await db.Set<ScanFactor>().Where(f => f.ScanId == scan).ToListAsync()
            )
                factor.Agree(level);
            return await db.SaveChangesAsync();
        });

    private async Task<T> InRegionAsync<T>(Func<LeerspoorDb, Task<T>> act)
    {
        RegionId region;
        await using (var scope = scene.App.Services.CreateAsyncScope())
            region = (
                await scope
                    .ServiceProvider.GetRequiredService<LeerspoorDb>()
                    .AcrossRegions<ActionScan>()
                    .FirstAsync()
            ).RegionId;
        return await scene.App.InRegionAsync(
            region,
            services => act(services.GetRequiredService<LeerspoorDb>())
        );
    }

    [GeneratedRegex(
        """name="(__RequestVerificationToken|Sheet)" value="[^"]*"|[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}""",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Fresh();
}
