using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Talking;

/// <summary>The newest messages of a thread (or the ones before a number), and marks them as read by whoever looks.</summary>
internal sealed class ReadThread(
    LeerspoorDb db,
    TalkingRights rights,
    PeopleDirectory people,
    Viewings viewings,
    TimeProvider clock
)
{
    public const int PageSize = 30;

    public async Task<Outcome<ThreadView>> HandleAsync(
        Actor actor,
        PersonId participant,
        int? before,
        CancellationToken ct
    )
    {
        if (!await rights.MayTalkAsync(actor, participant, ct))
            return TalkingRefusals.Unknown;

        await viewings.NoteAsync(actor, participant, Viewed.Messages, ct);
        var messages = await NewestAsync(participant, before, ct);
        var markers = await db.Set<ReadMarker>()
            .Where(m => m.ParticipantId == participant)
            .ToListAsync(ct);
        var last = messages is [.., var newest] ? newest.Number : 0;
        if (before is null)
            await MarkReadAsync(actor, participant, markers, last, ct);
        return new ThreadView(
            participant,
            messages,
            await TalkersAsync(participant, ct),
            [.. markers.Select(m => new Reading(m.ReaderId, m.UpTo, m.ReadAt))],
            messages is [{ Number: > 1 } oldest, ..] ? oldest.Number : null,
            last
        );
    }

    private async Task<IReadOnlyList<MessageView>> NewestAsync(
        PersonId participant,
        int? before,
        CancellationToken ct
    )
    {
        var newestFirst = await db.Set<Message>()
            .Where(m => m.ParticipantId == participant && (before == null || m.Number < before))
            .OrderByDescending(m => m.Number)
            .Take(PageSize)
            .Select(m => new MessageView(
                m.Number,
                m.AuthorId,
                m.AuthorName,
                m.Starter,
                m.Text,
                m.SentAt
            ))
            .ToListAsync(ct);
        newestFirst.Reverse();
        return newestFirst;
    }

    private async Task<IReadOnlyList<Talker>> TalkersAsync(
        PersonId participant,
        CancellationToken ct
    ) =>
        await (
            from care in people.Care
            join person in people.Persons on care.Caretaker equals person.Id
            where care.Participant == participant
            orderby care.As
            select new Talker(person.Id, person.GivenName, person.FamilyName, care.As)
        ).ToListAsync(ct);

    private async Task MarkReadAsync(
        Actor actor,
        PersonId participant,
        List<ReadMarker> markers,
        int last,
        CancellationToken ct
    )
    {
        var marker = markers.Find(m => m.ReaderId == actor.Person);
        if (last == 0 || marker?.UpTo >= last)
            return;

        if (marker is null)
            db.Add(marker = ReadMarker.Placed(participant, actor.Person));
        marker.MoveTo(last, clock.GetUtcNow());
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (Exception problem) when (problem is DbUpdateException or StorageRefusedException)
        {
            // Another tab of the same reader placed the marker at this moment, or it has to wait for a next visit.
            db.ChangeTracker.Clear();
        }
    }
}
