using System.IO.Compression;
using Leerspoor.Credentials.Contract;
using Leerspoor.Credentials.Revoking;
using Leerspoor.Credentials.Verifying;
using Leerspoor.People;
using Leerspoor.People.Contract;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials.Showing;

/// <summary>Certificates as PDF: one for whoever holds the credential's address, or the ticked ones in one zip for staff.</summary>
internal static class CertificateEndpoints
{
    private const int MostAtOnce = 1000;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/credentials/{id:guid}/certificaat.pdf", OneAsync).AllowAnonymous();
        endpoints
            .MapPost("/badges-beheer/uitgereikt/certificaten.zip", ManyAsync)
            .RequireAuthorization(PeopleModule.BrowserOnly);
    }

    private static async Task<IResult> OneAsync(
        Guid id,
        HttpContext http,
        ShowCredential show,
        ReadCredential read,
        WriteCertificate write,
        ShareAddress share
    )
    {
        var ct = http.RequestAborted;
        var found = await show.HandleAsync(new CredentialId(id), ct);
        if (
            found.Refused(out _, out var view)
            || view.Verified.Verdict is Verdict.Refused
            || await read.FindAsync(new CredentialId(id), ct) is not { } signed
        )
            return Results.NotFound();

        // somebody may lose the right to it at any moment
        http.Response.Headers.CacheControl = "no-store";
        return Results.File(
            write.Write(view.Card, view.Criteria, share.Of(http, view.Card.Path), signed),
            "application/pdf",
            $"certificaat-{id:N}.pdf"
        );
    }

    // written while it is sent: a thousand certificates never lie in memory together
    private static async Task<IResult> ManyAsync(
        HttpContext http,
        CurrentActor actor,
        Stewards stewards,
        ShowCredential show,
        WriteCertificate write,
        ShareAddress share,
        IAntiforgery antiforgery
    )
    {
        if (!http.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(http))
            return Results.NotFound();

        var ct = http.RequestAborted;
        var form = await http.Request.ReadFormAsync(ct);
        var ids = form["Input.Chosen"]
            .Where(id => Guid.TryParse(id, out _))
            .Select(id => new CredentialId(Guid.Parse(id!)))
            .Distinct()
            .ToList();
        if (ids.Count is 0 or > MostAtOnce)
            return Results.Redirect("/badges-beheer/uitgereikt");

        var mine = await stewards
            .Visible(actor.Value!)
            .Where(c => ids.Contains(c.Id))
            .Select(c => new { c.Id, c.Json })
            .ToListAsync(ct);
        if (mine.Count < ids.Count)
            return Results.NotFound();

        http.Response.Headers.CacheControl = "no-store";
        // an entry of a zip writes its last few bytes without asking whether it may wait
        http.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
        return Results.Stream(
            async body =>
            {
                await using var zip = await ZipArchive.CreateAsync(
                    body,
                    ZipArchiveMode.Create,
                    leaveOpen: true,
                    entryNameEncoding: null,
                    ct
                );
                foreach (var one in mine)
                {
                    var found = await show.HandleAsync(one.Id, ct);
                    if (
                        found.Refused(out _, out var view)
                        || view.Verified.Verdict is Verdict.Refused
                    )
                        continue;
                    var pdf = write.Write(
                        view.Card,
                        view.Criteria,
                        share.Of(http, view.Card.Path),
                        one.Json
                    );
                    await using var entry = await zip.CreateEntry(
                            $"certificaat-{one.Id.Value:N}.pdf",
                            CompressionLevel.NoCompression
                        )
                        .OpenAsync(ct);
                    await entry.WriteAsync(pdf, ct);
                }
            },
            "application/zip",
            "certificaten.zip"
        );
    }
}
