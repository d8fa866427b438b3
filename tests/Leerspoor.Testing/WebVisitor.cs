using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Leerspoor.Testing;

/// <summary>
/// A visitor without JavaScript: fetches a page, fills in a form that is really on it (antiforgery and hidden fields included) and
/// sends it. Redirects are not followed; see <see cref="Location"/> and <see cref="FollowAsync"/>.
/// </summary>
public sealed class WebVisitor(HttpClient client) : IDisposable
{
    private static readonly IBrowsingContext Parser = BrowsingContext.New(Configuration.Default);
    private string address = "/";

    public HttpClient Client { get; } = client;

    public HttpStatusCode Status { get; private set; }

    public IDocument Page { get; private set; } = null!;

    public string? Location { get; private set; }

    /// <summary>The text that the visitor reads, white space folded.</summary>
    public string Text =>
        string.Join(
            ' ',
            Page.Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );

    public async Task<IDocument> GetAsync(string path)
    {
        address = path;
        using var response = await Client.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute));
        return await ReadAsync(response);
    }

    /// <summary>Goes back to a page that was kept open.</summary>
    public void Show(IDocument page) => Page = page;

    /// <summary>Sends the first form that matches; <paramref name="fields"/> replace or add to what the form holds.</summary>
    public async Task<IDocument> SubmitAsync(
        string formSelector,
        params (string Name, string Value)[] fields
    )
    {
        var (target, held) = Fill(formSelector, fields);
        using var content = new FormUrlEncodedContent(held);
        return await PostAsync(target, content);
    }

    /// <summary>The same with a file chosen in the field <paramref name="name"/>.</summary>
    public async Task<IDocument> SubmitFileAsync(
        string formSelector,
        string name,
        byte[] file,
        params (string Name, string Value)[] fields
    )
    {
        var (target, held) = Fill(formSelector, fields);
        using var content = new MultipartFormDataContent();
        foreach (var (key, value) in held)
            content.Add(new StringContent(value), key);
        content.Add(new ByteArrayContent(file), name, "bestand.jpg");
        return await PostAsync(target, content);
    }

    private (string Target, List<KeyValuePair<string, string>> Held) Fill(
        string formSelector,
        (string Name, string Value)[] fields
    )
    {
        var form =
            Page.QuerySelector<IHtmlFormElement>(formSelector)
            ?? throw new InvalidOperationException($"No form {formSelector} on {address}: {Text}");
        var target = form.GetAttribute("action") is { Length: > 0 } action ? action : address;
        return (target, [.. Held(form, fields)]);
    }

    private async Task<IDocument> PostAsync(string target, HttpContent content)
    {
        address = target;
        using var response = await Client.PostAsync(
            new Uri(target, UriKind.RelativeOrAbsolute),
            content
        );
        return await ReadAsync(response);
    }

    /// <summary>Fetches the page that the last answer redirected to.</summary>
    public Task<IDocument> FollowAsync() =>
        GetAsync(
            Location
                ?? throw new InvalidOperationException(
                    $"No redirect from {address}: {Status} {Text}"
                )
        );

    public void Dispose() => Client.Dispose();

    private static IEnumerable<KeyValuePair<string, string>> Held(
        IHtmlFormElement form,
        (string Name, string Value)[] fields
    )
    {
        var replaced = fields.Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var input in form.Elements.OfType<IHtmlInputElement>())
        {
            var loose = input.Type is "checkbox" or "radio" && !input.IsChecked;
            if (
                input.Name is { Length: > 0 } name
                && !loose
                && input.Type is not ("submit" or "file")
                && !replaced.Contains(name)
            )
                yield return KeyValuePair.Create(name, input.Value);
        }

        foreach (var area in form.Elements.OfType<IHtmlTextAreaElement>())
            if (area.Name is { Length: > 0 } name && !replaced.Contains(name))
                yield return KeyValuePair.Create(name, area.Value);
        foreach (var select in form.Elements.OfType<IHtmlSelectElement>())
            if (select.Name is { Length: > 0 } name && !replaced.Contains(name))
                yield return KeyValuePair.Create(name, select.Value ?? "");
        foreach (var (name, value) in fields)
            yield return KeyValuePair.Create(name, value);
    }

    private async Task<IDocument> ReadAsync(HttpResponseMessage response)
    {
        Status = response.StatusCode;
        Location = response.Headers.Location?.ToString();
        var body = await response.Content.ReadAsStringAsync();
        Page = await Parser.OpenAsync(request => request.Content(body));
        return Page;
    }
}
