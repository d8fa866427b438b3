using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Paths.Advancing;
using Leerspoor.Skills.Contract;

namespace Leerspoor.Paths.Assessing;

/// <summary>What the participant said, to read back and to change.</summary>
internal sealed class ShowAnswers(LeerspoorDb db, PathFinder paths, PathFrames frames)
{
    public async Task<Outcome<AnswersView>> HandleAsync(Actor actor, CancellationToken ct)
    {
        if (await paths.OwnAsync(actor, ct) is not { RouteKey: not null } path)
            return PathsRefusals.Unknown;

        var needs = (await frames.OfAsync(path, ct)).Needs;
        var given = await db.SelfViewsAsync(path.Id, ct);
        return new AnswersView([
            .. needs.Select(
                (need, i) =>
                    new AnswerLine(
                        i + 1,
                        need.Card,
                        given.TryGetValue(need.Card.Id, out var view) ? view : null
                    )
            ),
        ]);
    }
}

internal sealed record AnswersView(IReadOnlyList<AnswerLine> Lines)
{
    public bool Complete => Lines.All(line => line.Answer is not null);
}

internal sealed record AnswerLine(int Number, IndicatorCard Indicator, SelfView? Answer);
