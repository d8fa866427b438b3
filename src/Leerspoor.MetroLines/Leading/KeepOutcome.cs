using Leerspoor.Credentials.Contract;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Contract;
using Leerspoor.Skills.Contract;

namespace Leerspoor.MetroLines.Leading;

/// <summary>The outcomes of a line, with their rubric and the badge that is issued for them.</summary>
internal sealed class KeepOutcome(
    KeepRows rows,
    ReadFacts facts,
    CredentialDesk credentials,
    OutcomeShelf catalogue
)
{
    public sealed record View(
        ReadFacts.Held Held,
        LineOutcome? Row,
        IReadOnlyList<AchievementCard> Achievements,
        IReadOnlyList<OutcomeCard> Catalogue
    );

    public async Task<Outcome<View>> ShowAsync(
        Actor actor,
        CompanyPathId path,
        Guid? key,
        CancellationToken ct
    )
    {
        var found = await rows.FindAsync<LineOutcome>(actor, path, key, ct);
        if (found.Refused(out var unknown, out var kept))
            return unknown;
        return new View(
            await facts.OfAsync(kept.Path, ct),
            kept.Row,
            await credentials.AchievementsAsync(ct),
            await catalogue.InForceAsync(ct)
        );
    }

    public async Task<Outcome<Done>> SaveAsync(
        Actor actor,
        (CompanyPathId Path, Guid? Key) which,
        OutcomeInput input,
        CancellationToken ct
    )
    {
        if (
            (await ShowAsync(actor, which.Path, which.Key, ct)).Refused(
                out var unknown,
                out var view
            )
        )
            return unknown;
        return await rows.SaveAsync<LineOutcome>(
            actor,
            which,
            new(
                input.Seen,
                OutcomeInput.Of,
                () => LineOutcome.Of(which.Path),
                row =>
                    input.Fill(
                        row,
                        view.Held.Content.Lines.Select(line => line.Key),
                        view.Achievements.Select(achievement => achievement.Key)
                    )
            ),
            ct
        );
    }
}
