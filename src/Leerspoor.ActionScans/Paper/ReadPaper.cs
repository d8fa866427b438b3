using System.Text.Json;
using Leerspoor.ActionScans.Instruments;
using Leerspoor.ActionScans.Running;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.Pdf;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.ActionScans.Paper;

/// <summary>Reads a filled form back: first shows what it would take over, and changes something only after that.</summary>
internal sealed class ReadPaper(LeerspoorDb db, ScanAccess access, EditScan edit)
{
    public const int MostBytes = 5 * 1024 * 1024;

    /// <summary>What lies on the paper; <c>Carried</c> is the same, to send back with the confirmation.</summary>
    public sealed record Preview(InstrumentContent Content, PaperAnswers Answers, string Carried);

    public sealed class Input
    {
        public IFormFile? File { get; set; }
    }

    /// <summary>Whether this session can take something over, and what it is about.</summary>
    public async Task<Outcome<ActionScan>> FindAsync(
        Actor actor,
        ScanId id,
        CancellationToken ct
    ) => await access.FindAsync(actor, id, ct) is { } scan ? scan : ScanRefusals.Unknown;

    public async Task<Outcome<Preview>> PreviewAsync(
        Actor actor,
        ScanId id,
        Input input,
        CancellationToken ct
    )
    {
        if (await access.FindAsync(actor, id, ct) is not { } scan)
            return ScanRefusals.Unknown;
        if (!scan.IsOpen)
            return ScanRefusals.NotRunning;
        if (input.File is not { Length: > 0 } file)
            return PaperRefusals.Missing;
        if (file.Length > MostBytes)
            return PaperRefusals.TooLarge;

        using var memory = new MemoryStream();
        await file.CopyToAsync(memory, ct);
        try
        {
            return await UnderstandAsync(scan, PdfFields.Read(memory.ToArray()), ct);
        }
        catch (PdfRefusedException)
        {
            return PaperRefusals.Unreadable;
        }
    }

    /// <summary>The same preview from what it sent along.</summary>
    public async Task<Outcome<Preview>> AgainAsync(
        Actor actor,
        ScanId id,
        string? carried,
        CancellationToken ct
    )
    {
        if (await access.FindAsync(actor, id, ct) is not { } scan)
            return ScanRefusals.Unknown;
        return Parse(carried) is { } fields
            ? await UnderstandAsync(scan, fields, ct)
            : PaperRefusals.Unreadable;
    }

    /// <summary>Writes it into the session like something typed on a screen: what stands there already stays.</summary>
    public async Task<Outcome<Edited>> TakeOverAsync(
        Actor actor,
        ScanId id,
        string? carried,
        CancellationToken ct
    )
    {
        if ((await AgainAsync(actor, id, carried, ct)).Refused(out var refusal, out var read))
            return refusal;

        var factors = await db.Set<ScanFactor>()
            .AsNoTracking()
            .Where(f => f.ScanId == id)
            .ToDictionaryAsync(f => f.Key, ct);
        var operations = read.Answers.Factors.SelectMany(answer =>
            PaperOperations.Of(id, answer, factors[answer.Key])
        );
        Edited? last = null;
        foreach (var part in operations.Chunk(EditScan.MostOperations))
        {
            var edited = await edit.HandleAsync(actor, id, part, ct);
            if (edited.Refused(out var wrong, out last))
                return wrong;
        }

        return last!;
    }

    private async Task<Outcome<Preview>> UnderstandAsync(
        ActionScan scan,
        IReadOnlyDictionary<string, string> fields,
        CancellationToken ct
    )
    {
        if (!fields.TryGetValue(PaperFields.Form, out var mark))
            return PaperRefusals.NotOurs;
        if (mark != PaperFields.MarkOf(scan))
            return PaperRefusals.OtherSession;

        var content = await db.Set<Instrument>()
            .Where(i => i.Id == scan.InstrumentId)
            .Select(i => i.Content)
            .SingleAsync(ct);
        var chosen = await db.Set<ScanFactor>()
            .Where(f => f.ScanId == scan.Id)
            .OrderBy(f => f.Position)
            .Select(f => f.Key)
            .ToListAsync(ct);
        var answers = PaperAnswers.Of(fields, chosen.Select(content.Find).OfType<Factor>());
        return answers.Factors.Count == 0
            ? PaperRefusals.Nothing
            : new Preview(content, answers, JsonSerializer.Serialize(fields));
    }

    private static Dictionary<string, string>? Parse(string? carried)
    {
        try
        {
            return JsonSerializer
                .Deserialize<Dictionary<string, string?>>(carried ?? "")
                ?.Where(field => field.Value is not null)
                .ToDictionary(field => field.Key, field => field.Value!, StringComparer.Ordinal);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
