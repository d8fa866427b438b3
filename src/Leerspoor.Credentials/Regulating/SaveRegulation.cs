using Leerspoor.Credentials.Designing;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.People.Contract;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Regulating;

/// <summary>Writes a regulation down, changes it, puts it into use. A change holds at once, also for who was measured before.</summary>
internal sealed class SaveRegulation(LeerspoorDb db, PeopleDirectory people, TimeProvider clock)
{
    public sealed record Saved(string Key);

    /// <param name="actor">A designer.</param>
    /// <param name="key">Which one; null for a new one.</param>
    /// <param name="input">As typed.</param>
    /// <param name="ct">Stops.</param>
    public async Task<Outcome<Saved>> HandleAsync(
        Actor actor,
        string? key,
        RegulationInput input,
        CancellationToken ct
    )
    {
        var found = Designers.MayChange(actor) && key is not null ? await FindAsync(key, ct) : null;
        if (!Designers.MayChange(actor) || (key is not null && found is null))
            return CredentialsRefusals.Unknown;

        var read = input.Read();
        if (read.Refused(out _, out var wording))
            return Outcome<Saved>.RefusedFor(read.Refusals);
        if (await ProblemAsync(found, wording, ct) is { } problem)
            return problem;

        var now = clock.GetUtcNow();
        if (found is null)
            db.Add(found = Regulation.Drafted(await FreeKeyAsync(wording, ct), wording, now));
        else
            Reword(actor, found, wording, now);
        db.Audit(actor, "regulation.saved", subject: found.Id.Value);
        await db.SaveChangesAsync(ct);
        return new Saved(found.Key);
    }

    public async Task<Outcome<Saved>> PublishAsync(Actor actor, string key, CancellationToken ct)
    {
        if (!Designers.MayChange(actor) || await FindAsync(key, ct) is not { } found)
            return CredentialsRefusals.Unknown;
        var now = clock.GetUtcNow();
        if (found.Publish(now) is { } refusal)
            return refusal;

        db.Add(found.Version(actor.Name, now));
        db.Audit(actor, "regulation.published", subject: found.Id.Value);
        await db.SaveChangesAsync(ct);
        return new Saved(key);
    }

    // In use, so what it said until now is kept: people were held against it.
    private void Reword(
        Actor actor,
        Regulation found,
        RegulationWording wording,
        DateTimeOffset now
    )
    {
        if (found.PublishedAt is null)
        {
            found.Reword(wording, now);
            return;
        }

        if (JsonColumns.Written(found.Wording) == JsonColumns.Written(wording))
            return;
        if (found.Number == 0)
            db.Add(found.Version("", found.ChangedAt));
        found.Reword(wording, now);
        db.Add(found.Version(actor.Name, now));
    }

    // What the form points at has to be there: badges, organisations, other regulations.
    private async Task<Refusal?> ProblemAsync(
        Regulation? found,
        RegulationWording wording,
        CancellationToken ct
    )
    {
        if (found?.PublishedAt is not null && wording.Criteria.Count == 0)
            return CredentialsRefusals.CriteriaMissing;

        var badges = await db.Set<Achievement>().Select(a => a.Key).Distinct().ToListAsync(ct);
        var places = await people.Organisations.Select(o => o.Id).ToListAsync(ct);
        for (var i = 0; i < wording.Criteria.Count; i++)
        {
            var criterion = wording.Criteria[i];
            if (criterion.Proofs.Where(proof => !proof.Contains(':')).Except(badges).Any())
                return CredentialsRefusals.ProofMissing.At($"Criteria[{i}].Proofs");
            if (criterion.SignedBy.Except(places.Select(place => place.Value)).Any())
                return CredentialsRefusals.PlaceUnknown.At($"Criteria[{i}].SignedBy");
        }

        var others = await db.Set<Regulation>().Select(r => r.Key).ToListAsync(ct);
        return wording.AppointedBy.Except(others).Any() || wording.AppointedBy.Contains(found?.Key)
            ? CredentialsRefusals.RegulationUnknown
            : null;
    }

    private async Task<string> FreeKeyAsync(RegulationWording wording, CancellationToken ct)
    {
        var taken = await db.Set<Regulation>().Select(r => r.Key).ToListAsync(ct);
        // A page of its own stands at this address.
        taken.Add("nieuw");
        return Slugs.Free(wording.Code, Regulation.KeyMaxLength, taken);
    }

    private Task<Regulation?> FindAsync(string key, CancellationToken ct) =>
        db.Set<Regulation>().SingleOrDefaultAsync(r => r.Key == key, ct);
}
