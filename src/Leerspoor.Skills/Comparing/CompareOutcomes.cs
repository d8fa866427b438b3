using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;
using Leerspoor.Skills.Outcomes;
using Leerspoor.Skills.Searching;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Comparing;

/// <summary>
/// Learning outcomes and own indicators of the region that say nearly the same, for whoever writes them: to keep one, or to say that they
/// really are two.
/// </summary>
internal sealed class CompareOutcomes(
    LeerspoorDb db,
    FrameworkCatalogue catalogue,
    TimeProvider clock
)
{
    public const int Most = 25;

    /// <param name="Address">Of the outcome or the indicator.</param>
    /// <param name="Title">Short name.</param>
    /// <param name="Says">The sentence.</param>
    /// <param name="Path">Its page here.</param>
    /// <param name="Framework">Where an indicator comes from; null for an outcome.</param>
    /// <param name="Outcome">Null for an indicator.</param>
    /// <param name="State">Of an outcome.</param>
    public sealed record Item(
        string Address,
        string Title,
        string Says,
        string Path,
        string? Framework,
        LearningOutcomeId? Outcome,
        OutcomeState? State
    );

    public sealed record Like(Item One, Item Other, double Likeness)
    {
        public bool CanReplace =>
            One.State == OutcomeState.Published && Other.State == OutcomeState.Published;
    }

    /// <param name="Pairs">The nearest first.</param>
    /// <param name="More">How many there are beyond these.</param>
    public sealed record View(IReadOnlyList<Like> Pairs, int More);

    /// <summary>Reads every outcome that was not superseded; compares only those that share a rare word.</summary>
    public async Task<Outcome<View>> HandleAsync(Actor actor, CancellationToken ct)
    {
        if (!Designers.MayChange(actor))
            return SkillsRefusals.Unknown;
        var outcomes = await db.Set<LearningOutcome>()
            .AsNoTracking()
            .Where(o => o.State != OutcomeState.Superseded)
            .OrderBy(o => o.Id)
            .ToListAsync(ct);
        var successors = outcomes
            .Where(o => o.Replaces is not null)
            .Select(o => (AddressOf(o.Id), AddressOf(o.Replaces!.Value)))
            .ToHashSet();
        List<(Item Item, HashSet<string> Stems)> all =
        [
            .. outcomes.Select(o => (ItemOf(o), LikeOutcomes.StemsOf(o.Text))),
            .. await IndicatorsAsync(ct),
        ];
        var different = await DifferentAsync(ct);
        List<Like> near =
        [
            .. NearPairs
                .Of(all.ConvertAll(one => one.Stems), LikeOutcomes.Near)
                .Select(pair => new Like(all[pair.One].Item, all[pair.Other].Item, pair.Likeness))
                .Where(like =>
                    !different.Contains(Distinction.Ordered(like.One.Address, like.Other.Address))
                    && !successors.Contains((like.One.Address, like.Other.Address))
                    && !successors.Contains((like.Other.Address, like.One.Address))
                ),
        ];
        return new View([.. near.Take(Most)], Math.Max(0, near.Count - Most));
    }

    /// <summary>They look alike and are two; nobody is asked again.</summary>
    public async Task<Outcome<Done>> DistinguishAsync(
        Actor actor,
        string? one,
        string? other,
        CancellationToken ct
    )
    {
        if (!Designers.MayChange(actor))
            return SkillsRefusals.Unknown;
        if (
            one is null
            || other is null
            || one == other
            || !await ExistsAsync(one, ct)
            || !await ExistsAsync(other, ct)
        )
            return SkillsRefusals.Unknown;
        if ((await DifferentAsync(ct)).Contains(Distinction.Ordered(one, other)))
            return new Done();
        var made = Distinction.Made(one, other, actor.Person, clock.GetUtcNow());
        db.Add(made);
        db.Audit(actor, "likeness.refuted", subject: made.Id.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private async Task<bool> ExistsAsync(string address, CancellationToken ct)
    {
        if (
            address.StartsWith(SkillAddress.OutcomePrefix, StringComparison.Ordinal)
            && Guid.TryParse(address[SkillAddress.OutcomePrefix.Length..], out var id)
        )
            return await db.Set<LearningOutcome>()
                .AnyAsync(o => o.Id == new LearningOutcomeId(id), ct);
        return (await IndicatorsAsync(ct)).Any(one => one.Item.Address == address);
    }

    private async Task<HashSet<(string, string)>> DifferentAsync(CancellationToken ct) =>
        [
            .. (
                await db.Set<Distinction>()
                    .AsNoTracking()
                    .Select(d => new { d.Left, d.Right })
                    .ToListAsync(ct)
            ).Select(d => (d.Left, d.Right)),
        ];

    private async Task<IEnumerable<(Item Item, HashSet<string> Stems)>> IndicatorsAsync(
        CancellationToken ct
    ) =>
        (await catalogue.AllCurrentAsync(ct)).SelectMany(outline =>
            outline.Indicators.Select(indicator =>
                (
                    new Item(
                        SkillAddress.OfIndicator(outline.Key, indicator.Key),
                        indicator.Name.In(),
                        indicator.Statement.In(),
                        $"/raamwerken/{outline.Id.Value}",
                        outline.Name.In(),
                        null,
                        null
                    ),
                    Likeness.StemsOf($"{indicator.Name.Nl} {indicator.Statement.Nl}")
                )
            )
        );

    private static string AddressOf(LearningOutcomeId id) => SkillAddress.OfOutcome(id.Value);

    private static Item ItemOf(LearningOutcome outcome) =>
        new(
            AddressOf(outcome.Id),
            outcome.Title,
            outcome.Text.Responsibility,
            $"/leeruitkomsten/{outcome.Id.Value}",
            null,
            outcome.Id,
            outcome.State
        );
}
