using System.Globalization;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Contract;
using Leerspoor.MetroLines.Leading;

namespace Leerspoor.MetroLines.Running;

/// <summary>Begins a run of a line, says how many places there are, opens and closes the sign-up.</summary>
internal sealed class KeepRun(
    LeerspoorDb db,
    PathAccess paths,
    RunAccess access,
    ReadFacts facts,
    RunPlaces places,
    RowTurn turns,
    TimeProvider clock
)
{
    public sealed record Begun(LineRunId Id);

    public sealed class Input : ISeenForm
    {
        public string? Line { get; set; }
        public string? Title { get; set; }
        public string? Intro { get; set; }
        public string? Places { get; set; } = "12";
        public string? Seen { get; set; }

        public static Input Of(LineRun run) =>
            new()
            {
                Line = run.LineKey,
                Title = run.Title,
                Intro = run.Intro,
                Places = run.Places.ToString(CultureInfo.InvariantCulture),
            };
    }

    public async Task<Outcome<Begun>> BeginAsync(
        Actor actor,
        CompanyPathId id,
        Input input,
        CancellationToken ct
    )
    {
        if (await paths.FindAsync(actor, id, ct) is not { } path)
            return PathRefusals.Unknown;
        if (path.ClosedAt is not null)
            return PathRefusals.Closed;
        var lines = (await facts.OfAsync(path, ct)).Content.Lines;
        var typed = new TypedForm();
        var line = typed.OneOf("Line", input.Line, lines.Select(one => one.Key), optional: false);
        var run = LineRun.Begun(id, line, clock.GetUtcNow());
        Fill(run, input, typed);
        if (typed.Refusals.Count > 0)
            return Outcome<Begun>.RefusedFor(typed.Refusals);
        db.Add(run);
        db.Audit(actor, "line-run.begun", subject: run.Id.Value);
        await db.SaveChangesAsync(ct);
        return new Begun(run.Id);
    }

    public async Task<Outcome<Done>> DescribeAsync(
        Actor actor,
        LineRunId id,
        Input input,
        CancellationToken ct
    )
    {
        if (await access.FindAsync(actor, id, ct) is not { } found)
            return PathRefusals.Unknown;
        await using var turn = await places.TakeTurnAsync(found.Run, ct);
        if (!await turns.IsAsSeenAsync(found.Run, input.Seen, Input.Of, ct))
            return PathRefusals.ChangedMeanwhile;
        var typed = new TypedForm();
        Fill(found.Run, input, typed);
        if (typed.Refusals.Count > 0)
        {
            turns.Undo(found.Run);
            return Outcome<Done>.RefusedFor(typed.Refusals);
        }

        db.Audit(actor, "line-run.changed", subject: id.Value);
        // more places are for who waits
        await places.MoveUpAsync(found.Run, 0, ct);
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
        return new Done();
    }

    public async Task<Outcome<Done>> OpenAsync(
        Actor actor,
        LineRunId id,
        bool open,
        CancellationToken ct
    )
    {
        if (await access.FindAsync(actor, id, ct) is not { } found)
            return PathRefusals.Unknown;
        found.Run.Open(open ? clock.GetUtcNow() : null);
        db.Audit(actor, open ? "line-run.opened" : "line-run.closed", subject: id.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private static void Fill(LineRun run, Input input, TypedForm typed) =>
        run.Describe(
            typed.Needed("Title", input.Title, CompanyPath.TitleMaxLength),
            typed.Text("Intro", input.Intro, CompanyPath.TextMaxLength),
            typed.Number("Places", input.Places, 1, LineRun.MostPlaces)
        );
}
