using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Issuing;
using Leerspoor.Data;
using Leerspoor.People.Contract;
using Leerspoor.Skills.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Furnishing;

/// <summary>
/// Credentials that were issued before their evidence was written, or changed state before that told in the evidence, get it at the next
/// start. Each of them once: the credential is the key of its evidence. A start at which all is well reads a few columns of each credential
/// that tells something and writes nothing.
/// </summary>
internal sealed class MendEvidence(LeerspoorDb db, CredentialEvidence evidence, EvidenceBook book)
    : IRegionFurnishing
{
    private const int Batch = 500;

    // after the frameworks and the achievements
    public int Order => 90;

    public async Task FurnishAsync(CancellationToken ct)
    {
        foreach (var achievement in await db.Set<Achievement>().AsNoTracking().ToListAsync(ct))
            if (await evidence.TellsAsync(achievement, ct))
                await MendAsync(achievement, ct);
    }

    private async Task MendAsync(Achievement achievement, CancellationToken ct)
    {
        var issued = await db.Set<Credential>()
            .Where(c => c.AchievementId == achievement.Id)
            .OrderBy(c => c.Id)
            .Select(c => new State(
                c.Id,
                c.RevokedAt == null && c.SuspendedAt == null,
                c.ValidUntil
            ))
            .ToListAsync(ct);
        foreach (var batch in issued.Chunk(Batch))
        {
            var states = await book.StatesAsync([.. batch.Select(one => one.Id.Value)], ct);
            var wrong = batch
                .Where(one =>
                    states.TryGetValue(one.Id.Value, out var state)
                        ? state.IsWithdrawn == one.Counts || state.Until != one.Until
                        : one.Counts
                )
                .Select(one => one.Id)
                .ToList();
            if (wrong.Count > 0)
                await SaveAsync(achievement, wrong, states, ct);
        }
    }

    private async Task SaveAsync(
        Achievement achievement,
        List<CredentialId> ids,
        IReadOnlyDictionary<Guid, EvidenceState> states,
        CancellationToken ct
    )
    {
        var credentials = await db.Set<Credential>()
            .AsNoTracking()
            .Where(c => ids.Contains(c.Id))
            .ToListAsync(ct);
        foreach (var credential in credentials)
            if (states.ContainsKey(credential.Id.Value))
                await evidence.FollowAsync(credential, ct);
            else
                await evidence.WriteAsync(credential, achievement, ct);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Another node starts too and was first; the same credential never writes twice.
        }
        db.ChangeTracker.Clear();
    }

    private sealed record State(CredentialId Id, bool Counts, DateTimeOffset? Until);
}
