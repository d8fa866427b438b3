using Leerspoor.Credentials.Batching;
using Leerspoor.Credentials.Designing;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Practising;

/// <summary>Begins a praktijkverklaring: for whom, where it was learned, of which qualification file, and which work processes are to be signed off.</summary>
internal sealed class DraftStatement(LeerspoorDb db, Awardable awardable, TimeProvider clock)
{
    public sealed class Input
    {
        public string? Participant { get; set; }
        public string? Achievement { get; set; }
        public string? Company { get; set; }
        public string? CompanyCode { get; set; }
        public string? Dossier { get; set; }
        public string? DossierCode { get; set; }
        public string? From { get; set; }
        public string? Until { get; set; }

        /// <summary>One on each line: the code, a space, the name.</summary>
        public string? Processes { get; set; }
    }

    public sealed record Choices(
        IReadOnlyList<(Guid Id, string Name)> Participants,
        IReadOnlyList<(string Key, LocalText Name)> Achievements
    );

    private const int MostShown = 300;

    public async Task<Outcome<Choices>> ChoicesAsync(Actor actor, CancellationToken ct)
    {
        if (!PracticeGate.MayBegin(actor))
            return CredentialsRefusals.Unknown;

        var participants = await awardable.FirstAsync(actor, MostShown, ct);
        return new Choices(
            [
                .. participants
                    .Where(one => one.Id != actor.Person)
                    .Select(one => (one.Id.Value, one.Name)),
            ],
            [.. (await KindsAsync(ct)).Select(a => (a.Key, a.Name))]
        );
    }

    public async Task<Outcome<PracticeStatement>> HandleAsync(
        Actor actor,
        Input input,
        CancellationToken ct
    )
    {
        if (!PracticeGate.MayBegin(actor))
            return CredentialsRefusals.Unknown;

        var refusals = new List<Refusal>();
        var who = Guid.TryParse(input.Participant, out var id)
            ? await awardable.FindAsync(actor, new(id), ct)
            : null;
        if (who is null || who.Id == actor.Person)
            refusals.Add(CredentialsRefusals.ParticipantUnknown);
        var kind = (await KindsAsync(ct)).Find(a => a.Key == input.Achievement);
        if (kind is null)
            refusals.Add(CredentialsRefusals.StatementKindUnknown);
        var today = LocalDay.Of(clock.GetUtcNow());
        var (from, until) = (AskedLine.Day(input.From), AskedLine.Day(input.Until));
        if (from is null || from > today)
            refusals.Add(CredentialsRefusals.DayInvalid.At("From"));
        if (until is null || until < from || until > today)
            refusals.Add(CredentialsRefusals.DayInvalid.At("Until"));
        var processes = Processes(input.Processes, refusals);
        var (text, code) = (PracticeStatement.TextMaxLength, PracticeStatement.CodeMaxLength);
        var company = Needed(input.Company, "Company", text, refusals);
        var companyCode = Needed(input.CompanyCode, "CompanyCode", code, refusals);
        var dossier = Needed(input.Dossier, "Dossier", text, refusals);
        var dossierCode = Needed(input.DossierCode, "DossierCode", code, refusals);
        if (refusals.Count > 0)
            return Outcome<PracticeStatement>.RefusedFor(refusals);

        var made = new PracticeStatement
        {
            Id = PracticeStatementId.New(),
            ParticipantId = who!.Id,
            ParticipantName = who.Name,
            AchievementKey = kind!.Key,
            OrganisationId = who.Organisation,
            Company = company,
            CompanyCode = companyCode,
            Dossier = dossier,
            DossierCode = dossierCode,
            From = from!.Value,
            Until = until!.Value,
            DraftedBy = actor.Person,
            DraftedAt = clock.GetUtcNow(),
        };
        made.Processes.AddRange(
            processes.Select(
                (process, i) =>
                    new PracticeProcess
                    {
                        Id = PracticeProcessId.New(),
                        StatementId = made.Id,
                        Number = i + 1,
                        Code = process.Code,
                        Name = process.Name,
                    }
            )
        );
        db.Add(made);
        db.Audit(actor, "practice-statement.drafted", made.ParticipantId, made.Id.Value);
        await db.SaveChangesAsync(ct);
        return made;
    }

    // The newest version of each that is in use.
    private async Task<List<Achievement>> KindsAsync(CancellationToken ct) =>
        [
            .. (
                await db.Set<Achievement>()
                    .AsNoTracking()
                    .Where(a => a.Kind == AchievementKind.PracticeStatement)
                    .Where(a => a.PublishedAt != null)
                    .ToListAsync(ct)
            )
                .GroupBy(a => a.Key, StringComparer.Ordinal)
                .Select(versions => versions.MaxBy(a => a.Number)!)
                .OrderBy(a => a.Name.In(), StringComparer.CurrentCulture),
        ];

    private static List<(string Code, string Name)> Processes(string? typed, List<Refusal> refusals)
    {
        var lines = (typed ?? "").Split(
            '\n',
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        if (lines.Length == 0)
            refusals.Add(CredentialsRefusals.ProcessesMissing);
        if (lines.Length > PracticeStatement.MostProcesses)
            refusals.Add(
                CredentialsRefusals.TooManyLines(PracticeStatement.MostProcesses).At("Processes")
            );
        var read = lines
            .Select(line => line.Split(' ', 2, StringSplitOptions.TrimEntries))
            .Select(parts => (Code: parts[0], Name: parts.Length > 1 ? parts[1] : ""))
            .ToList();
        if (
            read.Exists(one =>
                one.Name.Length is 0 or > PracticeStatement.TextMaxLength
                || one.Code.Length > PracticeStatement.CodeMaxLength
                || one.Name.Any(char.IsControl)
            )
            || read.DistinctBy(one => one.Code, StringComparer.OrdinalIgnoreCase).Count()
                < read.Count
        )
            refusals.Add(CredentialsRefusals.ProcessInvalid);
        return read;
    }

    private static string Needed(string? typed, string field, int max, List<Refusal> refusals)
    {
        var text = DetailsInput.Text(typed, field, max, refusals);
        if (text.Length == 0 || text.Any(char.IsControl))
            refusals.Add(CredentialsRefusals.TextMissing.At(field));
        return text;
    }
}
