using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Leading;

namespace Leerspoor.MetroLines.Running;

/// <summary>Whoever signed up without an account and has one now keeps the line in it: only then can there be a badge.</summary>
internal sealed class ClaimEnrolment(LeerspoorDb db, RunAccess access)
{
    public async Task<Outcome<Done>> HandleAsync(Actor? actor, string? code, CancellationToken ct)
    {
        if (
            actor is not { OnlyAbout: null }
            || await access.EnrolmentAsync(code, ct) is not { } enrolment
        )
            return PathRefusals.Unknown;
        if (enrolment.PersonId == actor.Person)
            return new Done();
        if (enrolment.PersonId is not null)
            return RunRefusals.OtherAccount;
        enrolment.Claim(actor.Person);
        db.Audit(actor, "enrolment.claimed", actor.Person, enrolment.Id);
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
