using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Contract;

namespace Leerspoor.MetroLines.Leading;

/// <summary>A new company path, with the broker as the first of its core team.</summary>
internal sealed class BeginPath(LeerspoorDb db, TimeProvider clock)
{
    public sealed record Begun(CompanyPathId Id);

    public async Task<Outcome<Begun>> HandleAsync(Actor actor, string? title, CancellationToken ct)
    {
        if (!PathAccess.MayLead(actor))
            return PathRefusals.Unknown;
        var typed = new TypedForm();
        var name = typed.Needed("Title", title, CompanyPath.TitleMaxLength);
        if (typed.Refusals.Count > 0)
            return Outcome<Begun>.RefusedFor(typed.Refusals);

        var path = CompanyPath.Begun(
            name,
            actor.OrganisationsAs(Role.Broker).First(),
            actor.Person,
            clock.GetUtcNow()
        );
        var broker = PathMember.Of(path.Id);
        (broker.Name, broker.Task, broker.PersonId) = (actor.Name, PathTask.Broker, actor.Person);
        db.AddRange(path, broker);
        db.Audit(actor, "company-path.begun", subject: path.Id.Value);
        await db.SaveChangesAsync(ct);
        return new Begun(path.Id);
    }
}
