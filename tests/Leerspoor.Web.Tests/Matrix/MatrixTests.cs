using System.Net;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Leerspoor.Web.Tests.Matrix;

/// <summary>Role x region x organisation x caseload x endpoint: everybody tries every endpoint of the running program.</summary>
public sealed class MatrixTests(MatrixScene scene) : IClassFixture<MatrixScene>
{
    public static TheoryData<string> Rows => [.. AccessTable.Rows.Select(row => row.Name)];

    [Fact]
    public void Every_endpoint_has_a_row_and_every_row_an_endpoint()
    {
        var endpoints = Endpoints().ToHashSet(StringComparer.Ordinal);
        var rows = AccessTable.Rows.Select(row => row.Name).ToHashSet(StringComparer.Ordinal);

        endpoints
            .Except(rows, StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ShouldBeEmpty($"Write who may come here in {AccessTable.FilePath}");
        rows.Except(endpoints, StringComparer.Ordinal).ShouldBeEmpty("These rows can go");
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Only_who_may_comes_in(string name)
    {
        var row = AccessTable.Rows.Single(one => one.Name == name);
        var address = AddressOf(row);
        var wrong = new List<string>();
        foreach (var persona in Personas.All)
        {
            var (status, location, body) = await TryAsync(row, address, persona);
            var cameIn = CameIn(status, location);
            if (cameIn != row.Allowed.Contains(persona))
                wrong.Add($"{persona}: {(int)status} {location}");
            if (!cameIn && !TurnedAwayWell(persona, row, status, location))
                wrong.Add($"{persona} is turned away with {(int)status} {location}");
            if (
                cameIn
                && !address.Contains(scene.Participant.ToString(), StringComparison.Ordinal)
                && Personas.Strangers.Contains(persona, StringComparer.Ordinal)
                && body.Contains(scene.Participant.ToString(), StringComparison.OrdinalIgnoreCase)
            )
                wrong.Add($"{persona} reads about the participant");
        }

        wrong.ShouldBeEmpty($"{row.Method} {address}");
    }

    private static bool CameIn(HttpStatusCode status, string? location) =>
        (int)status is 200 or 201 or 204 or 400 or 409 or 413 or 415 or 422
        || ((int)status is 301 or 302 or 303 or 307 && !IsSignIn(location));

    private static bool TurnedAwayWell(
        string persona,
        AccessRow row,
        HttpStatusCode status,
        string? location
    )
    {
        // Gone: a link that anybody may try, with a token that does not hold.
        if (status is HttpStatusCode.NotFound or HttpStatusCode.Gone)
            return true;
        if (
            row.Route.StartsWith("/api/", StringComparison.Ordinal)
            || row.Route.StartsWith("/ims/", StringComparison.Ordinal)
            || row.Route.StartsWith("/openid4vci/", StringComparison.Ordinal)
        )
            return status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden;
        return IsSignIn(location)
            || (persona is not Personas.Anonymous && status is HttpStatusCode.Forbidden);
    }

    private static bool IsSignIn(string? location) =>
        location is not null
        && (location.Contains("/aanmelden", StringComparison.Ordinal) || IsDenied(location));

    private static bool IsDenied(string? location) =>
        location?.Contains("/geen-toegang", StringComparison.Ordinal) == true;

    private async Task<(HttpStatusCode Status, string? Location, string Body)> TryAsync(
        AccessRow row,
        string address,
        string persona
    )
    {
        using var request = new HttpRequestMessage(
            new HttpMethod(row.Method),
            new Uri(address, UriKind.Relative)
        );
        if (row.Method is not "GET")
            request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        using var answer = await scene
            .As(persona)
            .SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        // A live stream has no end to wait for.
        var streams = answer.Content.Headers.ContentType?.MediaType == "text/event-stream";
        var body = streams ? "" : await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, answer.Headers.Location?.ToString(), body);
    }

    private string AddressOf(AccessRow row) => MatrixAddress.Of(row, scene.Subjects);

    private IEnumerable<string> Endpoints() =>
        scene
            .App.Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(endpoint =>
                endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
                && endpoint.RoutePattern.RawText?.StartsWith("/_", StringComparison.Ordinal) != true
                && endpoint.RoutePattern.RawText?.StartsWith('_') != true
            )
            .SelectMany(endpoint =>
                MethodsOf(endpoint)
                    .Select(method => $"{method} /{endpoint.RoutePattern.RawText!.Trim('/')}")
            )
            .Distinct(StringComparer.Ordinal);

    // A page answers GET and POST at one address and permits in its handlers; its GET stands for both here.
    private static IEnumerable<string> MethodsOf(RouteEndpoint endpoint)
    {
        var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"];
        return methods.Contains("GET", StringComparer.Ordinal) ? ["GET"] : methods;
    }
}
