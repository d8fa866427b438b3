using Leerspoor.Kernel;
using Microsoft.AspNetCore.Http;

namespace Leerspoor.Skills.Contract;

/// <summary>Where a photo that somebody hands in as evidence is kept; a room above has the shelf.</summary>
public interface IEvidencePhotos
{
    /// <summary>
    /// Checks and keeps it, about the actor. Saved with the caller's next <c>SaveChangesAsync</c>; without that it goes away with the request.
    /// Refused at the field <c>File</c>.
    /// </summary>
    Task<Outcome<Guid>> KeepAsync(Actor actor, IFormFile file, CancellationToken ct);
}
