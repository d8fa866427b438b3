using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Leading;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.MetroLines.Running;

/// <summary>How it was, and what somebody takes to their work.</summary>
internal sealed class TellAboutMeeting(LeerspoorDb db, RunAccess access, TimeProvider clock)
{
    public const int BestMood = 5;

    public sealed record View(Meeting Meeting, Presence? Mine);

    public sealed class Input
    {
        public string? Mood { get; set; }
        public string? Feedback { get; set; }
        public string? Reflection { get; set; }
    }

    public async Task<Outcome<View>> ShowAsync(string? code, Guid meeting, CancellationToken ct)
    {
        if (
            await access.EnrolmentAsync(code, ct) is not { } me
            || await db.Set<Meeting>()
                .SingleOrDefaultAsync(m => m.Id == meeting && m.RunId == me.RunId, ct)
                is not { } found
        )
            return PathRefusals.Unknown;
        return new View(
            found,
            await db.Set<Presence>()
                .SingleOrDefaultAsync(p => p.MeetingId == meeting && p.EnrolmentId == me.Id, ct)
        );
    }

    public async Task<Outcome<Done>> HandleAsync(
        string? code,
        Guid meeting,
        Input input,
        CancellationToken ct
    )
    {
        if ((await ShowAsync(code, meeting, ct)).Refused(out var unknown, out var view))
            return unknown;
        if (view.Meeting.StartsAt > clock.GetUtcNow())
            return RunRefusals.NotYetThere;
        var typed = new TypedForm();
        var mood = typed.OneOf("Mood", input.Mood, ["1", "2", "3", "4", "5"], optional: false);
        var feedback = typed.Text("Feedback", input.Feedback, PathActor.TextMaxLength);
        var reflection = typed.Text("Reflection", input.Reflection, PathActor.TextMaxLength);
        if (typed.Refusals.Count > 0)
            return Outcome<Done>.RefusedFor(typed.Refusals);

        var mine = view.Mine;
        if (mine is null)
        {
            var me = await access.EnrolmentAsync(code, ct);
            db.Add(mine = Presence.Of(meeting, me!.Id));
        }

        mine.Tell(mood[0] - '0', feedback, reflection);
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
