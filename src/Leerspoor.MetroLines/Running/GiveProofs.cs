using Leerspoor.Credentials.Contract;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Leading;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Leerspoor.MetroLines.Running;

/// <summary>Gives whoever was at a meeting of a run, and has an account, a certificate of attendance. Nobody gets it twice.</summary>
internal sealed class GiveProofs(
    LeerspoorDb db,
    RunAccess access,
    CredentialDesk credentials,
    IStringLocalizer<RunTexts> texts
)
{
    /// <summary>Furnished in every region.</summary>
    public const string UsualKey = "workshop-attendance";

    /// <param name="Given">Who has one now.</param>
    /// <param name="WithoutAccount">Who was there and has no account to keep it in.</param>
    public sealed record Result(int Given, int WithoutAccount);

    /// <summary>What can be given.</summary>
    public Task<IReadOnlyList<AchievementCard>> ChoicesAsync(CancellationToken ct) =>
        credentials.AchievementsAsync(ct);

    public async Task<Outcome<Result>> HandleAsync(
        Actor actor,
        LineRunId run,
        string? achievement,
        CancellationToken ct
    )
    {
        if (await access.FindAsync(actor, run, ct) is not { } found)
            return PathRefusals.Unknown;
        var known = await ChoicesAsync(ct);
        if (known.All(card => card.Key != achievement))
            return PathRefusals.Choose.At("Achievement");
        var there = await ThereAsync(found.Run, ct);
        if (there.Count == 0)
            return RunRefusals.NobodyWasThere;
        var given = 0;
        foreach (var (person, meetings) in there.Where(one => one.Person.PersonId is not null))
        {
            var issued = await credentials.VouchAsync(
                actor,
                OrderOf(found, person, meetings, achievement!),
                ct
            );
            if (issued.Refused(out var refusal, out _))
                return refusal;
            given++;
        }

        db.Audit(actor, "run.proofs-given", subject: run.Value);
        await db.SaveChangesAsync(ct);
        return new Result(given, there.Count - given);
    }

    private async Task<List<(Enrolment Person, List<Meeting> Meetings)>> ThereAsync(
        LineRun run,
        CancellationToken ct
    )
    {
        var rows = await (
            from presence in db.Set<Presence>()
            join person in db.Set<Enrolment>() on presence.EnrolmentId equals person.Id
            join meeting in db.Set<Meeting>() on presence.MeetingId equals meeting.Id
            where person.RunId == run.Id && presence.WasThere == true
            orderby person.Number, meeting.StartsAt
            select new { person, meeting }
        )
            .AsNoTracking()
            .ToListAsync(ct);
        return
        [
            .. rows.GroupBy(row => row.person.Id)
                .Select(one => (one.First().person, one.Select(row => row.meeting).ToList())),
        ];
    }

    private IssueOrder OrderOf(
        RunAccess.Found found,
        Enrolment person,
        List<Meeting> meetings,
        string achievement
    ) =>
        new()
        {
            AchievementKey = achievement,
            Recipient = person.PersonId!.Value,
            Occasion = person.Id,
            Organisation = found.Path.OrganisationId,
            AwardedOn = LocalDay.Of(meetings[^1].StartsAt),
            Evidence =
            [
                texts[
                    "ProofSays",
                    found.Run.Title,
                    MapPicture.Number(
                        (decimal)meetings.Sum(one => (one.EndsAt - one.StartsAt).TotalHours)
                    )
                ],
                .. meetings.Select(one => one.Title).Distinct(StringComparer.Ordinal),
            ],
        };
}
