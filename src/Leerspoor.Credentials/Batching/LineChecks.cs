using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Batching;

/// <summary>Finds out who is meant at each line, and what stands in the way.</summary>
internal sealed class LineChecks(LeerspoorDb db, TimeProvider clock)
{
    /// <summary>What holds for every line that does not say otherwise.</summary>
    public sealed record Whole(
        DateOnly AwardedOn,
        DateOnly? ValidUntil,
        string Evidence,
        DateOnly Today
    );

    public async Task<IReadOnlyList<IssueLine>> LinesAsync(
        IssueBatchId batch,
        Achievement achievement,
        IReadOnlyList<AskedLine> asked,
        Whole whole,
        IReadOnlyList<Awardable.Candidate> candidates,
        CancellationToken ct
    )
    {
        var byId = candidates.ToDictionary(one => one.Id);
        var byName = candidates.ToLookup(one => one.Name, StringComparer.CurrentCultureIgnoreCase);
        var held = await HeldAsync(achievement, ct);
        var seen = new HashSet<PersonId>();
        return [.. asked.Select((line, i) => Line(line, i + 1))];

        IssueLine Line(AskedLine line, int number)
        {
            var found = Find(line, byId, byName);
            var day = line.AwardedOn.Length == 0 ? whole.AwardedOn : AskedLine.Day(line.AwardedOn);
            var end =
                line.ValidUntil.Length == 0 ? whole.ValidUntil : AskedLine.Day(line.ValidUntil);
            var evidence = line.Evidence.Length == 0 ? whole.Evidence : line.Evidence;
            Refusal? problem =
                found.Count == 0 ? CredentialsRefusals.LineUnknown
                : found.Count > 1 ? CredentialsRefusals.LineSeveral
                : !seen.Add(found[0].Id) ? CredentialsRefusals.LineTwice
                : day is null || day > whole.Today ? CredentialsRefusals.DayInvalid
                : line.ValidUntil.Length > 0 && !(end >= whole.Today)
                    ? CredentialsRefusals.EndInvalid
                : evidence.Length > IssueLine.EvidenceMaxLength ? CredentialsRefusals.LineTooLong
                : Lacks(achievement, held[found[0].Id], evidence);
            // A person stands in a batch once; a second line of the same keeps only the name.
            var who =
                problem == CredentialsRefusals.LineTwice || found.Count != 1 ? null : found[0];
            var made = new IssueLine
            {
                Id = IssueLineId.New(),
                BatchId = batch,
                Number = number,
                Typed = Cut(line.Typed.Length > 0 ? line.Typed : who?.Name ?? ""),
                RecipientId = who?.Id,
                RecipientName = who?.Name ?? "",
                OrganisationId = who?.Organisation,
                IssuerName = who?.OrganisationName ?? "",
                AwardedOn = day ?? whole.Today,
                ValidUntil = end is { } last ? LocalDay.Start(last.AddDays(1)) : null,
                Evidence = problem == CredentialsRefusals.LineTooLong ? "" : evidence,
            };
            if (problem is not null)
                made.Refuse(problem);
            return made;
        }
    }

    // What people hold now of this achievement and of its parts.
    private async Task<ILookup<PersonId, string>> HeldAsync(
        Achievement achievement,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        string[] keys = [achievement.Key, .. achievement.Details.BuiltFrom];
        var held = await db.Set<Credential>()
            .Where(Credential.CountsAt(now))
            .Where(c => keys.Contains(c.AchievementKey))
            .Select(c => new { c.RecipientId, c.AchievementKey })
            .Distinct()
            .ToListAsync(ct);
        return held.ToLookup(one => one.RecipientId, one => one.AchievementKey);
    }

    private static Refusal? Lacks(
        Achievement achievement,
        IEnumerable<string> held,
        string evidence
    ) =>
        held.Contains(achievement.Key) ? CredentialsRefusals.LineHasAlready
        : achievement.Details.BuiltFrom.Except(held).Any() ? CredentialsRefusals.PartsMissing
        : achievement.Details.EvidenceNeeded && evidence.Length == 0
            ? CredentialsRefusals.EvidenceMissing
        : null;

    private static IReadOnlyList<Awardable.Candidate> Find(
        AskedLine line,
        Dictionary<PersonId, Awardable.Candidate> byId,
        ILookup<string, Awardable.Candidate> byName
    )
    {
        var id =
            line.Person
            ?? (Guid.TryParse(line.Typed, out var number) ? new PersonId(number) : null);
        if (id is { } wanted)
            return byId.TryGetValue(wanted, out var found) ? [found] : [];
        return [.. byName[line.Typed]];
    }

    private static string Cut(string typed) =>
        typed.Length > IssueLine.TypedMaxLength ? typed[..IssueLine.TypedMaxLength] : typed;
}
