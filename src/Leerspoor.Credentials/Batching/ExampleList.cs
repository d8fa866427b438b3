using System.Text;
using Leerspoor.People;
using Leerspoor.People.Contract;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Leerspoor.Credentials.Batching;

/// <summary>A list to fill in with a spreadsheet: the people to whom the actor may award, one on each line.</summary>
internal static class ExampleList
{
    private const string StartsFormula = "=+-@\t\r\n|%";

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints
            .MapGet("/badges-beheer/{key}/uitreiken/lijst.csv", AnswerAsync)
            .RequireAuthorization(PeopleModule.BrowserOnly);

    private static async Task<IResult> AnswerAsync(
        HttpContext http,
        CurrentActor actor,
        Awardable awardable
    )
    {
        if (actor.Value is not { } asker || !Awardable.MayAward(asker))
            return Results.NotFound();

        var text = new StringBuilder("nummer;naam;behaald op;geldig tot;bewijs\r\n");
        foreach (var one in await awardable.OfAsync(asker, http.RequestAborted))
            text.Append(one.Id.Value).Append(';').Append(Cell(one.Name)).Append(";;;\r\n");
        http.Response.Headers.CacheControl = "no-store";
        return Results.File(
            [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())],
            "text/csv",
            "uitreiken.csv"
        );
    }

    // A name that a spreadsheet would run as a formula gets a quote in front.
    private static string Cell(string name)
    {
        var safe = name.Length > 0 && StartsFormula.Contains(name[0]) ? $"'{name}" : name;
        return safe.AsSpan().ContainsAny(";\"\r\n")
            ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : safe;
    }
}
