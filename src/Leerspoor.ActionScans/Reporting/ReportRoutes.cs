using Leerspoor.ActionScans.Joining;
using Leerspoor.Kernel;
using Leerspoor.People;
using Leerspoor.People.Contract;
using Leerspoor.Word;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Leerspoor.ActionScans.Reporting;

/// <summary>The report as a file, for whoever runs the session and for whoever has the link.</summary>
internal static class ReportRoutes
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints
            .MapGet("/actiescans/{scanId:guid}/verslag/{format}", OfSessionAsync)
            .RequireAuthorization(PeopleModule.BrowserOnly);
        endpoints.MapGet("/verslag/{code}/{format}", ByLinkAsync).AllowAnonymous();
    }

    private static async Task<IResult> OfSessionAsync(
        Guid scanId,
        string format,
        CurrentActor current,
        ShowReport show,
        CancellationToken ct
    ) =>
        current.Value is { } actor
        && !(await show.HandleAsync(actor, new ScanId(scanId), ct)).Refused(out _, out var view)
            ? Written(view.Document, format)
            : Results.NotFound();

    private static async Task<IResult> ByLinkAsync(
        string code,
        string format,
        TableDoor door,
        CancellationToken ct
    ) =>
        (
            await door.ThroughAsync<ShowReport, Outcome<ReportDocument>>(show =>
                show.ByCodeAsync(code, ct)
            )
        ).Refused(out _, out var document)
            ? Results.NotFound()
            : Written(document, format);

    private static IResult Written(ReportDocument document, string format) =>
        format switch
        {
            "word" => Results.File(
                WriteDocx.Of(document),
                WordDocument.MediaType,
                $"{NameOf(document)}.docx"
            ),
            "pdf" => Results.File(
                WritePdf.Of(document),
                "application/pdf",
                $"{NameOf(document)}.pdf"
            ),
            _ => Results.NotFound(),
        };

    // Safe in every file system.
    private static string NameOf(ReportDocument document) =>
        string.Concat(document.Title.Select(letter => char.IsLetterOrDigit(letter) ? letter : '-'))
            .Trim('-');
}
