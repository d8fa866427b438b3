using System.Net;
using System.Text;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Leerspoor.Web.Tests.Matrix;

namespace Leerspoor.Web.Tests.BadInput;

/// <summary>Finds the forms on the pages of the access table, and sends them.</summary>
internal sealed class FormSender(MatrixScene scene)
{
    private static readonly IBrowsingContext Parser = BrowsingContext.New(Configuration.Default);

    private readonly Dictionary<string, string> tokens = new(StringComparer.Ordinal);

    /// <summary>One example of every form that somebody can see; buttons of the frame (language, signing out) are not ours.</summary>
    public async Task<IReadOnlyList<FoundForm>> FindAsync()
    {
        var found = new Dictionary<(string, string), FoundForm>();
        foreach (var row in AccessTable.Rows.Where(row => row.Method == "GET" && IsPage(row)))
        foreach (var persona in row.Allowed.Where(one => one != Personas.Key))
        {
            var address = MatrixAddress.Of(row, scene.Subjects);
            if (await GetAsync(persona, address) is not { } page)
                continue;
            foreach (var form in FormsOf(page))
                found.TryAdd((row.Route, KindOf(form)), new(row, persona, address, KindOf(form)));
            // Who is allowed sees the same forms, apart from pages that differ by role.
            if (row.Allowed.Count > 6)
                break;
        }

        return [.. found.Values];
    }

    /// <summary>The page as it is now, or null when it cannot be seen (any more).</summary>
    public async Task<IDocument?> GetAsync(string persona, string address)
    {
        for (var tries = 0; tries < 2; tries++)
        {
            using var answer = await scene.As(persona).GetAsync(new Uri(address, UriKind.Relative));
            if (answer.StatusCode is HttpStatusCode.OK)
                return await ParseAsync(answer);
            var signsIn = answer
                .Headers.Location?.ToString()
                .Contains("/aanmelden", StringComparison.Ordinal);
            if (persona == Personas.Anonymous || signsIn != true)
                return null;
            tokens.Remove(persona);
            await scene.SignInAgainAsync(persona);
        }

        return null;
    }

    public async Task<Answer> SendAsync(string persona, string address, string body)
    {
        using var content = new StringContent(
            body,
            Encoding.ASCII,
            "application/x-www-form-urlencoded"
        );
        using var answer = await scene
            .As(persona)
            .PostAsync(new Uri(address, UriKind.Relative), content);
        return new Answer(
            answer.StatusCode,
            answer.Headers.Location?.ToString(),
            await ParseAsync(answer)
        );
    }

    /// <summary>The fields of this form on a freshly fetched page; null when it is gone.</summary>
    public async Task<IReadOnlyList<FormField>?> FieldsOfAsync(FoundForm form) =>
        await GetAsync(form.Persona, form.Address) is { } page
        && FormsOf(page).FirstOrDefault(one => KindOf(one) == form.Handler) is { } there
            ? FormField.Of(there)
            : null;

    /// <summary>A token that holds for this persona.</summary>
    public async Task<string?> TokenOfAsync(string persona)
    {
        if (tokens.TryGetValue(persona, out var known))
            return known;
        foreach (var page in new[] { "/account", "/mijn/vandaag", "/aanmelden" })
            if (await GetAsync(persona, page) is { } there)
                return tokens[persona] = there
                    .QuerySelector("input[name=__RequestVerificationToken]")!
                    .GetAttribute("value")!;
        return null;
    }

    private static bool IsPage(AccessRow row) =>
        !row.Route.StartsWith("/api", StringComparison.Ordinal)
        && !row.Route.Contains("stroom", StringComparison.Ordinal)
        && !row.Route.Contains("export", StringComparison.Ordinal)
        && !row.Route.StartsWith("/stijl", StringComparison.Ordinal);

    private static IEnumerable<IHtmlFormElement> FormsOf(IDocument page) =>
        page.QuerySelectorAll("form[method=post]")
            .OfType<IHtmlFormElement>()
            .Where(form => form.QuerySelector("[name=_handler]") is not null);

    // Rows of a table have a form each, named after their id; one of them stands for all.
    private static string KindOf(IHtmlFormElement form) =>
        string.Join(
            '-',
            form.QuerySelector("[name=_handler]")!
                .GetAttribute("value")!
                .Split('-')
                .Where(part => !part.Any(char.IsAsciiDigit))
        );

    private static async Task<IDocument> ParseAsync(HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync();
        return await Parser.OpenAsync(request => request.Content(html));
    }
}

internal sealed record Answer(HttpStatusCode Status, string? Location, IDocument Page)
{
    public bool Broke => (int)Status >= 500;

    public bool Taken => (int)Status is >= 300 and < 400 && !IsSignIn;

    public bool IsSignIn =>
        Location?.Contains("/aanmelden", StringComparison.Ordinal) == true
        || Location?.Contains("/fout/403", StringComparison.Ordinal) == true;

    public bool HasInserted => Page.QuerySelector($".{Malice.Marked}") is not null;
}
