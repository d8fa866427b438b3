using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;
using Leerspoor.Skills.Searching;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Crosswalking;

/// <summary>Lays two frameworks side by side: proposes what is called alike, and keeps what a human says of it. Nothing counts before that.</summary>
internal sealed class LinkFrameworks(
    LeerspoorDb db,
    FrameworkCatalogue catalogue,
    CurrentGraphs graphs,
    FrameworkItems items,
    SkillNames names,
    TimeProvider clock
)
{
    private const int MostLooked = 300;
    private const int MostProposed = 12;
    private const int MostDecided = 200;
    private const double Alike = 0.34;

    // What a form did not send is null.
    public sealed class Input
    {
        public List<string?> Left
        {
            get;
            set => field = value ?? [];
        } = [];
        public List<string?> Right
        {
            get;
            set => field = value ?? [];
        } = [];

        /// <summary>By proposal: name of a <see cref="CrosswalkKind"/>; empty leaves it for later.</summary>
        public List<string?> Kinds
        {
            get;
            set => field = value ?? [];
        } = [];
    }

    // Next says where to go on; null at the end.
    public sealed record View(
        IReadOnlyList<Line> Frameworks,
        IReadOnlyList<Proposal> Proposals,
        IReadOnlyList<Crosswalk> Decided,
        int? Next
    );

    public sealed record Line(FrameworkId Id, LocalText Name);

    public sealed record Proposal(SkillAddress Left, SkillAddress Right, double Likeness);

    public async Task<Outcome<View>> HandleAsync(
        Actor actor,
        (string? Left, string? Right, string? From) asked,
        CancellationToken ct
    )
    {
        if (!Designers.MayChange(actor))
            return SkillsRefusals.Unknown;
        var all = await graphs.AllAsync(ct);
        IReadOnlyList<Line> frameworks =
        [
            .. (await catalogue.AllCurrentAsync(ct)).Select(one => new Line(
                one.Framework,
                one.Name
            )),
            .. all.Select(one => new Line(one.Id, one.Name)),
        ];
        var decided = await db.Set<Crosswalk>()
            .AsNoTracking()
            .OrderByDescending(c => c.At)
            .Take(MostDecided)
            .ToListAsync(ct);
        if (
            Chosen(frameworks, asked.Left) is not { } left
            || Chosen(frameworks, asked.Right) is not { } right
            || left == right
        )
            return new View(frameworks, [], decided, null);

        var (proposals, next) = Propose(
            await items.OfAsync(left, ct),
            await items.OfAsync(right, ct),
            await KnownAsync(left, right, ct),
            int.TryParse(asked.From, out var from) ? from : 0
        );
        return new View(
            frameworks,
            proposals,
            [
                .. decided.Where(c =>
                    (c.LeftFramework == left && c.RightFramework == right)
                    || (c.LeftFramework == right && c.RightFramework == left)
                ),
            ],
            next
        );
    }

    /// <summary>One pair that somebody chose; unlike with proposals, an answer is needed.</summary>
    public async Task<Outcome<Done>> JoinAsync(Actor actor, Input input, CancellationToken ct) =>
        Designers.MayChange(actor) && string.IsNullOrEmpty(input.Kinds.ElementAtOrDefault(0))
            ? SkillsRefusals.CrosswalkKind.At("Kinds[0]")
            : await DecideAsync(actor, input, ct);

    public async Task<Outcome<Done>> DecideAsync(Actor actor, Input input, CancellationToken ct)
    {
        if (!Designers.MayChange(actor))
            return SkillsRefusals.Unknown;
        foreach (var (at, typed) in input.Kinds.Take(MostProposed).Index())
        {
            if (string.IsNullOrEmpty(typed))
                continue;
            if (!Enum.TryParse<CrosswalkKind>(typed, out var kind) || !Enum.IsDefined(kind))
                return SkillsRefusals.CrosswalkKind.At($"Kinds[{at}]");
            var left = await names.FindAsync(input.Left.ElementAtOrDefault(at) ?? "", ct);
            var right = await names.FindAsync(input.Right.ElementAtOrDefault(at) ?? "", ct);
            if (left is null || right is null || left.Framework == right.Framework)
                return SkillsRefusals.SkillUnknown.At($"Kinds[{at}]");
            await KeepAsync(actor, left, right, kind, ct);
        }
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private async Task KeepAsync(
        Actor actor,
        SkillAddress left,
        SkillAddress right,
        CrosswalkKind kind,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        var known = await db.Set<Crosswalk>()
            .SingleOrDefaultAsync(c => c.Left == left.Key && c.Right == right.Key, ct);
        // decided before, with the frameworks laid the other way round
        var mirrored = known is null
            ? await db.Set<Crosswalk>()
                .SingleOrDefaultAsync(c => c.Left == right.Key && c.Right == left.Key, ct)
            : null;
        if (mirrored is not null)
            (known = mirrored).Decide(Crosswalk.Mirrored(kind), actor.Person, now);
        else if (known is null)
            db.Add(known = Crosswalk.Decided(left, right, kind, actor.Person, now));
        else
            known.Decide(kind, actor.Person, now);
        db.Audit(actor, "crosswalk.decided", subject: known.Id.Value);
    }

    private async Task<HashSet<(string, string)>> KnownAsync(
        FrameworkId left,
        FrameworkId right,
        CancellationToken ct
    ) =>
        [
            .. (
                await db.Set<Crosswalk>()
                    .Where(c =>
                        (c.LeftFramework == left && c.RightFramework == right)
                        || (c.LeftFramework == right && c.RightFramework == left)
                    )
                    .Select(c => new
                    {
                        c.Left,
                        c.Right,
                        Turned = c.LeftFramework == right,
                    })
                    .ToListAsync(ct)
            ).Select(c => c.Turned ? (c.Right, c.Left) : (c.Left, c.Right)),
        ];

    private static (IReadOnlyList<Proposal>, int? Next) Propose(
        FrameworkItems.Items left,
        FrameworkItems.Items right,
        HashSet<(string, string)> known,
        int from
    )
    {
        var proposals = new List<Proposal>();
        var at = Math.Clamp(from, 0, left.All.Count);
        for (
            var looked = 0;
            at < left.All.Count && looked < MostLooked && proposals.Count < MostProposed;
            at++, looked++
        )
        {
            if (left.All[at] is not { } one)
                continue;
            var best = right
                .Index.Find(one.Label, 3)
                .Select(found => right.All[found.Number])
                .OfType<SkillAddress>()
                .Where(other => !known.Contains((one.Key, other.Key)))
                .Select(other => new Proposal(one, other, Likeness.Of(one.Label, other.Label)))
                .MaxBy(proposal => proposal.Likeness);
            if (best is { Likeness: >= Alike })
                proposals.Add(best);
        }
        return (proposals, at < left.All.Count ? at : null);
    }

    private static FrameworkId? Chosen(IReadOnlyList<Line> frameworks, string? id) =>
        Guid.TryParse(id, out var known)
            ? frameworks.FirstOrDefault(line => line.Id.Value == known)?.Id
            : null;
}
