using Leerspoor.Kernel;
using Leerspoor.Learning.Contract;
using Leerspoor.Skills.Contract;
using Microsoft.AspNetCore.Http;

namespace Leerspoor.Learning.Shelving;

/// <summary>Photos that a participant hands in as evidence lie on the same shelf as all others.</summary>
internal sealed class KeepEvidencePhoto(PhotoShelf shelf) : IEvidencePhotos
{
    public async Task<Outcome<Guid>> KeepAsync(Actor actor, IFormFile file, CancellationToken ct)
    {
        await using var content = file.OpenReadStream();
        var kept = await shelf.KeepPhotoAsync(actor, new(content, file.Length), actor.Person, ct);
        return kept.Refused(out var refusal, out var card) ? refusal : card.Id.Value;
    }
}
