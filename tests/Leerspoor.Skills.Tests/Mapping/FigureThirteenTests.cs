using Leerspoor.Skills.Mapping;
using Shouldly;
using Xunit;

namespace Leerspoor.Skills.Tests.Mapping;

/// <summary>A printed skills mapping of thirteen specialisms and two whole groups: what follows from its whole numbers, and what only from the means behind them.</summary>
public sealed class FigureThirteenTests
{
    // current, wanted, gap as printed; first group, then second
    private static readonly (string Specialism, int[] First, int[] Second)[] Printed =
    [
        ("3D & tekenen", [0, 0, 0], [0, 0, 0]),
        ("Batterijen", [1, 2, 1], [1, 2, 1]),
        ("ADAS", [1, 2, 1], [2, 3, 1]),
        ("Brandstoffen", [1, 1, 0], [2, 2, 1]),
        ("Circulair", [2, 3, 2], [1, 3, 2]),
        ("Digitaal werkproces", [2, 3, 1], [2, 3, 1]),
        ("Digitale Diagnose", [1, 2, 1], [2, 3, 1]),
        ("EV", [1, 1, 0], [2, 3, 1]),
        ("Kwaliteit", [2, 4, 2], [3, 5, 2]),
        ("Materialen", [2, 3, 1], [3, 5, 2]),
        ("Robotisering werkplaats", [0, 0, 0], [0, 0, 0]),
        ("Verbindingen", [1, 2, 1], [3, 5, 2]),
        ("Weerschades", [1, 1, 0], [2, 3, 1]),
    ];

    private static IEnumerable<(string Name, int Group, int[] Cell)> Cells =>
        Printed.SelectMany(row =>
            new[] { (row.Specialism, 1, row.First), (row.Specialism, 2, row.Second) }
        );

    /// <summary>Means that round to what was printed: whole where the whole numbers suffice, in between where they do not.</summary>
    private static LevelCell MeanOf((string Name, int Group, int[] Cell) printed) =>
        printed is { Name: "Circulair", Group: 1 } ? new(1.6m, 3.3m)
        : printed is { Name: "Brandstoffen", Group: 2 } ? new(1.7m, 2.3m)
        : new(printed.Cell[0], printed.Cell[1]);

    [Fact]
    public void Twenty_four_of_twenty_six_gaps_follow_from_the_whole_numbers()
    {
        var other = Cells
            .Where(cell => new LevelCell(cell.Cell[0], cell.Cell[1]).Gap != cell.Cell[2])
            .Select(cell => (cell.Name, cell.Group))
            .ToList();

        Cells.Count().ShouldBe(26);
        other.ShouldBe([("Brandstoffen", 2), ("Circulair", 1)]);
    }

    [Fact]
    public void All_twenty_six_follow_from_means_that_round_to_them()
    {
        foreach (var cell in Cells)
        {
            var mean = MeanOf(cell);
            LevelCell.Printed(mean.Current!.Value).ShouldBe(cell.Cell[0], $"{cell}");
            LevelCell.Printed(mean.Wanted!.Value).ShouldBe(cell.Cell[1], $"{cell}");
            LevelCell.Printed(mean.Gap!.Value).ShouldBe(cell.Cell[2], $"{cell.Name} {cell.Group}");
        }
    }

    [Theory]
    [InlineData(3.0, 2.0, 0.0)]
    [InlineData(2.5, 2.5, 0.0)]
    [InlineData(0.0, 5.0, 5.0)]
    public void A_gap_is_never_below_zero(double now, double then, double gap) =>
        new LevelCell((decimal)now, (decimal)then).Gap.ShouldBe((decimal)gap);

    [Fact]
    public void What_nobody_was_asked_has_no_gap()
    {
        new LevelCell(null, 3).Gap.ShouldBeNull();
        new LevelCell(3, null).Gap.ShouldBeNull();
    }

    [Fact]
    public void What_is_copied_out_of_a_spreadsheet_is_read()
    {
        var content = MappingTable
            .Paste(
                "Code\tSpecialisme\tMonteur\tgewenst\tTechnicus\tgewenst\r\n1\tBatterijen\t1,5\t3\t2.25\t\r\n2\tEV\t\t\t0\t5\r\n"
            )
            .Value!;

        content.Groups.ShouldBe(["Monteur", "Technicus"]);
        content.Rows[0].Cells.ShouldBe([new LevelCell(1.5m, 3), new LevelCell(2.25m, null)]);
        content.Rows[1].Cells.ShouldBe([LevelCell.Unknown, new LevelCell(0, 5)]);
        MappingContent.Read(content.Stored).Rows[1].Cells.ShouldBe(content.Rows[1].Cells);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Code\tSpecialisme\tMonteur")]
    [InlineData("Code\tSpecialisme\tMonteur\tgewenst\n1\tEV\t6\t1")]
    [InlineData("Code\tSpecialisme\tMonteur\tgewenst\n1\tEV\t=A1\t1")]
    [InlineData("Code\tSpecialisme\tMonteur\tgewenst\n1\tEV\t1\t2\t3")]
    [InlineData("Code\tSpecialisme\tMonteur\tgewenst\n1\tEV\t-1\t2")]
    public void What_is_no_mapping_is_refused(string pasted) =>
        MappingTable.Paste(pasted).Refusal.ShouldNotBeNull();
}
