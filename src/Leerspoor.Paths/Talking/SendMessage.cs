using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Talking;

/// <summary>
/// Adds a message to a participant's thread. A participant who begins to talk asks for help and gives the coach the turn; an answer
/// from either caretaker takes it back.
/// </summary>
internal sealed class SendMessage(LeerspoorDb db, TalkingRights rights, TimeProvider clock)
{
    private const int Attempts = 10;

    public sealed class Input
    {
        /// <summary>A UUID made by the client; a new one when it is missing.</summary>
        public string? Id { get; set; }
        public string? Starter { get; set; }
        public string? Text { get; set; }
    }

    public async Task<Outcome<SentMessage>> HandleAsync(
        Actor actor,
        PersonId participant,
        Input input,
        CancellationToken ct
    )
    {
        if (!await rights.MayTalkAsync(actor, participant, ct))
            return TalkingRefusals.Unknown;

        var words = Words.Of(actor, participant, input);
        if (words.Refused(out var refusal, out var said))
            return refusal;

        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            if (await FindAsync(said.Id, ct) is { } sent)
                return sent.SaysTheSame(participant, actor.Person, said.Starter, said.Text)
                    ? new SentMessage(sent.Id, sent.Number)
                    : TalkingRefusals.IdTaken;
            try
            {
                return await AddAsync(actor, participant, said, ct);
            }
            catch (DbUpdateException)
            {
                // Somebody else wrote in this thread at this moment; look again.
                db.ChangeTracker.Clear();
            }
        }

        return TalkingRefusals.Crowded;
    }

    private Task<Message?> FindAsync(MessageId id, CancellationToken ct) =>
        db.Set<Message>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, ct);

    private async Task<SentMessage> AddAsync(
        Actor actor,
        PersonId participant,
        Words said,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        var thread = await db.Set<MessageThread>()
            .SingleOrDefaultAsync(t => t.ParticipantId == participant, ct);
        if (thread is null)
            db.Add(thread = MessageThread.Opened(participant));
        var answers = thread.LastNumber > 0 && thread.LastAuthorId != participant;
        var seenAll = await HasReadAllAsync(thread, actor.Person, ct);
        var message = thread.Add(said.Id, actor.Person, actor.Name, said.Starter, said.Text, now);
        db.Add(message);
        await PassTheTurnAsync(actor, participant, answers && said.Starter is null, now, ct);
        if (seenAll)
            await MoveMarkerAsync(thread, actor.Person, now, ct);
        db.Audit(actor, "message.sent", participant, message.Id.Value);
        db.Announce(new MessageSent(participant.Value, message.Number));
        await db.SaveChangesAsync(ct);
        return new SentMessage(message.Id, message.Number);
    }

    private async Task PassTheTurnAsync(
        Actor actor,
        PersonId participant,
        bool merelyAnswers,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var path = await db.Set<DevelopmentPath>()
            .SingleOrDefaultAsync(p => p.ParticipantId == participant && p.CompletedAt == null, ct);
        if (path is null)
            return;

        if (actor.Person == participant)
        {
            path.Touch(now);
            if (!merelyAnswers && path.CoachTurnSince is null)
                path.GiveCoachTheTurn(CoachTurns.HelpAsked, now);
        }
        else if (path.CoachTurnReason == CoachTurns.HelpAsked)
        {
            path.CoachTookTheTurn();
        }
    }

    private async Task<bool> HasReadAllAsync(
        MessageThread thread,
        PersonId reader,
        CancellationToken ct
    ) =>
        thread.LastNumber == 0
        || await db.Set<ReadMarker>()
            .AnyAsync(
                m =>
                    m.ReaderId == reader
                    && m.ParticipantId == thread.ParticipantId
                    && m.UpTo == thread.LastNumber,
                ct
            );

    private async Task MoveMarkerAsync(
        MessageThread thread,
        PersonId reader,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var marker = await db.Set<ReadMarker>()
            .SingleOrDefaultAsync(
                m => m.ReaderId == reader && m.ParticipantId == thread.ParticipantId,
                ct
            );
        if (marker is null)
            db.Add(marker = ReadMarker.Placed(thread.ParticipantId, reader));
        marker.MoveTo(thread.LastNumber, now);
    }
}

/// <summary>A message that lies safely in the database.</summary>
internal sealed record SentMessage(MessageId Id, int Number);

/// <summary>Somebody wrote in a thread; wakes the pages that stand open on it.</summary>
internal sealed record MessageSent(Guid Participant, int Number);
