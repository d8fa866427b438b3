using System.Text;
using Leerspoor.MetroMaps;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Leerspoor.MetroLines.Reading;

internal static class ReadingRoutes
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/kaart/{id:guid}/kaart.svg", DownloadAsync).AllowAnonymous();

    private static async Task<IResult> DownloadAsync(
        Guid id,
        ReadMap read,
        MapPicture picture,
        CancellationToken ct
    ) =>
        !(await read.HandleAsync(new(id), ct)).Refused(out _, out var map)
        && picture.Draw(map.Shown, SvgTheme.Light, station => $"/kaart/{id}#station-{station}")
            is { } svg
            ? Results.File(Encoding.UTF8.GetBytes(svg), "image/svg+xml", "metrokaart.svg")
            : Results.NotFound();
}
