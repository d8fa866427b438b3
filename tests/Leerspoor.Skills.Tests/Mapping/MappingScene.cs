using System.Globalization;
using Leerspoor.Kernel;
using Leerspoor.Skills.Mapping;
using Leerspoor.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.Skills.Tests.Mapping;

/// <summary>A mapping of a region of its own, and what the tests do with it.</summary>
internal sealed class MappingScene(LeerspoorApp app, TestRegion region, TestPerson designer)
{
    public const string Small =
        "Code\tSpecialisme\tMonteur\tgewenst\n1\tBatterijen\t1\t2\n2\tEV\t1\t3\n3\tADAS\t2\t2\n";

    public TestRegion Region => region;
    public TestPerson Designer => designer;
    public SkillsMappingId Id { get; private set; }
    public string Here => $"/skillsmapping/{Id.Value}";

    public static async Task<MappingScene> BeginAsync(LeerspoorApp app, string pasted = Small)
    {
        var region = await TestRegion.FoundAsync(app);
        var scene = new MappingScene(app, region, await region.PersonAsync(Role.Designer));
        scene.Id = (
            await scene.WithAsync<BeginMapping, Outcome<BeginMapping.Begun>>(begin =>
                begin.HandleAsync(
                    scene.Designer.Actor,
                    new() { Title = "Proef", Pasted = pasted },
                    default
                )
            )
        )
            .Value!
            .Id;
        return scene;
    }

    /// <summary>A table of this size with nothing in it.</summary>
    public static string Empty(int rows, int groups) =>
        "Code\tSpecialisme\t"
        + string.Join('\t', Enumerable.Range(1, groups).Select(group => $"G{group}\tgewenst"))
        + "\n"
        + string.Join(
            '\n',
            Enumerable
                .Range(1, rows)
                .Select(row => string.Create(CultureInfo.InvariantCulture, $"{row}\tS{row}"))
        );

    public Task<TResult> WithAsync<T, TResult>(Func<T, Task<TResult>> act)
        where T : notnull =>
        app.InRegionAsync(region.Id, services => act(services.GetRequiredService<T>()));

    public async Task<MappingContent> ContentAsync() =>
        (
            await WithAsync<ShowMapping, Outcome<ShowMapping.View>>(show =>
                show.HandleAsync(designer.Actor, Id, default)
            )
        )
            .Value!
            .Content;

    public Task<Outcome<WriteCells.Written>> WriteAsync(
        Actor actor,
        params WriteCells.Typed[] cells
    ) =>
        WithAsync<WriteCells, Outcome<WriteCells.Written>>(write =>
            write.HandleAsync(actor, Id, cells, default)
        );
}
