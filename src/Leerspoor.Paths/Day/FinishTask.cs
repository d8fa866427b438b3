using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Learning.Contract;
using Leerspoor.Paths.Intake;

namespace Leerspoor.Paths.Day;

/// <summary>The participant did it; a photo may go with it and never has to.</summary>
internal sealed class FinishTask(
    LeerspoorDb db,
    MyTasks tasks,
    PhotoShelf photos,
    PlanConsents consents,
    TimeProvider clock
)
{
    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        Guid taskId,
        Upload? photo,
        CancellationToken ct
    )
    {
        var mine = await tasks.FindAsync(actor, taskId, ct);
        if (mine.Refused(out var refusal, out var found))
            return refusal;
        // A second tap on the same button changes nothing.
        if (found.Task.DoneAt is not null && photo is null)
            return default(Done);

        PhotoId? kept = null;
        if (photo is not null)
        {
            if (!await consents.GivenAsync(found.Path.ParticipantId, PlanConsents.Photos, ct))
                return DayRefusals.NoPhotoConsent;
            var keeping = await photos.KeepPhotoAsync(actor, photo, found.Path.ParticipantId, ct);
            if (keeping.Refused(out var wrong, out var card))
                return wrong.At("Photo");
            kept = card.Id;
        }

        found.Task.Finish(kept, clock.GetUtcNow());
        found.Path.Touch(clock.GetUtcNow());
        db.Audit(actor, "task.done", found.Path.ParticipantId, taskId);
        await db.SaveChangesAsync(ct);
        return default(Done);
    }
}
