using Leerspoor.Kernel;
using Leerspoor.People;
using Leerspoor.People.Contract;
using Leerspoor.Word;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Leerspoor.MetroLines.Leading;

internal static class LeadingRoutes
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints
            .MapGet("/bedrijfspaden/{id:guid}/ontwerp.docx", DesignAsync)
            .RequireAuthorization(PeopleModule.BrowserOnly);
        endpoints
            .MapGet("/bedrijfspaden/{id:guid}/draaiboek/{station}/word", GuideAsync)
            .RequireAuthorization(PeopleModule.BrowserOnly);
    }

    private static async Task<IResult> DesignAsync(
        Guid id,
        CurrentActor current,
        WriteDesign write,
        CancellationToken ct
    ) => Sent(await write.HandleAsync(current.Value!, new(id), ct), "ontwerp.docx");

    private static async Task<IResult> GuideAsync(
        Guid id,
        string station,
        CurrentActor current,
        WriteDesign write,
        CancellationToken ct
    ) => Sent(await write.OfStationAsync(current.Value!, new(id), station, ct), "draaiboek.docx");

    private static IResult Sent(Outcome<byte[]> written, string name) =>
        written.Refused(out _, out var file)
            ? Results.NotFound()
            : Results.File(file, WordDocument.MediaType, name);
}
