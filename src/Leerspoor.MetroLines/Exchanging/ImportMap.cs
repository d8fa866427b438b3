using System.Globalization;
using Leerspoor.Data;
using Leerspoor.Kernel;
using Leerspoor.MetroLines.Drawing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace Leerspoor.MetroLines.Exchanging;

/// <summary>A new theme from a file: our own JSON or workbook, or a public timetable. What kind it is follows from what stands in it, not from its name.</summary>
internal sealed class ImportMap(
    LeerspoorDb db,
    CheckMapFile check,
    IStringLocalizer<MetroTexts> texts,
    TimeProvider clock
)
{
    public const int MostBytes = 20 * 1024 * 1024;
    private const int MostBytesOfText = 2 * 1024 * 1024;

    public sealed class Input
    {
        public IFormFile? File { get; set; }
    }

    public async Task<Outcome<BeginMap.Begun>> HandleAsync(
        Actor actor,
        Input input,
        CancellationToken ct
    )
    {
        if (!MapDrafts.MayDraw(actor))
            return MetroLinesRefusals.Unknown;
        if (input.File is not { Length: > 0 } file)
            return ExchangeRefusals.Missing;
        if (file.Length > MostBytes)
            return ExchangeRefusals.TooLarge;

        var read = Read(file);
        if (read.Refused(out _, out var map))
            return Outcome<BeginMap.Begun>.RefusedFor(read.Refusals);
        if (MapPicture.LayOut(map.Content, "", ct).Refused(out var tangled, out var layout))
            return tangled.At("File");

        var begun = MetroMap.Begun(map.Titles.Title, map.Titles.Lead, clock.GetUtcNow());
        db.AddRange(begun, MapStep.Of(begun), begun.Redraw(map.Content, layout));
        db.Audit(actor, "metro-map.imported", subject: begun.Id.Value);
        await db.SaveChangesAsync(ct);
        return new BeginMap.Begun(begun.Id);
    }

    private Outcome<CheckMapFile.Checked> Read(IFormFile file)
    {
        try
        {
            using var stream = file.OpenReadStream();
            var first = stream.ReadByte();
            stream.Position = 0;
            if (first == 'P')
                return check.Of(Unpacked(stream, file.FileName));
            return file.Length > MostBytesOfText ? ExchangeRefusals.TooLarge
                : first is '{' or 0xEF or ' ' or '\n' or '\r' ? check.Of(ReadJson.Read(stream))
                : ExchangeRefusals.Unknown;
        }
        catch (FileTroubleException trouble)
        {
            return trouble.Refusal;
        }
        catch (InvalidDataException)
        {
            return ExchangeRefusals.Unreadable;
        }
    }

    private MapFile Unpacked(Stream stream, string name)
    {
        using var zip = new SafeZip(stream);
        if (zip.Has("xl/workbook.xml"))
            return ReadExcel.Read(zip);
        if (!zip.Has(ReadTimetable.Stops))
            throw new FileTroubleException(ExchangeRefusals.Unknown);
        var (file, taken, all) = new ReadTimetable(zip).Read();
        var title = Path.GetFileNameWithoutExtension(name);
        var lead = texts[
            "TimetableLead",
            taken.ToString(CultureInfo.InvariantCulture),
            all.ToString(CultureInfo.InvariantCulture)
        ];
        return file with
        {
            Title = new(
                title.Length <= MetroMap.TitleMaxLength ? title : title[..MetroMap.TitleMaxLength],
                null
            ),
            Lead = new(lead, null),
        };
    }
}
