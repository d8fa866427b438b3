using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Network.Contract;

namespace Leerspoor.Network.Opening;

/// <summary>A new canvas that stands by itself.</summary>
internal sealed class BeginCanvas(LeerspoorDb db, TimeProvider clock)
{
    public sealed record Begun(CanvasId Id);

    public sealed class Input
    {
        public string? Kind { get; set; }
        public string? Title { get; set; }
    }

    public async Task<Outcome<Begun>> HandleAsync(Actor actor, Input input, CancellationToken ct)
    {
        if (!CanvasAccess.MayBegin(actor))
            return NetworkRefusals.Unknown;
        var title = (input.Title ?? "").Trim();
        var refusals = new List<Refusal>();
        if (CanvasKinds.Find(input.Kind) is null)
            refusals.Add(NetworkRefusals.ChooseKind);
        if (title.Length == 0)
            refusals.Add(NetworkRefusals.TitleMissing);
        if (title.Length > Canvas.TitleMaxLength)
            refusals.Add(NetworkRefusals.TooLong("Title", Canvas.TitleMaxLength));
        if (refusals.Count > 0)
            return Outcome<Begun>.RefusedFor(refusals);

        var canvas = Canvas.Begun(
            input.Kind!,
            title,
            actor.OrganisationsAs(Role.Broker).First(),
            actor.Person,
            clock.GetUtcNow()
        );
        db.Add(canvas);
        db.Audit(actor, "canvas.begun", subject: canvas.Id.Value);
        await db.SaveChangesAsync(ct);
        return new Begun(canvas.Id);
    }
}
