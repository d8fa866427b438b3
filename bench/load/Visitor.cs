using System.Net;
using System.Text.RegularExpressions;

namespace Leerspoor.Load;

/// <summary>A browser without a screen: signs in through the page, keeps cookies, asks for compressed answers and counts their bytes.</summary>
internal sealed partial class Visitor : IDisposable
{
    private readonly HttpClient client;

    public Visitor(Uri address)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            CookieContainer = new CookieContainer(),
        };
        client = new HttpClient(handler) { BaseAddress = address };
    }

    public async Task SignInAsync(string userName, string password)
    {
        var page = await client.GetStringAsync(new Uri("/aanmelden", UriKind.Relative));
        var form = Form()
            .Matches(page)
            .Select(match => match.Value)
            .First(text => text.Contains("gebruikersnaam", StringComparison.Ordinal));
        var fields = Hidden()
            .Matches(form)
            .ToDictionary(
                match => match.Groups["name"].Value,
                match => WebUtility.HtmlDecode(match.Groups["value"].Value),
                StringComparer.Ordinal
            );
        (fields["Input.UserName"], fields["Input.Password"]) = (userName, password);
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await client.PostAsync(new Uri("/aanmelden", UriKind.Relative), content);
        if (answer.StatusCode is not HttpStatusCode.Found)
            throw new InvalidOperationException($"{userName}: sign-in gave {answer.StatusCode}");
    }

    /// <summary>The page as text, for links in it.</summary>
    public Task<string> ReadAsync(string path) =>
        client.GetStringAsync(new Uri(path, UriKind.Relative));

    /// <summary>Fetches compressed; gives the bytes of the body. Anything but 200 is an error of the measurement.</summary>
    public async Task<long> FetchAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.AcceptEncoding.ParseAdd("br");
        using var answer = await client.SendAsync(request);
        if (answer.StatusCode is not HttpStatusCode.OK)
            throw new InvalidOperationException($"{path} gave {(int)answer.StatusCode}");
        return (await answer.Content.ReadAsByteArrayAsync()).LongLength;
    }

    /// <summary>Everything that a browser fetches at the first visit: the page and its styles, scripts, fonts and pictures.</summary>
    public async Task<long> FirstLoadAsync(string path)
    {
        var page = await ReadAsync(path);
        var bytes = await FetchAsync(path);
        var parts = Part()
            .Matches(page)
            .Select(match => WebUtility.HtmlDecode(match.Groups["at"].Value).Split('#')[0])
            .Where(part => part.StartsWith('/') && !part.StartsWith("//", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal);
        foreach (var part in parts)
            bytes += await FetchAsync(part);
        return bytes;
    }

    public void Dispose() => client.Dispose();

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline, 2000)]
    private static partial Regex Form();

    [GeneratedRegex(
        "<input type=\"hidden\" name=\"(?<name>[^\"]*)\" value=\"(?<value>[^\"]*)\"",
        RegexOptions.None,
        2000
    )]
    private static partial Regex Hidden();

    [GeneratedRegex(
        "(?:<link[^>]+(?:stylesheet|preload|icon)[^>]*href|<script[^>]+src|<img[^>]+src|<use[^>]+href)=\"(?<at>[^\"]+)\"",
        RegexOptions.None,
        2000
    )]
    private static partial Regex Part();
}
