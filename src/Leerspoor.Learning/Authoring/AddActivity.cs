using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Learning.Contract;

namespace Leerspoor.Learning.Authoring;

/// <summary>Begins own material for the actor's organisation, as a draft without steps.</summary>
internal sealed class AddActivity(LeerspoorDb db, TimeProvider clock)
{
    public async Task<Outcome<ActivityAdded>> HandleAsync(
        Actor actor,
        ActivityInput input,
        CancellationToken ct
    )
    {
        if (Editors.OrganisationsOf(actor) is not [var organisation, ..])
            return LearningRefusals.Unknown;
        if (!Enum.TryParse<ActivityKind>(input.Kind, out var kind) || !Enum.IsDefined(kind))
            return LearningRefusals.KindMissing;

        var read = input.Read(kind);
        if (read.Refused(out _, out var facts))
            return Outcome<ActivityAdded>.RefusedFor(read.Refusals);

        var activity = LearningActivity.Added(
            kind,
            facts,
            organisation,
            actor.Person,
            clock.GetUtcNow()
        );
        db.Add(activity);
        db.Audit(actor, "activity.added", subject: activity.Id.Value);
        await db.SaveChangesAsync(ct);
        return new ActivityAdded(activity.Id);
    }
}

internal sealed record ActivityAdded(ActivityId Id);
