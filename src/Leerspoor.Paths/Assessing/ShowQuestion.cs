using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Advancing;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Paths.Assessing;

/// <summary>One question of the self-assessment, and where the participant stands in it.</summary>
internal sealed class ShowQuestion(
    LeerspoorDb db,
    PathFinder paths,
    PathFrames frames,
    StageGate gate
)
{
    /// <param name="actor">The participant.</param>
    /// <param name="number">1 for the first question; null for the first one without an answer.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Outcome<QuestionView>> HandleAsync(
        Actor actor,
        int? number,
        CancellationToken ct
    )
    {
        if (await paths.OwnAsync(actor, ct) is not { } path)
            return PathsRefusals.Unknown;
        await gate.CatchUpAsync(path, ct);
        if (path.RouteKey is null || path.StageKey == StageKeys.Intake)
            return AssessingRefusals.TooEarly;

        var needs = (await frames.OfAsync(path, ct)).Needs;
        var given = await db.SelfViewsAsync(path.Id, ct);
        var asked = number ?? FirstOpen(needs, given);
        if (asked < 1 || asked > needs.Count)
            return PathsRefusals.Unknown;

        var card = needs[asked - 1].Card;
        return new QuestionView(
            asked,
            needs.Count,
            given.Count,
            card,
            given.TryGetValue(card.Id, out var view) ? view : null,
            needs.All(need => given.ContainsKey(need.Card.Id))
        );
    }

    private static int FirstOpen(
        IReadOnlyList<NeededIndicator> needs,
        Dictionary<IndicatorId, SelfView> given
    )
    {
        for (var i = 0; i < needs.Count; i++)
            if (!given.ContainsKey(needs[i].Card.Id))
                return i + 1;
        return needs.Count;
    }
}

/// <param name="Number">From 1.</param>
/// <param name="Count">How many questions there are.</param>
/// <param name="Answered">How many have an answer.</param>
/// <param name="Indicator">What is asked.</param>
/// <param name="Answer">The answer so far.</param>
/// <param name="Complete">Every question has an answer.</param>
internal sealed record QuestionView(
    int Number,
    int Count,
    int Answered,
    IndicatorCard Indicator,
    SelfView? Answer,
    bool Complete
);
