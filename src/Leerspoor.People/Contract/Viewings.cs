using System.Collections.Concurrent;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.People.Contract;

/// <summary>
/// Notes who looked at whom, so that the participant can see it. Every handler that shows a participant to somebody else calls this.
/// One row of the audit trail per viewer, participant, part and day; costs nothing when it was noted already on this node.
/// </summary>
public sealed class Viewings(LeerspoorDb db, ViewingsOfToday today, TimeProvider clock)
{
    internal const string ActionPrefix = "participant.viewed.";

    /// <summary>Notes that <paramref name="actor"/> saw something of <paramref name="participant"/>; one's own things are not noted.</summary>
    /// <param name="actor">Who looks.</param>
    /// <param name="participant">At whom.</param>
    /// <param name="what">One of <see cref="Viewed"/>.</param>
    /// <param name="ct">Stops it.</param>
    public async Task NoteAsync(
        Actor actor,
        PersonId participant,
        string what,
        CancellationToken ct
    )
    {
        if (actor.Person == participant)
            return;

        var day = LocalDay.Of(clock.GetUtcNow());
        var view = (actor.Person, participant, what, day);
        if (today.Knows(view))
            return;

        var action = ActionPrefix + what;
        var midnight = LocalDay.Start(day);
        var noted = await db
            .AuditTrail.AsNoTracking()
            .AnyAsync(
                row =>
                    row.About == participant
                    && row.By == actor.Person
                    && row.Action == action
                    && row.At >= midnight,
                ct
            );
        if (!noted)
        {
            db.Audit(actor, action, participant);
            await db.SaveChangesAsync(ct);
        }

        today.Remember(view);
    }
}

/// <summary>What can be looked at; the key of the text that the participant reads.</summary>
public static class Viewed
{
    public const string Profile = "profile";
    public const string Plan = "plan";
    public const string Tasks = "tasks";
    public const string Observations = "observations";
    public const string PerformanceCard = "card";
    public const string Evaluation = "evaluation";
    public const string Messages = "messages";
    public const string Photo = "photo";
    public const string Credentials = "credentials";
    public const string Data = "data";
}

/// <summary>The views of today that this node noted already.</summary>
public sealed class ViewingsOfToday
{
    private const int Most = 200_000;
    private readonly ConcurrentDictionary<(PersonId, PersonId, string, DateOnly), byte> noted =
        new();

    internal bool Knows((PersonId, PersonId, string, DateOnly) view) => noted.ContainsKey(view);

    internal void Remember((PersonId, PersonId, string, DateOnly) view)
    {
        if (noted.Count >= Most)
            noted.Clear();
        noted[view] = 0;
    }
}
