using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Issuing;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Revoking;

/// <summary>
/// Suspends, reinstates or revokes one credential or many at once, with one reason that stays inside. All or nothing is saved in one go; a credential that is in that
/// state already is passed over.
/// </summary>
internal sealed class ChangeStatuses(
    LeerspoorDb db,
    CredentialEvidence evidence,
    TimeProvider clock
)
{
    /// <summary>So many at once: a page of them, and more than anybody ticks.</summary>
    public const int MostAtOnce = 1000;

    public sealed class Input
    {
        public string? Change { get; set; }
        public string? Reason { get; set; }
        public List<Guid>? Chosen { get; set; }
    }

    /// <summary>How many were changed, and how many were in that state already.</summary>
    public sealed record Result(int Changed, int Left);

    public async Task<Outcome<Result>> HandleAsync(Actor actor, Input input, CancellationToken ct)
    {
        var reason = input.Reason?.Trim() ?? "";
        if (Problems(input, reason, out var change) is { Count: > 0 } problems)
            return Outcome<Result>.RefusedFor(problems);

        var ids = input.Chosen!.Distinct().Select(id => new CredentialId(id)).ToList();
        var credentials = await db.Set<Credential>().Where(c => ids.Contains(c.Id)).ToListAsync(ct);
        if (credentials.Count < ids.Count || credentials.Exists(c => !Stewards.MayRevoke(actor, c)))
            return CredentialsRefusals.Unknown;

        var now = clock.GetUtcNow();
        var changed = 0;
        Refusal? last = null;
        foreach (var credential in credentials)
        {
            last = Change(credential, change, actor.Person, reason, now);
            if (last is not null)
                continue;
            changed++;
            await evidence.FollowAsync(credential, ct);
            db.Audit(actor, EventOf(change), credential.RecipientId, credential.Id.Value);
        }
        if (changed == 0)
            return last!;

        await db.SaveChangesAsync(ct);
        return new Result(changed, credentials.Count - changed);
    }

    private static List<Refusal> Problems(Input input, string reason, out StatusChange change)
    {
        var problems = new List<Refusal>();
        if (!Enum.TryParse(input.Change, out change) || !Enum.IsDefined(change))
            problems.Add(CredentialsRefusals.ChangeUnknown);
        if (reason.Length == 0)
            problems.Add(CredentialsRefusals.ReasonMissing);
        else if (reason.Length > Credential.ReasonMaxLength)
            problems.Add(CredentialsRefusals.TextTooLong(Credential.ReasonMaxLength).At("Reason"));
        if (input.Chosen is not { Count: > 0 and <= MostAtOnce })
            problems.Add(CredentialsRefusals.NothingChosen);
        return problems;
    }

    private static Refusal? Change(
        Credential credential,
        StatusChange change,
        PersonId by,
        string reason,
        DateTimeOffset now
    ) =>
        change switch
        {
            StatusChange.Suspend => credential.Suspend(by, reason, now),
            StatusChange.Reinstate => credential.Reinstate(now),
            StatusChange.Revoke => credential.Revoke(by, reason, now),
            _ => throw new ArgumentOutOfRangeException(nameof(change), change, null),
        };

    private static string EventOf(StatusChange change) =>
        change switch
        {
            StatusChange.Suspend => "credential.suspended",
            StatusChange.Reinstate => "credential.reinstated",
            _ => "credential.revoked",
        };
}
