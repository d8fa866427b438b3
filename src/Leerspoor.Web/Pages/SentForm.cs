using Microsoft.AspNetCore.Antiforgery;

namespace Leerspoor.Web.Pages;

/// <summary>
/// A form that came in while the storage could not take it, to be sent again as it was. Its antiforgery token is the one that was sent,
/// so a form that another site made up is no more welcome the second time. Nothing is kept of a form with a file or a secret in it.
/// </summary>
internal sealed record SentForm(string Address, IReadOnlyList<(string Name, string Value)> Fields)
{
    private const int MostCharacters = 500_000;
    private static readonly string[] Secret =
    [
        "/aanmelden",
        "/account",
        "/welkom",
        "/inrichten",
        "/gast",
    ];

    public static async Task<SentForm?> OfAsync(HttpRequest request, string path)
    {
        // Judged as somebody who is not signed in, the token does not hold. Nothing is done with the form here but giving it back.
        request.HttpContext.Features.Set<IAntiforgeryValidationFeature>(null);
        if (
            !HttpMethods.IsPost(request.Method)
            || !request.HasFormContentType
            || Secret.Any(page => path.StartsWith(page, StringComparison.OrdinalIgnoreCase))
        )
            return null;

        var form = await request.ReadFormAsync();
        var fields = form.SelectMany(field =>
                field.Value.Select(value => (field.Key, Value: value ?? ""))
            )
            .ToList();
        return form.Files.Count > 0 || fields.Sum(field => field.Value.Length) > MostCharacters
            ? null
            : new SentForm(path + request.QueryString, fields);
    }
}
