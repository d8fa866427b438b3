using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Profiling;

/// <summary>
/// What is asked, and how far the participants of the actor's own organisations are as a group. Nothing about one person: fewer than five people are
/// no group, and counts are told in steps of five, so that nobody follows from the difference between two of them.
/// </summary>
internal sealed class ShowProfile(FindProfile profiles, PeopleDirectory people, PersonSkills skills)
{
    public const int Fewest = 5;
    private const int Most = 2_000;

    public sealed record View(FindProfile.Card Profile, bool MayChange);

    // People says how many at least, in steps of five; zero when there are too few.
    public sealed record Group(FindProfile.Card Profile, int People, IReadOnlyList<Line> Lines);

    // So many at least show it well enough, in steps of five.
    public sealed record Line(Need Need, int AtLeast);

    public async Task<Outcome<View>> HandleAsync(Actor actor, Guid id, CancellationToken ct) =>
        Designers.MayRead(actor) && await profiles.OfAsync(id, ct) is { } card
            ? new View(card, Designers.MayChange(actor))
            : SkillsRefusals.Unknown;

    public async Task<Outcome<Group>> GroupAsync(Actor actor, Guid id, CancellationToken ct)
    {
        if (!MaySeeGroup(actor) || await profiles.OfAsync(id, ct) is not { } card)
            return SkillsRefusals.Unknown;
        var organisations = actor
            .OrganisationsAs(Role.Designer)
            .Concat(actor.OrganisationsAs(Role.Administrator))
            .ToList();
        var participants = await people
            .Roles.Where(held =>
                held.Role == Role.Participant && organisations.Contains(held.Organisation)
            )
            .Select(held => held.Person)
            .Distinct()
            .OrderBy(person => person)
            .Take(Most)
            .ToListAsync(ct);
        if (participants.Count < Fewest)
            return new Group(card, 0, []);

        var shown = await skills.OfAsync(participants, ct);
        return new Group(
            card,
            Steps(participants.Count),
            [
                .. card.Needs.Select(need => new Line(
                    need,
                    Steps(shown.Values.Count(one => one.Find(need.Key)?.Level >= need.Level))
                )),
            ]
        );
    }

    public static bool MaySeeGroup(Actor actor) =>
        actor.OnlyAbout is null && (actor.Is(Role.Designer) || actor.Is(Role.Administrator));

    private static int Steps(int count) => count / Fewest * Fewest;
}
