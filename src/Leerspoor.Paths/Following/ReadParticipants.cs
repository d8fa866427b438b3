using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Following;

/// <summary>The participants in the actor's care, for clients of the API.</summary>
internal sealed class ReadParticipants(LeerspoorDb db, PeopleDirectory people, Viewings viewings)
{
    public async Task<Listed<ParticipantAnswer>> ManyAsync(
        Actor actor,
        PageAsked asked,
        CancellationToken ct
    )
    {
        var page = await Cared(actor)
            .ToListedAsync(
                person => person.Id,
                person => new Named
                {
                    Id = person.Id.Value,
                    GivenName = person.GivenName,
                    FamilyName = person.FamilyName,
                },
                asked,
                ct
            );
        var ids = page.Items.Select(person => new PersonId(person.Id)).ToList();
        var paths = await db.Set<DevelopmentPath>()
            .AsNoTracking()
            .Where(path => ids.Contains(path.ParticipantId))
            .ToListAsync(ct);
        return new([.. page.Items.Select(person => Answer(person, paths))], page.Next);
    }

    public async Task<Outcome<ParticipantAnswer>> OneAsync(
        Actor actor,
        PersonId participant,
        CancellationToken ct
    )
    {
        var person = await Cared(actor)
            .Where(one => one.Id == participant)
            .Select(one => new Named
            {
                Id = one.Id.Value,
                GivenName = one.GivenName,
                FamilyName = one.FamilyName,
            })
            .SingleOrDefaultAsync(ct);
        if (person is null)
            return FollowingRefusals.Unknown;

        await viewings.NoteAsync(actor, participant, Viewed.Profile, ct);
        var paths = await db.Set<DevelopmentPath>()
            .AsNoTracking()
            .Where(path => path.ParticipantId == participant)
            .ToListAsync(ct);
        return Answer(person, paths);
    }

    private IQueryable<PersonCard> Cared(Actor actor)
    {
        var nobody = actor.OnlyAbout is not null;
        return people.Persons.Where(person =>
            !nobody
            && people.Care.Any(care =>
                care.Caretaker == actor.Person && care.Participant == person.Id
            )
        );
    }

    private static ParticipantAnswer Answer(Named person, List<DevelopmentPath> paths)
    {
        var path = paths
            .Where(path => path.ParticipantId.Value == person.Id)
            .OrderBy(path => path.CompletedAt is not null)
            .ThenByDescending(path => path.StartedAt)
            .FirstOrDefault();
        return new ParticipantAnswer
        {
            Id = person.Id,
            GivenName = person.GivenName,
            FamilyName = person.FamilyName,
            OrganisationId = path?.OrganisationId.Value,
            PathId = path?.Id.Value,
            Stage = path?.StageKey,
            Route = path?.RouteKey,
            StartedAt = path?.StartedAt,
            LastActivityAt = path?.LastActivityAt,
            CompletedAt = path?.CompletedAt,
        };
    }

    private sealed record Named : IListed
    {
        public required Guid Id { get; init; }
        public required string GivenName { get; init; }
        public required string FamilyName { get; init; }
    }
}

/// <summary>A participant as the API tells. Everything about the path is null before there is one.</summary>
internal sealed record ParticipantAnswer
{
    public required Guid Id { get; init; }
    public required string GivenName { get; init; }
    public required string FamilyName { get; init; }
    public required Guid? OrganisationId { get; init; }
    public required Guid? PathId { get; init; }
    public required string? Stage { get; init; }
    public required string? Route { get; init; }
    public required DateTimeOffset? StartedAt { get; init; }
    public required DateTimeOffset? LastActivityAt { get; init; }
    public required DateTimeOffset? CompletedAt { get; init; }
}
