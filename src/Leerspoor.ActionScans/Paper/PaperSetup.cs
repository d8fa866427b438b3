using Leerspoor.People;
using Leerspoor.People.Contract;
using Leerspoor.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.ActionScans.Paper;

internal static class PaperSetup
{
    public static IServiceCollection AddPaper(this IServiceCollection services) =>
        services.AddTexts<PaperTexts>().AddScoped<WritePaper>().AddScoped<ReadPaper>();

    public static IEndpointRouteBuilder MapPaper(this IEndpointRouteBuilder endpoints)
    {
        endpoints
            .MapGet("/actiescans/{scanId:guid}/papier/formulier", WriteAsync)
            .RequireAuthorization(PeopleModule.BrowserOnly);
        return endpoints;
    }

    private static async Task<IResult> WriteAsync(
        Guid scanId,
        CurrentActor current,
        WritePaper write,
        CancellationToken ct
    ) =>
        current.Value is { } actor
        && !(await write.HandleAsync(actor, new ScanId(scanId), ct)).Refused(out _, out var file)
            ? Results.File(file, "application/pdf", "actiescan.pdf")
            : Results.NotFound();
}
