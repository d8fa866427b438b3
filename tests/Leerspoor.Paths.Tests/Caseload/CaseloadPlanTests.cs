using System.Text.RegularExpressions;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Caseload;
using Leerspoor.Paths.Tests.Talking;
using Leerspoor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Paths.Tests.Caseload;

/// <summary>A caseload costs what its own people cost, however large the region: SQLite enters every table by a narrow index.</summary>
public sealed partial class CaseloadPlanTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    [Fact]
    public async Task Every_table_is_entered_by_an_index_that_starts_at_the_caretaker()
    {
        var scene = await CareScene.SetAsync(app);
        var steps = await app.InRegionAsync(
            scene.Region.Id,
            services =>
            {
                var db = services.GetRequiredService<LeerspoorDb>();
                if (!db.Database.IsSqlite())
                    return Task.FromResult<IReadOnlyList<string>>([]);
                var lines = services
                    .GetRequiredService<CaseloadBook>()
                    .LinesOf(scene.Coach.Actor, Role.Coach);
                return ExplainAsync(db, lines.ToQueryString());
            }
        );

        steps.ShouldAllBe(step => !step.StartsWith("SCAN ", StringComparison.Ordinal));
        steps.ShouldAllBe(step => !step.Contains("(RegionId=?)", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> ExplainAsync(LeerspoorDb db, string query)
    {
        var values = Parameter()
            .Matches(query)
            .ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
        var sql = Parameter().Replace(query, "");
        foreach (var (name, value) in values.OrderByDescending(pair => pair.Key.Length))
            sql = sql.Replace(name, value, StringComparison.Ordinal);
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + sql;
        await using var rows = await command.ExecuteReaderAsync();
        var steps = new List<string>();
        while (await rows.ReadAsync())
            steps.Add(rows.GetString(3));
        return steps;
    }

    [GeneratedRegex(@"^\.param set (@\S+) (.*)$", RegexOptions.Multiline, 1000)]
    private static partial Regex Parameter();
}
