using Leerspoor.Credentials.Contract;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Observing;
using Leerspoor.Paths.Programmes;
using Leerspoor.People.Contract;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths.Completing;

/// <summary>Whether a path can be completed; if not, what to practise per indicator; if so, the closing moment.</summary>
internal sealed class ShowCompletion(
    LeerspoorDb db,
    Relations relations,
    ObserverGate people,
    ReadPathTargets targets,
    PathStandings standings,
    CredentialDesk credentials,
    Viewings viewings
)
{
    /// <param name="Name">Of the participant.</param>
    /// <param name="Route">Null before a route is chosen.</param>
    /// <param name="Lines">Every required indicator.</param>
    /// <param name="Closing">The moment, once planned.</param>
    /// <param name="Credential">What was issued, once passed.</param>
    /// <param name="MayDecide">The actor is the coach.</param>
    /// <param name="Programme">For the certification forms.</param>
    public sealed record View(
        string Name,
        LocalText? Route,
        IReadOnlyList<Line> Lines,
        Completion? Closing,
        CredentialCard? Credential,
        bool MayDecide,
        ProgrammeDefinition Programme
    )
    {
        public bool Ready => Lines.Count > 0 && Lines.All(line => line.Standing.Verdict.IsShown);

        public bool Passed => Closing?.PassedAt is not null;
    }

    public sealed record Line(IndicatorCard Card, StandingView Standing);

    public async Task<Outcome<View>> HandleAsync(
        Actor actor,
        PersonId participant,
        CancellationToken ct
    )
    {
        if (
            !await relations.CaresForAsync(actor, participant, null, ct)
            || await people.NewestAsync(participant, ct) is not { } path
        )
            return CompletingRefusals.Unknown;

        await viewings.NoteAsync(actor, participant, Viewed.PerformanceCard, ct);
        var asked = await targets.OfAsync(path, ct);
        var closing = await db.Set<Completion>()
            .AsNoTracking()
            .SingleOrDefaultAsync(c => c.PathId == path.Id, ct);
        var credential = await credentials
            .Of(participant)
            .FirstOrDefaultAsync(card => card.Occasion == path.Id.Value, ct);
        return new View(
            await people.NameAsync(participant, ct) ?? "",
            asked.Route?.Participant.Name,
            await LinesAsync(path, asked, ct),
            closing,
            credential,
            await relations.CaresForAsync(actor, participant, Role.Coach, ct),
            asked.Programme
        );
    }

    private async Task<IReadOnlyList<Line>> LinesAsync(
        DevelopmentPath path,
        PathTargets asked,
        CancellationToken ct
    )
    {
        var situations = await db.Set<Situation>()
            .ToDictionaryAsync(situation => situation.Id, situation => situation.Name, ct);
        var listed = situations.Keys.ToHashSet();
        var lines = new List<Line>();
        foreach (var (indicator, level) in asked.Required)
        {
            var seen = await standings.SightingsAsync(path.Id, indicator, ct);
            var verdict = ShownRule.Judge(seen, level, listed, asked.Programme.Shown);
            var names = await ObserverNames.OfAsync(db, path.Id, verdict.Doubters, ct);
            lines.Add(
                new(
                    asked.Framework.Find(indicator)!,
                    new(level, verdict, asked.Programme.Shown, names, situations)
                )
            );
        }

        return lines;
    }
}
