using System.Text.Json;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Following;
using Leerspoor.Paths.Programmes;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Talking;

/// <summary>What the people of the demo region wrote to each other, who has not read it yet, who asks for help, and the coaches' notes.</summary>
internal sealed class DemoTalk(LeerspoorDb db) : IDemoChapter
{
    private const int BatchSize = 250;

    // A region that large is there to be measured; a quarter of the people talk.
    private const int LargeRegion = 1000;
    private const int TalkersOfLargeRegion = 4;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public int Order => 55;

    public async Task TellAsync(DemoRegion demo, CancellationToken ct)
    {
        var talks = await ContentFile.ReadAsync<TalkFile>("demo-messages.json", Json, ct);
        var notes = await ContentFile.ReadAsync<NoteFile>("demo-coach-notes.json", Json, ct);
        var every = demo.Participants >= LargeRegion ? TalkersOfLargeRegion : 1;
        var number = 0;
        foreach (var batch in demo.Cast().Participants.Chunk(BatchSize))
        {
            var paths = await PathsAsync(batch, ct);
            foreach (var who in batch)
            {
                if (number % every == 0 && paths.TryGetValue(who.Person, out var path))
                {
                    new DemoTalker(db, demo, who, path, number).Talk(talks.Threads);
                    if (number % 3 == 0)
                        Note(demo, who, path, notes.Notes[number % notes.Notes.Count]);
                }

                number++;
            }

            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }
    }

    private async Task<Dictionary<PersonId, DevelopmentPath>> PathsAsync(
        DemoParticipant[] batch,
        CancellationToken ct
    )
    {
        var ids = batch.Select(who => who.Person).ToList();
        return await db.Set<DevelopmentPath>()
            .Where(path => ids.Contains(path.ParticipantId))
            .ToDictionaryAsync(path => path.ParticipantId, ct);
    }

    private void Note(DemoRegion demo, DemoParticipant who, DevelopmentPath path, string text)
    {
        var coach = demo.Cast().Actor(who.Coach);
        db.Add(
            CoachNote.Written(
                CoachNoteId.New(),
                who.Person,
                coach.Person,
                coach.Name,
                text,
                path.LastActivityAt.AddHours(-20)
            )
        );
    }

    private sealed record NoteFile(IReadOnlyList<string> Notes);
}

internal sealed record TalkFile(IReadOnlyList<TalkThread> Threads);

internal sealed record TalkThread(IReadOnlyList<TalkLine> Messages);

/// <param name="From"><c>participant</c>, <c>coach</c> or <c>supervisor</c>.</param>
/// <param name="Text">What was said.</param>
internal sealed record TalkLine(string From, string Text);
