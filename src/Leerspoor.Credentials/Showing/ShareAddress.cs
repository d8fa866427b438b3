using Leerspoor.Credentials.Contract;
using Microsoft.AspNetCore.Http;

namespace Leerspoor.Credentials.Showing;

/// <summary>The address to give away: the public one, or without it the one under which this visitor found us.</summary>
internal sealed class ShareAddress(IssuerOptions options)
{
    public bool IsPublic => options.IsPublic;

    public string Of(HttpContext http, string path) =>
        options.IsPublic
            ? options.AddressOf(path)
            : $"{http.Request.Scheme}://{http.Request.Host}{path}";
}
