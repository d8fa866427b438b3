using System.Globalization;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Contract;
using Leerspoor.MetroLines.Leading;
using Leerspoor.MetroLines.Recognising;
using Leerspoor.MetroLines.Running;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.MetroLines.Evaluating;

/// <summary>What a round brought: what people say, which outcomes were reached, whether the goals were, what it cost; and the next round.</summary>
internal sealed class ReviewPath(
    LeerspoorDb db,
    PathAccess access,
    ReadFacts facts,
    TimeProvider clock
)
{
    public const int MostVerdict = 3;

    /// <summary>What learners say shows from so many of them on.</summary>
    public const int FewestVoices = 5;

    public sealed record View(
        ReadFacts.Held Held,
        bool Leads,
        IReadOnlyList<LineVoice> Voices,
        IReadOnlyList<Judgement> Judgements,
        IReadOnlyList<Enrolment> People,
        decimal Planned
    )
    {
        public IReadOnlyList<LineVoice> Learners =>
            [.. Voices.Where(voice => voice.EnrolmentId is not null)];

        public IReadOnlyList<LineVoice> Partners =>
            [.. Voices.Where(voice => voice.CompanyKey is not null)];

        public int Reached(LineOutcome outcome) =>
            Judgements.Count(j => j.OutcomeKey == outcome.Key && j.IsReached);

        public int Judged(LineOutcome outcome) =>
            Judgements.Count(j => j.OutcomeKey == outcome.Key);
    }

    public sealed class Input
    {
        public List<string?>? Verdicts { get; set; }
        public string? Cost { get; set; }
        public string? Financing { get; set; }
        public string? Lessons { get; set; }
    }

    public sealed record Begun(CompanyPathId Id);

    public async Task<Outcome<View>> ShowAsync(Actor actor, CompanyPathId id, CancellationToken ct)
    {
        if (await access.FindAsync(actor, id, ct) is not { } path)
            return PathRefusals.Unknown;
        var runs = db.Set<LineRun>().Where(run => run.PathId == id).Select(run => run.Id);
        // SQLite cannot add up decimals, so they are added up here
        var costs = await db.Set<Meeting>()
            .Where(meeting => runs.Contains(meeting.RunId))
            .Select(meeting => meeting.Cost)
            .ToListAsync(ct);
        return new View(
            await facts.OfAsync(path, ct),
            PathAccess.Leads(actor, path),
            await db.Set<LineVoice>().AsNoTracking().Where(v => v.PathId == id).ToListAsync(ct),
            await db.Set<Judgement>()
                .AsNoTracking()
                .Where(j => runs.Contains(j.RunId))
                .ToListAsync(ct),
            await db.Set<Enrolment>()
                .AsNoTracking()
                .Where(e => runs.Contains(e.RunId) && e.State == EnrolmentState.Placed)
                .OrderBy(e => e.Name)
                .ToListAsync(ct),
            costs.Sum() ?? 0
        );
    }

    public async Task<Outcome<Done>> HandleAsync(
        Actor actor,
        CompanyPathId id,
        Input input,
        CancellationToken ct
    )
    {
        if (await access.FindToLeadAsync(actor, id, ct) is not { } path)
            return PathRefusals.Unknown;
        if (path.ClosedAt is not null)
            return PathRefusals.Closed;
        var typed = new TypedForm();
        var verdicts = path
            .Goals.Select(
                (_, at) =>
                    typed.Number(
                        string.Create(CultureInfo.InvariantCulture, $"Verdicts[{at}]"),
                        input.Verdicts?.ElementAtOrDefault(at),
                        0,
                        MostVerdict
                    )
            )
            .ToList();
        var cost = typed.Money("Cost", input.Cost);
        var financing = typed.Text("Financing", input.Financing, CompanyPath.TextMaxLength);
        var lessons = typed.Text("Lessons", input.Lessons, CompanyPath.TextMaxLength);
        if (typed.Refusals.Count > 0)
            return Outcome<Done>.RefusedFor(typed.Refusals);
        path.Review(string.Concat(verdicts), cost, financing, lessons);
        db.Audit(actor, "company-path.reviewed", subject: id.Value);
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    /// <summary>Closes this round and begins the next one with the same people, outcomes and map.</summary>
    public async Task<Outcome<Begun>> BeginNextAsync(
        Actor actor,
        CompanyPathId id,
        CancellationToken ct
    )
    {
        if (await access.FindToLeadAsync(actor, id, ct) is not { } path)
            return PathRefusals.Unknown;
        if (path.ClosedAt is not null)
            return PathRefusals.Closed;
        var next = path.Again(actor.Person, clock.GetUtcNow());
        db.Add(next);
        await CopyAsync<PathCompany>(id, row => row.To(next.Id), ct);
        await CopyAsync<PathMember>(id, row => row.To(next.Id), ct);
        await CopyAsync<PathActor>(id, row => row.To(next.Id), ct);
        await CopyAsync<LineOutcome>(id, row => row.To(next.Id), ct);
        db.Audit(actor, "company-path.next-round", subject: next.Id.Value);
        await db.SaveChangesAsync(ct);
        return new Begun(next.Id);
    }

    private async Task CopyAsync<T>(CompanyPathId from, Func<T, T> copy, CancellationToken ct)
        where T : class, IOfPath
    {
        var rows = await db.Set<T>().AsNoTracking().Where(r => r.PathId == from).ToListAsync(ct);
        db.AddRange(rows.Select(copy));
    }
}
