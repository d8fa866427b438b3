using Microsoft.AspNetCore.Http;

namespace Leerspoor.People.Contract;

/// <summary>Makes the whole address of a page of this installation, for what leaves it: a printed card, a mail.</summary>
public sealed class PublicAddress(PeopleOptions options, IHttpContextAccessor accessor)
{
    /// <param name="path">With or without a slash in front.</param>
    public string Of(string path)
    {
        var root =
            options.PublicUrl is { Length: > 0 } configured ? configured
            : accessor.HttpContext?.Request is { } request ? $"{request.Scheme}://{request.Host}"
            : "http://localhost";
        return $"{root.TrimEnd('/')}/{path.TrimStart('/')}";
    }
}
