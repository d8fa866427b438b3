using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Leerspoor.Skills.Searching;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Profiling;

/// <summary>What a participant showed, which work is near, and how far it is to one of them. For the participant, and for their coach, supervisor and teacher.</summary>
internal sealed class ShowSkillsOf(
    LeerspoorDb db,
    Relations relations,
    PeopleDirectory people,
    Viewings viewings,
    PersonSkills skills,
    FindProfile profiles,
    CurrentGraphs graphs,
    GraphShelf shelf
)
{
    private const int MostNear = 12;
    private const float Near = 0.15f;

    /// <param name="Person">Whose skills.</param>
    /// <param name="Name">Given name.</param>
    /// <param name="Shown">What they showed.</param>
    /// <param name="Near">Work that is near, the nearest first.</param>
    /// <param name="OnlyTaught">The actor teaches them and may not follow their path.</param>
    public sealed record View(
        PersonId Person,
        string Name,
        ShownSkills Shown,
        IReadOnlyList<NearLine> Near,
        bool OnlyTaught
    );

    /// <param name="Gap">What fits and what is missing: the reasons.</param>
    /// <param name="Likeness">0 to 1; to order by, not to show.</param>
    public sealed record NearLine(Gap Gap, double Likeness);

    public sealed record GapView(PersonId Person, string Name, Gap Gap);

    public async Task<Outcome<View>> HandleAsync(Actor actor, PersonId person, CancellationToken ct)
    {
        if (await NameAsync(actor, person, ct) is not { } name)
            return SkillsRefusals.Unknown;
        var shown = await skills.OfAsync(person, ct);
        var follows = await relations.MayFollowAsync(actor, person, ct);
        return new View(person, name, shown, await NearAsync(shown, ct), !follows);
    }

    public async Task<Outcome<GapView>> GapAsync(
        Actor actor,
        PersonId person,
        Guid profile,
        CancellationToken ct
    )
    {
        if (
            await NameAsync(actor, person, ct) is not { } name
            || await profiles.OfAsync(profile, ct) is not { } card
        )
            return SkillsRefusals.Unknown;
        return new GapView(person, name, Gap.Of(card, await skills.OfAsync(person, ct)));
    }

    private async Task<string?> NameAsync(Actor actor, PersonId person, CancellationToken ct)
    {
        var may =
            Relations.IsSelf(actor, person) || await relations.MayAssessAsync(actor, person, ct);
        if (!may)
            return null;
        await viewings.NoteAsync(actor, person, Viewed.Profile, ct);
        return await people
            .Persons.Where(p => p.Id == person)
            .Select(p => p.GivenName)
            .SingleOrDefaultAsync(ct);
    }

    /// <summary>The reasons with it; who may see them the caller has looked at.</summary>
    public async Task<IReadOnlyList<NearLine>> NearAsync(ShownSkills shown, CancellationToken ct)
    {
        var lines = new List<NearLine>();
        var addresses = shown.Addresses.ToList();
        foreach (var line in await graphs.AllAsync(ct))
        {
            var graph = await shelf.GetAsync(db, line.Version, ct);
            foreach (var near in graph.Occupations.NearTo(addresses, MostNear))
                if (near.Likeness >= Near)
                    lines.Add(
                        new(Gap.Of(FindProfile.Of(graph, near.Occupation), shown), near.Likeness)
                    );
        }
        foreach (var own in await db.Set<SkillProfile>().AsNoTracking().ToListAsync(ct))
        {
            var gap = Gap.Of(FindProfile.Of(own), shown);
            var likeness = Likeness(gap);
            if (likeness >= Near)
                lines.Add(new(gap, likeness));
        }
        return [.. lines.OrderByDescending(line => line.Likeness).Take(MostNear)];
    }

    private static double Likeness(Gap gap) =>
        gap.Lines.Count == 0
            ? 0
            : gap.Lines.Average(line => Math.Min(1d, (double)line.Level / line.Need.Level));
}
