using System.Text.Json;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Network.Contract;
using Leerspoor.People.Contract;

namespace Leerspoor.Network.Demo;

/// <summary>Filled-in canvases of the demo region: one that stands by itself, the others on what an earlier chapter left.</summary>
internal sealed class DemoCanvases(LeerspoorDb db) : IDemoChapter
{
    public int Order => 90;

    public async Task TellAsync(DemoRegion demo, CancellationToken ct)
    {
        var cast = demo.Cast();
        var broker = cast.Actor(cast["makelaar"]);
        var own = broker.OrganisationsAs(Role.Broker).First();
        var home = demo.Left.TryGetValue(DemoCanvasHome.Key, out var left)
            ? (DemoCanvasHome)left
            : null;
        foreach (var part in Read().Where(part => home is not null || !part.OnHome))
        {
            var at = demo.Now.AddDays(-part.DaysAgo);
            var canvas = Canvas.Begun(
                part.Kind,
                part.Title,
                home is not null && part.OnHome ? home.Organisation : own,
                broker.Person,
                at,
                part.OnHome ? home!.Home : null
            );
            db.Add(canvas);
            foreach (var note in part.Notes)
                Hang(canvas, note, cast[note.By], at);
        }

        await db.SaveChangesAsync(ct);
    }

    private void Hang(Canvas canvas, NotePart part, PersonId by, DateTimeOffset at)
    {
        var note = CanvasNote.Written(
            (canvas.Id, part.Area),
            part.Text,
            (Guid.CreateVersion7(), 0),
            by,
            at
        );
        db.Add(note);
        if (part.Question is { } question)
            db.Add(CanvasQuestion.Asked(note, question, by, at));
    }

    internal static IReadOnlyList<CanvasPart> Read()
    {
        using var stream = typeof(DemoCanvases).Assembly.GetManifestResourceStream(
            "Leerspoor.Network.Demo.canvases.json"
        )!;
        return JsonSerializer.Deserialize<List<CanvasPart>>(stream, JsonSerializerOptions.Web)!;
    }

    /// <summary>A canvas of the demo; <c>canvases.json</c>.</summary>
    internal sealed record CanvasPart(
        string Kind,
        string Title,
        bool OnHome,
        int DaysAgo,
        IReadOnlyList<NotePart> Notes
    );

    internal sealed record NotePart(string Area, string By, string Text, string? Question = null);
}
