using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Learning.Contract;

namespace Leerspoor.Learning.Authoring;

/// <summary>Writes a step: an existing one by its number (1 is the first), or a new one at the end.</summary>
internal sealed class WriteStep(LeerspoorDb db, Workbench workbench, PhotoShelf shelf)
{
    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        ActivityId id,
        int? number,
        StepInput input,
        CancellationToken ct
    )
    {
        if ((await workbench.OpenAsync(actor, id, ct)).Refused(out var refusal, out var activity))
            return refusal;
        if (number is < 1 || number > activity.Steps.Count)
            return LearningRefusals.Unknown;
        if (number is null && activity.Steps.Count >= LearningActivity.MaxSteps)
            return LearningRefusals.TooManySteps;

        var read = input.Read(activity.Kind);
        if (read.Refused(out _, out var step))
            return Outcome<Done>.RefusedFor(read.Refusals);

        var old = number is { } at ? activity.Steps[at - 1] : null;
        if (
            (await WithFileAsync(actor, activity.Kind, step, old, input, ct)).Refused(
                out refusal,
                out var whole
            )
        )
            return refusal;

        var steps = activity.Steps.ToList();
        if (number is { } place)
            steps[place - 1] = whole;
        else
            steps.Add(whole);
        activity.Rewrite(steps);
        db.Audit(actor, "activity.step-written", subject: id.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private async Task<Outcome<ActivityStep>> WithFileAsync(
        Actor actor,
        ActivityKind kind,
        ActivityStep step,
        ActivityStep? old,
        StepInput input,
        CancellationToken ct
    )
    {
        if (Upload.Of(input.File) is not { } upload)
            return kind is ActivityKind.Video && old?.Media is null
                ? LearningRefusals.FileEmpty
                : step with
                {
                    Media = old?.Media,
                    Drawing = old?.Drawing,
                };

        await using var content = upload.Content;
        var kept =
            kind is ActivityKind.Video
                ? await shelf.KeepVideoAsync(actor, upload, about: null, ct)
                : await shelf.KeepPhotoAsync(actor, upload, about: null, ct);
        return kept.Refused(out var refusal, out var photo)
            ? refusal
            : step with
            {
                Media = photo.Id.Value,
            };
    }
}
