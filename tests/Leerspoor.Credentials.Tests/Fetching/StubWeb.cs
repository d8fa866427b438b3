using System.Net;

namespace Leerspoor.Credentials.Tests.Fetching;

/// <summary>Stands where the internet would be: what is at which address.</summary>
internal sealed class StubWeb : HttpMessageHandler
{
    private readonly Dictionary<string, byte[]> pages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> moved = new(StringComparer.Ordinal);

    public List<string> Asked { get; } = [];

    public bool HidesLength { get; init; }

    public StubWeb With(string address, string text) =>
        With(address, System.Text.Encoding.UTF8.GetBytes(text));

    public StubWeb With(string address, byte[] body)
    {
        pages[address] = body;
        return this;
    }

    public void Gone(string address) => pages.Remove(address);

    public StubWeb Moved(string address, string to)
    {
        moved[address] = to;
        return this;
    }

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var address = request.RequestUri!.AbsoluteUri;
        Asked.Add(address);
        var response = new HttpResponseMessage(HttpStatusCode.NotFound);
        if (moved.TryGetValue(address, out var to))
        {
            response.StatusCode = HttpStatusCode.Found;
            response.Headers.Location = new Uri(to, UriKind.RelativeOrAbsolute);
        }
        else if (pages.TryGetValue(address, out var body))
        {
            response.StatusCode = HttpStatusCode.OK;
            response.Content = new ByteArrayContent(body);
            if (HidesLength)
                response.Content.Headers.ContentLength = null;
        }
        return Task.FromResult(response);
    }
}
