using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Leading;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.MetroLines.Running;

/// <summary>Signs up for a run, by the public form or with an account. Who comes when all places are taken waits.</summary>
internal sealed class SignUp(
    LeerspoorDb db,
    RunAccess access,
    RunPlaces places,
    RunLetters letters,
    TimeProvider clock
)
{
    private const int MostPeople = 500;

    public sealed record View(
        LineRun Run,
        MetroLine? Line,
        IReadOnlyList<Meeting> Meetings,
        int Free
    );

    public sealed record Done(string Code);

    public sealed class Input
    {
        public string? Name { get; set; }
        public string? Email { get; set; }
        public string? Company { get; set; }
        public string? Wishes { get; set; }
    }

    public async Task<Outcome<View>> ShowAsync(string? code, CancellationToken ct)
    {
        if (await access.OfCodeAsync(code, ct) is not { } run)
            return PathRefusals.Unknown;
        var mapId = await db.Set<CompanyPath>()
            .Where(path => path.Id == run.PathId)
            .Select(path => path.MapId)
            .SingleAsync(ct);
        var map = await db.Set<MetroMap>()
            .AsNoTracking()
            .SingleOrDefaultAsync(m => m.Id == mapId, ct);
        return new View(
            run,
            map?.Content.Line(run.LineKey),
            await db.Set<Meeting>()
                .AsNoTracking()
                .Where(meeting => meeting.RunId == run.Id)
                .OrderBy(meeting => meeting.StartsAt)
                .ToListAsync(ct),
            await places.FreeAsync(run, ct)
        );
    }

    public async Task<Outcome<Done>> HandleAsync(
        Actor? actor,
        string? code,
        Input input,
        CancellationToken ct
    )
    {
        if (await access.OfCodeAsync(code, ct) is not { } run)
            return PathRefusals.Unknown;
        if (run.OpenedAt is null)
            return RunRefusals.NotOpen;
        var typed = new TypedForm();
        var who = new Enrolment.SignedUp(
            typed.Needed("Name", input.Name, PathCompany.WordsMaxLength),
            typed.Email("Email", input.Email, needed: true).ToLowerInvariant(),
            typed.Text("Company", input.Company, PathCompany.WordsMaxLength),
            typed.Text("Wishes", input.Wishes, PathActor.TextMaxLength),
            actor is { OnlyAbout: null } ? actor.Person : null
        );
        if (typed.Refusals.Count > 0)
            return Outcome<Done>.RefusedFor(typed.Refusals);
        var people = db.Set<Enrolment>().Where(one => one.RunId == run.Id);
        await using var turn = await places.TakeTurnAsync(run, ct);
        if (await people.AnyAsync(one => one.Email == who.Email, ct))
            return RunRefusals.SignedUpBefore;
        var number = await people.CountAsync(ct) + 1;
        if (number > MostPeople)
            return PathRefusals.Full;

        var state =
            await places.FreeAsync(run, ct) > 0 ? EnrolmentState.Placed : EnrolmentState.Waiting;
        var enrolment = Enrolment.Of(run.Id, who, (state, number), clock.GetUtcNow());
        db.Add(enrolment);
        letters.SignedUp(run, enrolment);
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
        return new Done(enrolment.Code);
    }
}
