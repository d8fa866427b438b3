using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Advancing;
using Leerspoor.Paths.Observing;
using Leerspoor.People.Contract;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Assessing;

/// <summary>The coach's first look: what the participant says of themselves beside what was already seen at work.</summary>
internal sealed class ShowProfile(
    LeerspoorDb db,
    PathFinder paths,
    PathFrames frames,
    PeopleDirectory people,
    Viewings viewings
)
{
    public async Task<Outcome<ProfileView>> HandleAsync(
        Actor actor,
        PersonId participant,
        CancellationToken ct
    )
    {
        if (await paths.CoachedAsync(actor, participant, ct) is not { } path)
            return PathsRefusals.Unknown;

        await viewings.NoteAsync(actor, participant, Viewed.Profile, ct);
        var frame = await frames.OfAsync(path, ct);
        var given = await db.SelfViewsAsync(path.Id, ct);
        var seen = await SeenAsync(path, ct);
        var person = await people.Persons.SingleAsync(card => card.Id == participant, ct);
        return new ProfileView(
            person.Name,
            frame.Route?.Participant.Name,
            [
                .. frame.Needs.Select(need => new ProfileLine(
                    need.Card,
                    frame.Framework.ComponentOf(need.Card),
                    need.Level,
                    given.TryGetValue(need.Card.Id, out var view) ? view : null,
                    seen.Contains(need.Card.Id)
                )),
            ]
        );
    }

    private async Task<HashSet<IndicatorId>> SeenAsync(
        DevelopmentPath path,
        CancellationToken ct
    ) =>
        await db.Set<IndicatorStanding>()
            .Where(standing => standing.PathId == path.Id && standing.ShownSince != null)
            .Select(standing => standing.IndicatorId)
            .ToHashSetAsync(ct);
}

internal sealed record ProfileView(string Name, LocalText? Route, IReadOnlyList<ProfileLine> Lines)
{
    public bool Begun => Lines.Any(line => line.Answer is not null);

    public bool Complete => Lines.Count > 0 && Lines.All(line => line.Answer is not null);

    /// <summary>What goes well: the participant can do it, or it was shown.</summary>
    public IReadOnlyList<ProfileLine> Strengths =>
        [.. Lines.Where(line => line.Shown || line.Answer is SelfView.Can)];

    /// <summary>What asks attention, what the participant wants to learn first.</summary>
    public IReadOnlyList<ProfileLine> Attention =>
        [
            .. Lines
                .Where(line => !line.Shown && line.Answer is not (null or SelfView.Can))
                .OrderBy(line => line.Answer is SelfView.WantToLearn ? 0 : 1),
        ];

    /// <summary>Per component the average of the answers, 0 (not answered, or does not know) to 3 (can do it).</summary>
    public IReadOnlyList<(LocalText Component, double Value)> PerComponent =>
        [
            .. Lines
                .GroupBy(line => line.Component.Key)
                .Select(lines => (lines.First().Component.Name, lines.Average(ValueOf))),
        ];

    private static double ValueOf(ProfileLine line) =>
        line.Answer switch
        {
            SelfView.Can => 3,
            SelfView.CanWithHelp => 2,
            SelfView.WantToLearn => 1,
            _ => 0,
        };
}

/// <param name="Indicator">What it is about.</param>
/// <param name="Component">The group that it belongs to.</param>
/// <param name="Needed">The level that the route asks.</param>
/// <param name="Answer">The participant's own answer.</param>
/// <param name="Shown">It was already shown at work.</param>
internal sealed record ProfileLine(
    IndicatorCard Indicator,
    ComponentCard Component,
    DevelopmentLevel Needed,
    SelfView? Answer,
    bool Shown
);
