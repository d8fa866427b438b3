using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills.Moving;

/// <summary>
/// What people's data points at and the newest version no longer has: shown with a proposal for each, counted as a dry run, and handed to the
/// background. For a designer or an administrator; nothing moves by itself.
/// </summary>
internal sealed class MoveData(
    LeerspoorDb db,
    LeftBehind left,
    Successors successors,
    MoveBell bell,
    TimeProvider clock
)
{
    /// <summary>So many are decided at once; what is left comes after.</summary>
    public const int Most = 90;

    public sealed class Input
    {
        /// <summary>Addresses, as they were shown.</summary>
        public List<string?> From
        {
            get;
            set => field = value ?? [];
        } = [];

        /// <summary>For each the address of its successor; empty keeps the old one.</summary>
        public List<string?> To
        {
            get;
            set => field = value ?? [];
        } = [];
    }

    public sealed record View(
        FrameworkId Framework,
        LocalText Name,
        int Number,
        int Total,
        IReadOnlyList<Line> Lines,
        IReadOnlyList<Earlier> Moves
    );

    public sealed record Line(LeftBehind.Gone Gone, Successors.Choices Choices);

    public sealed record Earlier(Guid Id, DateTimeOffset AskedAt, bool IsOver);

    public sealed record Asked(FrameworkMoveId Id);

    public static bool MayMove(Actor actor) =>
        actor.OnlyAbout is null && (actor.Is(Role.Designer) || actor.Is(Role.Administrator));

    public async Task<Outcome<View>> HandleAsync(Actor actor, FrameworkId id, CancellationToken ct)
    {
        if (!MayMove(actor) || await left.FindAsync(id, ct) is not { } of)
            return SkillsRefusals.Unknown;
        var gone = await left.SkillsAsync(of, ct);
        List<LeftBehind.Gone> shown = [.. gone.Take(Most)];
        var choices = await successors.ForAsync(of, shown, ct);
        var moves = await db.Set<FrameworkMove>()
            .Where(move => move.FrameworkId == id)
            .OrderByDescending(move => move.AskedAt)
            .Select(move => new Earlier(move.Id.Value, move.AskedAt, move.EndedAt != null))
            .ToListAsync(ct);
        return new View(
            id,
            of.Version.Name,
            of.Version.Number,
            gone.Count,
            [.. shown.Zip(choices, (one, its) => new Line(one, its))],
            moves
        );
    }

    /// <summary>What these choices would move. Writes nothing.</summary>
    public static Outcome<Moved> Count(View view, Input input)
    {
        if (Decide(view, input).Refused(out var refusal, out var decisions))
            return refusal;
        var moved = decisions.Where(one => one.To is not null).Select(one => one.From).ToHashSet();
        var lines = view.Lines.Where(line => moved.Contains(line.Gone.Address)).ToList();
        return new Moved(
            lines.Count,
            decisions.Count - lines.Count,
            lines.Sum(line => line.Gone.Evidence.Count),
            lines.SelectMany(line => line.Gone.Evidence).Distinct().Count(),
            lines.Sum(line => line.Gone.Claims),
            lines.Sum(line => line.Gone.Profiles),
            lines.Sum(line => line.Gone.Mappings)
        );
    }

    public async Task<Outcome<Asked>> AskAsync(
        Actor actor,
        FrameworkId id,
        Input input,
        CancellationToken ct
    )
    {
        if ((await HandleAsync(actor, id, ct)).Refused(out var unknown, out var view))
            return unknown;
        if (view.Moves.Any(move => !move.IsOver))
            return SkillsRefusals.MoveRunning;
        if (Decide(view, input).Refused(out var refusal, out var decisions))
            return refusal;
        var of = (await left.FindAsync(id, ct))!;
        var move = FrameworkMove.Asked(
            (id, of.Version.Id),
            decisions,
            actor.Person,
            clock.GetUtcNow()
        );
        db.Add(move);
        db.Audit(actor, "framework-move.asked", subject: move.Id.Value);
        await db.SaveChangesAsync(ct);
        bell.Ring();
        return new Asked(move.Id);
    }

    /// <summary>What became of one that was asked.</summary>
    public async Task<Outcome<FrameworkMove>> ReportAsync(
        Actor actor,
        FrameworkMoveId id,
        CancellationToken ct
    )
    {
        var move = MayMove(actor)
            ? await db.Set<FrameworkMove>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, ct)
            : null;
        return move is null ? SkillsRefusals.Unknown : move;
    }

    private static Outcome<List<Decision>> Decide(View view, Input input)
    {
        var decisions = new List<Decision>();
        foreach (var (at, from) in input.From.Index())
        {
            var line = view.Lines.FirstOrDefault(one => one.Gone.Address == from);
            if (line is null)
                continue;
            var to = input.To.ElementAtOrDefault(at) is { Length: > 0 } chosen ? chosen : null;
            var successor = line.Choices.Options.FirstOrDefault(one => one.Key == to);
            if (to is not null && successor is null)
                return SkillsRefusals.MoveSuccessor.At($"To[{at}]");
            decisions.Add(new(line.Gone.Address, line.Gone.Label, to, successor?.Label));
        }
        return decisions.Exists(one => one.To is not null) ? decisions : SkillsRefusals.MoveNothing;
    }
}
