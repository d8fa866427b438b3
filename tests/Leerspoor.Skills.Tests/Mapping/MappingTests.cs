using System.Globalization;
using System.Net;
using Leerspoor.Kernel;
using Leerspoor.Skills.Mapping;
using Leerspoor.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Skills.Tests.Mapping;

public sealed class MappingTests(LeerspoorApp app) : IClassFixture<LeerspoorApp>
{
    private const string Pasted =
        "Code\tSpecialisme\tMonteur\tgewenst\n1\tBatterijen\t1\t2\n2\tEV\t1\t3\n3\tADAS\t2\t2\n";

    [Fact]
    public async Task A_mapping_is_pasted_looked_at_and_changed()
    {
        var region = await TestRegion.FoundAsync(app);
        using var visitor = await (await region.PersonAsync(Role.Designer)).SignedInAsync();
        await visitor.GetAsync("/skillsmapping");
        await visitor.SubmitAsync(
            "form:has(input[value='begin-mapping'])",
            ("Input.Title", "Autoschade"),
            ("Input.Pasted", Pasted)
        );
        visitor.Status.ShouldBe(HttpStatusCode.Found, visitor.Text);
        var here = visitor.Location!;
        await visitor.FollowAsync();
        visitor.Page.QuerySelectorAll("td.heat__cell").Length.ShouldBe(3);

        await visitor.GetAsync($"{here}/groep/1");
        await visitor.SubmitAsync(
            "form:has(input[value='write-levels'])",
            ("Input.Current[1]", "9")
        );
        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        visitor
            .Page.QuerySelector("input[name='Input.Current[1]']")!
            .GetAttribute("value")
            .ShouldBe("9");
        await visitor.SubmitAsync(
            "form:has(input[value='write-levels'])",
            ("Input.Current[1]", "2,5")
        );
        visitor.Status.ShouldBe(HttpStatusCode.Found, visitor.Text);
        await visitor.FollowAsync();
        visitor.Text.ShouldContain("2,5");
        visitor.Text.ShouldContain("0,5");
    }

    [Fact]
    public async Task Two_who_write_at_once_do_not_wipe_each_other()
    {
        var region = await TestRegion.FoundAsync(app);
        var designer = (await region.PersonAsync(Role.Designer)).Actor;
        var id = await BeginAsync(region, designer);
        var typed = new WriteLevels.Input
        {
            Edition = "1",
            Current = ["1", "1", "1"],
            Wanted = ["2", "2", "2"],
        };

        (await WriteAsync(region, designer, id, typed)).Refusal.ShouldBeNull();
        (await WriteAsync(region, designer, id, typed)).Refusal.ShouldBe(
            SkillsRefusals.MappingChanged
        );
    }

    [Fact]
    public async Task A_grid_of_sixty_by_forty_is_kept_to_the_last_cell()
    {
        var region = await TestRegion.FoundAsync(app);
        var designer = (await region.PersonAsync(Role.Designer)).Actor;
        var title =
            "Code\tSpecialisme\t"
            + string.Join('\t', Enumerable.Range(1, 40).Select(group => $"G{group}\tgewenst"));
        var rows = Enumerable
            .Range(1, 60)
            .Select(row =>
                $"{row}\tS{row}\t"
                + string.Join(
                    '\t',
                    Enumerable
                        .Range(1, 40)
                        .Select(group =>
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"{(row * group % 50) / 10m}\t{(row + group) % 6}"
                            )
                        )
                )
            );
        var id = await BeginAsync(region, designer, title + "\n" + string.Join('\n', rows));
        var view = await app.InRegionAsync(
            region.Id,
            services =>
                services.GetRequiredService<ShowMapping>().HandleAsync(designer, id, default)
        );

        for (var row = 1; row <= 60; row++)
        for (var group = 1; group <= 40; group++)
            view.Value!.Content.Rows[row - 1]
                .Cells[group - 1]
                .ShouldBe(new LevelCell(row * group % 50 / 10m, (row + group) % 6));
    }

    [Fact]
    public async Task Strangers_neither_see_nor_write()
    {
        var region = await TestRegion.FoundAsync(app);
        var designer = (await region.PersonAsync(Role.Designer)).Actor;
        var id = await BeginAsync(region, designer);
        var participant = (await region.PersonAsync(Role.Participant)).Actor;
        var far = await TestRegion.FoundAsync(app);
        var farDesigner = (await far.PersonAsync(Role.Designer)).Actor;

        foreach (var (where, who) in new[] { (region, participant), (far, farDesigner) })
        {
            (await WriteAsync(where, who, id, new() { Edition = "1" })).Refusal.ShouldBe(
                SkillsRefusals.Unknown
            );
            await app.InRegionAsync(
                where.Id,
                async services =>
                    (
                        await services
                            .GetRequiredService<ShowMapping>()
                            .HandleAsync(who, id, default)
                    ).Refusal.ShouldBe(SkillsRefusals.Unknown)
            );
        }
        await app.InRegionAsync(
            region.Id,
            async services =>
                (
                    await services
                        .GetRequiredService<BeginMapping>()
                        .HandleAsync(participant, new(), default)
                ).Refusal.ShouldBe(SkillsRefusals.Unknown)
        );
    }

    private Task<Outcome<Done>> WriteAsync(
        TestRegion region,
        Actor actor,
        SkillsMappingId id,
        WriteLevels.Input input
    ) =>
        app.InRegionAsync(
            region.Id,
            services =>
                services.GetRequiredService<WriteLevels>().HandleAsync(actor, id, 0, input, default)
        );

    private async Task<SkillsMappingId> BeginAsync(
        TestRegion region,
        Actor designer,
        string pasted = Pasted
    ) =>
        (
            await app.InRegionAsync(
                region.Id,
                services =>
                    services
                        .GetRequiredService<BeginMapping>()
                        .HandleAsync(designer, new() { Title = "Proef", Pasted = pasted }, default)
            )
        )
            .Value!
            .Id;
}
