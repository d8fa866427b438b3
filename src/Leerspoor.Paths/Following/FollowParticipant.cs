using Leerspoor.Credentials.Contract;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Contract;
using Leerspoor.Paths.Observing;
using Leerspoor.Paths.Planning;
using Leerspoor.Paths.Programmes;
using Leerspoor.Paths.Talking;
using Leerspoor.People.Contract;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Following;

/// <summary>Everything about one participant on one page, for the coach or supervisor. Notes only for a coach.</summary>
internal sealed class FollowParticipant(
    LeerspoorDb db,
    Relations relations,
    PeopleDirectory people,
    ProgrammeShelf programmes,
    FrameworkCatalogue frameworks,
    CredentialDesk credentials,
    ReadHistory history,
    Viewings viewings
)
{
    private const int NewestObservations = 5;
    private const int NewestNotes = 10;

    public async Task<Outcome<Followed>> HandleAsync(
        Actor actor,
        PersonId participant,
        CancellationToken ct
    )
    {
        var asCoach = await relations.CaresForAsync(actor, participant, Role.Coach, ct);
        if (!asCoach && !await relations.CaresForAsync(actor, participant, null, ct))
            return FollowingRefusals.Unknown;

        await viewings.NoteAsync(actor, participant, Viewed.Profile, ct);
        var person = await people.Persons.SingleAsync(p => p.Id == participant, ct);
        var path = await db.Set<DevelopmentPath>()
            .AsNoTracking()
            .Where(p => p.ParticipantId == participant)
            .OrderBy(p => p.CompletedAt != null)
            .ThenByDescending(p => p.StartedAt)
            .FirstOrDefaultAsync(ct);
        return new Followed
        {
            Participant = participant,
            GivenName = person.GivenName,
            Name = person.Name,
            AsCoach = asCoach,
            Path = path is null ? null : await FollowPathAsync(path, ct),
            Unread = await UnreadAsync(actor, participant, ct),
            Messages = await MessagesAsync(participant, ct),
            Caretakers = await CaretakersAsync(participant, ct),
            Credentials = await credentials
                .Of(participant)
                .OrderByDescending(card => card.IssuedAt)
                .ToListAsync(ct),
            Notes = asCoach ? await NotesAsync(participant, ct) : [],
            History = await history.NewestAsync(participant, ct),
        };
    }

    private async Task<FollowedPath> FollowPathAsync(DevelopmentPath path, CancellationToken ct)
    {
        var programme = await programmes.DefinitionAsync(path.ProgrammeId, ct);
        var outline = await frameworks.OfVersionAsync(path.FrameworkVersionId, ct);
        var standings = await db.Set<IndicatorStanding>()
            .AsNoTracking()
            .Where(s => s.PathId == path.Id)
            .ToListAsync(ct);
        var required = programme.FindRoute(path.RouteKey)?.Requires ?? [];
        var ids = required.Select(need => outline?.Find(need.Indicator)?.Id).OfType<IndicatorId>();
        return new FollowedPath(
            path,
            programme,
            await PlanStatusAsync(path.Id, ct),
            await GoalsAsync(path.Id, outline, standings, ct),
            standings.Count(s => s.ShownSince is not null),
            standings.Count(s => s.Doubters > 0),
            [
                .. ids.Where(id => standings.All(s => s.IndicatorId != id || s.ShownSince is null))
                    .Select(id => outline!.Find(id)!.Name),
            ],
            required.Count,
            await ObservationsAsync(path.Id, outline, ct)
        );
    }

    private async Task<PlanStatus?> PlanStatusAsync(PathId path, CancellationToken ct) =>
        await db.Set<ActionPlan>()
            .Where(p => p.PathId == path)
            .Select(p => (PlanStatus?)p.Status)
            .SingleOrDefaultAsync(ct);

    private async Task<IReadOnlyList<FollowedGoal>> GoalsAsync(
        PathId path,
        FrameworkOutline? outline,
        List<IndicatorStanding> standings,
        CancellationToken ct
    )
    {
        var goals = await db.Set<Goal>()
            .AsNoTracking()
            .Where(g => g.PathId == path)
            .OrderBy(g => g.SetAt)
            .Select(g => new
            {
                g.IndicatorId,
                g.TargetLevel,
                Tasks = db.Set<PlanTask>().Count(t => t.GoalId == g.Id),
                Done = db.Set<PlanTask>().Count(t => t.GoalId == g.Id && t.DoneAt != null),
            })
            .ToListAsync(ct);
        return
        [
            .. goals.Select(goal => new FollowedGoal(
                outline?.Find(goal.IndicatorId)?.Name ?? new LocalText("?"),
                goal.TargetLevel,
                goal.Tasks,
                goal.Done,
                standings.Find(s => s.IndicatorId == goal.IndicatorId)?.ShownSince
            )),
        ];
    }

    private async Task<IReadOnlyList<FollowedObservation>> ObservationsAsync(
        PathId path,
        FrameworkOutline? outline,
        CancellationToken ct
    )
    {
        var newest = await db.Set<Observation>()
            .AsNoTracking()
            .Where(o =>
                o.PathId == path
                && !db.Set<ObservationWithdrawal>().Any(w => w.ObservationId == o.Id)
            )
            .OrderByDescending(o => o.ObservedAt)
            .Take(NewestObservations)
            .ToListAsync(ct);
        return
        [
            .. newest.Select(o => new FollowedObservation(
                outline?.Find(o.IndicatorId)?.Name ?? new LocalText("?"),
                o.Outcome,
                o.ObserverName,
                o.Note,
                o.ObservedAt
            )),
        ];
    }

    private async Task<int> UnreadAsync(Actor actor, PersonId participant, CancellationToken ct)
    {
        var last = await db.Set<MessageThread>()
            .Where(t => t.ParticipantId == participant)
            .Select(t => t.LastNumber)
            .FirstOrDefaultAsync(ct);
        var read = await db.Set<ReadMarker>()
            .Where(m => m.ReaderId == actor.Person && m.ParticipantId == participant)
            .Select(m => m.UpTo)
            .FirstOrDefaultAsync(ct);
        return last - read;
    }

    private async Task<MessageView?> MessagesAsync(PersonId participant, CancellationToken ct) =>
        await db.Set<Message>()
            .Where(m => m.ParticipantId == participant)
            .OrderByDescending(m => m.Number)
            .Select(m => new MessageView(
                m.Number,
                m.AuthorId,
                m.AuthorName,
                m.Starter,
                m.Text,
                m.SentAt
            ))
            .FirstOrDefaultAsync(ct);

    private async Task<IReadOnlyList<Talker>> CaretakersAsync(
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

    private async Task<IReadOnlyList<CoachNoteView>> NotesAsync(
        PersonId participant,
        CancellationToken ct
    ) =>
        await db.Set<CoachNote>()
            .Where(n => n.ParticipantId == participant)
            .OrderByDescending(n => n.WrittenAt)
            .Take(NewestNotes)
            .Select(n => new CoachNoteView(n.AuthorName, n.Text, n.WrittenAt))
            .ToListAsync(ct);
}
