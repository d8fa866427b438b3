using Leerspoor.Data;
using Leerspoor.Learning.Contract;
using Leerspoor.Paths.Programmes;
using Leerspoor.People.Contract;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Demo;

/// <summary>Gives every participant of the demo region a path, at every stage, with plan and tasks over six months.</summary>
internal sealed class DemoPaths(
    MassInsert inserting,
    ProgrammeShelf programmes,
    FrameworkCatalogue frameworks,
    ActivityCatalogue activities
) : IDemoChapter
{
    private const int BatchSize = 1_000;

    /// <summary>From here on a region serves to measure load, and a shorter history does.</summary>
    private const int LargeRegion = 1_000;

    public int Order => 30;

    public async Task TellAsync(DemoRegion demo, CancellationToken ct)
    {
        var setting = await SettingAsync(demo, ct);
        var participants = demo.Cast().Participants;
        var paths = new List<DemoPath>(participants.Count);
        foreach (var batch in participants.Chunk(BatchSize))
        {
            var rows = new List<IRegional>();
            var teller = new DemoPathTeller(rows, demo, setting);
            foreach (var who in batch)
                paths.Add(teller.Tell(who, DemoFate.Of(paths.Count)));
            await inserting.InsertAsync(rows, ct);
        }

        demo.Left[DemoPathsOfRegion.Key] = paths;
    }

    private async Task<DemoSetting> SettingAsync(DemoRegion demo, CancellationToken ct)
    {
        var programme = (await programmes.NewestAsync(ct))!;
        var framework = await frameworks.CurrentAsync(programme.Definition.Framework, ct);
        var lessons = await activities
            .Effects.Join(
                activities.Activities,
                effect => effect.Activity,
                card => card.Id,
                (effect, card) =>
                    new
                    {
                        effect.IndicatorKey,
                        card.Key,
                        card.Id,
                        card.Title,
                    }
            )
            .ToListAsync(ct);
        return new DemoSetting(
            programme,
            framework!,
            lessons
                .OrderBy(lesson => lesson.Key, StringComparer.Ordinal)
                .ToLookup(
                    lesson => lesson.IndicatorKey,
                    lesson => new DemoLesson(lesson.Id, lesson.Title.Nl),
                    StringComparer.Ordinal
                ),
            await DemoPlanTexts.ReadAsync(ct),
            demo.Participants >= LargeRegion ? 4 : 26
        );
    }
}

/// <summary>What all paths of the demo share.</summary>
internal sealed record DemoSetting(
    Programme Programme,
    FrameworkOutline Framework,
    ILookup<string, DemoLesson> Lessons,
    DemoPlanTexts Texts,
    int WeeksOfTasks
);

internal sealed record DemoLesson(ActivityId Id, string Title);
