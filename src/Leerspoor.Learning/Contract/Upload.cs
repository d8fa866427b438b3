using Microsoft.AspNetCore.Http;

namespace Leerspoor.Learning.Contract;

/// <summary>A file as it came in with a form; read once, its name and claimed type are not trusted or kept.</summary>
/// <param name="Content">Disposed by whoever made it.</param>
/// <param name="Length">In bytes.</param>
public sealed record Upload(Stream Content, long Length)
{
    /// <summary>The file of a form field; null when nothing was chosen.</summary>
    public static Upload? Of(IFormFile? file) =>
        file is { Length: > 0 } ? new(file.OpenReadStream(), file.Length) : null;
}
