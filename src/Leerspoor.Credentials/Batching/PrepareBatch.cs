using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Batching;

/// <summary>Makes the list of whom an achievement goes to, with what is wrong at each line. Nothing is issued yet.</summary>
internal sealed class PrepareBatch(
    LeerspoorDb db,
    Awardable awardable,
    LineChecks checks,
    TimeProvider clock
)
{
    public const int MostLines = 20_000;
    public const int MaxBytes = 4 * 1024 * 1024;

    public sealed class Input
    {
        public List<Guid>? Chosen { get; set; }

        /// <summary>Names, one on each line.</summary>
        public string? Names { get; set; }
        public string? AwardedOn { get; set; }
        public string? ValidUntil { get; set; }
        public string? Evidence { get; set; }
    }

    public sealed record Prepared(IssueBatchId Id);

    public async Task<Outcome<Prepared>> HandleAsync(
        Actor actor,
        string key,
        Input input,
        IFormFile? file,
        CancellationToken ct
    )
    {
        var achievement = Awardable.MayAward(actor)
            ? await db.Set<Achievement>()
                .AsNoTracking()
                .Where(a => a.Key == key && a.PublishedAt != null)
                .OrderByDescending(a => a.Number)
                .FirstOrDefaultAsync(ct)
            : null;
        if (achievement is null)
            return CredentialsRefusals.Unknown;

        var refusals = new List<Refusal>();
        var asked = await AskedAsync(input, file, refusals, ct);
        var whole = Whole(input, refusals);
        if (refusals.Count > 0)
            return Outcome<Prepared>.RefusedFor(refusals);

        var batch = new IssueBatch
        {
            Id = IssueBatchId.New(),
            AchievementId = achievement.Id,
            AchievementKey = achievement.Key,
            PreparedBy = actor.Person,
            PreparedByName = actor.Name,
            PreparedAt = clock.GetUtcNow(),
        };
        var candidates = await awardable.OfAsync(actor, ct);
        var lines = await checks.LinesAsync(batch.Id, achievement, asked, whole, candidates, ct);
        db.Add(batch);
        db.AddRange(lines);
        db.Audit(actor, "credentials.batch-prepared", subject: batch.Id.Value);
        await db.SaveChangesAsync(ct);
        return new Prepared(batch.Id);
    }

    private static async Task<IReadOnlyList<AskedLine>> AskedAsync(
        Input input,
        IFormFile? file,
        List<Refusal> refusals,
        CancellationToken ct
    )
    {
        List<AskedLine> asked =
        [
            .. (input.Chosen ?? []).Distinct().Select(id => new AskedLine("", new PersonId(id))),
            .. (input.Names ?? "")
                .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(name => new AskedLine(name)),
        ];
        if (file is { Length: > MaxBytes })
            refusals.Add(CredentialsRefusals.ListTooLarge);
        else if (file is { Length: > 0 })
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, ct);
            if (AskedLine.Of(bytes.ToArray()) is { } rows)
                asked.AddRange(rows);
            else
                refusals.Add(CredentialsRefusals.ListWithoutNames);
        }

        if (asked.Count > MostLines)
            refusals.Add(CredentialsRefusals.ListTooLong(MostLines));
        else if (asked.Count == 0 && refusals.Count == 0)
            refusals.Add(CredentialsRefusals.NobodyChosen);
        return asked;
    }

    private LineChecks.Whole Whole(Input input, List<Refusal> refusals)
    {
        var today = LocalDay.Of(clock.GetUtcNow());
        var on = string.IsNullOrWhiteSpace(input.AwardedOn)
            ? today
            : AskedLine.Day(input.AwardedOn);
        if (on is null || on > today)
            refusals.Add(CredentialsRefusals.DayInvalid.At("AwardedOn"));
        var until = AskedLine.Day(input.ValidUntil);
        if (!string.IsNullOrWhiteSpace(input.ValidUntil) && !(until >= today))
            refusals.Add(CredentialsRefusals.EndInvalid.At("ValidUntil"));
        var evidence = (input.Evidence ?? "").Trim();
        if (evidence.Length > IssueLine.EvidenceMaxLength)
            refusals.Add(
                CredentialsRefusals.TextTooLong(IssueLine.EvidenceMaxLength).At("Evidence")
            );
        return new(on ?? today, until, evidence, today);
    }
}
