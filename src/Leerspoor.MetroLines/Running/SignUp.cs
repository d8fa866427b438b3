using System.Net;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Leading;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.MetroLines.Running;

/// <summary>Signs up for a run, by the public form or with an account. Who comes when all places are taken waits.</summary>
internal sealed class SignUp(
    LeerspoorDb db,
    RunAccess access,
    RunPlaces places,
    RunLetters letters,
    OpenFormBrake brake,
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

    /// <param name="Code">Of the own page; null when only the mail may tell it, because whoever typed an address need not be who reads its mail.</param>
    public sealed record Done(string? Code);

    /// <param name="Actor">Null without an account.</param>
    /// <param name="From">Where the form was sent from.</param>
    public sealed record Sender(Actor? Actor, IPAddress? From)
    {
        public PersonId? Person => Actor is { OnlyAbout: null } ? Actor.Person : null;
    }

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
        Sender sender,
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
            sender.Person
        );
        if (typed.Refusals.Count > 0)
            return Outcome<Done>.RefusedFor(typed.Refusals);
        if (sender.Person is null && !brake.Take($"line/{run.Code}", sender.From))
            return RunRefusals.TooMany;
        await using var turn = await places.TakeTurnAsync(run, ct);
        var added = await AddAsync(run, who, ct);
        if (added.Refused(out var refusal, out var done))
            return refusal;
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
        return done;
    }

    private async Task<Outcome<Done>> AddAsync(
        LineRun run,
        Enrolment.SignedUp who,
        CancellationToken ct
    )
    {
        var people = db.Set<Enrolment>().Where(one => one.RunId == run.Id);
        var before = await people.SingleOrDefaultAsync(one => one.Email == who.Email, ct);
        if (before is not null and not { State: EnrolmentState.Gone })
            return RunRefusals.SignedUpBefore;
        var number = await people.MaxAsync(one => (int?)one.Number, ct) ?? 0;
        if (before is null && await people.CountAsync(ct) >= MostPeople)
            return PathRefusals.Full;

        var state =
            await places.FreeAsync(run, ct) > 0 ? EnrolmentState.Placed : EnrolmentState.Waiting;
        var place = (state, number + 1);
        var enrolment = before ?? Enrolment.Of(run.Id, who, place, clock.GetUtcNow());
        if (before is null)
            db.Add(enrolment);
        else
            before.Return(who, place, clock.GetUtcNow());
        letters.SignedUp(run, enrolment);
        var isTheirs = before is null || (who.Person is { } person && before.PersonId == person);
        return new Done(isTheirs ? enrolment.Code : null);
    }
}
