using System.Xml.Linq;
using Leerspoor.Testing;
using Shouldly;
using Xunit;

namespace Leerspoor.Web.Tests;

/// <summary>Who may stand on whom. One row per project; a project without a row fails.</summary>
public sealed class FloorTests
{
    private static readonly string[] Floor0 = ["Kernel", "OpenBadges", "Pdf"];
    private static readonly string[] Floor1 = ["Data", "Ui"];

    private static readonly Dictionary<string, string[]> Floors = new(StringComparer.Ordinal)
    {
        ["Kernel"] = [],
        ["OpenBadges"] = [],
        ["Pdf"] = [],
        ["Word"] = [],
        ["MetroMaps"] = [],
        ["Data"] = ["Kernel"],
        ["Ui"] = ["Kernel"],
        ["People"] = ["Kernel", .. Floor1],
        ["Skills"] = ["Kernel", "Pdf", .. Floor1, "People"],
        ["ActionScans"] = ["Kernel", "Pdf", "Word", .. Floor1, "People"],
        ["Network"] = ["Kernel", .. Floor1, "People"],
        ["Learning"] = ["Kernel", .. Floor1, "People", "Skills"],
        ["Credentials"] = [.. Floor0, .. Floor1, "People", "Skills"],
        ["Paths"] = ["Kernel", .. Floor1, "People", "Skills", "Learning", "Credentials"],
        ["MetroLines"] =
        [
            "Kernel",
            "MetroMaps",
            "Word",
            .. Floor1,
            "People",
            "Skills",
            "Network",
            "Learning",
            "Credentials",
        ],
        ["Migrations.Sqlite"] = ["Data"],
        ["Migrations.Postgres"] = ["Data"],
        ["Web"] =
        [
            .. Floor0,
            .. Floor1,
            "People",
            "Skills",
            "ActionScans",
            "Network",
            "Learning",
            "Credentials",
            "Paths",
            "MetroLines",
            "Migrations.Sqlite",
            "Migrations.Postgres",
        ],
    };

    public static TheoryData<string> Projects =>
        [
            .. Directory
                .EnumerateFiles(
                    Path.Combine(Repository.Root, "src"),
                    "*.csproj",
                    SearchOption.AllDirectories
                )
                .Select(path => Path.GetRelativePath(Repository.Root, path))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_stands_only_on_lower_floors(string path)
    {
        var name = Short(path);
        var stands = XDocument
            .Load(Path.Combine(Repository.Root, path))
            .Descendants("ProjectReference")
            .Select(reference => Short(reference.Attribute("Include")!.Value));

        Floors.ShouldContainKey(name);
        stands.Except(Floors[name], StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void Floors_go_only_down()
    {
        var order = Floors.Keys.ToList();
        foreach (var (name, below) in Floors)
            below.ShouldAllBe(lower => order.IndexOf(lower) < order.IndexOf(name));
    }

    private static string Short(string path) =>
        Path.GetFileNameWithoutExtension(path).Replace("Leerspoor.", "", StringComparison.Ordinal);
}
