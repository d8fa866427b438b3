using Leerspoor.Kernel;
using Leerspoor.Learning.Contract;

namespace Leerspoor.Paths.Observing;

/// <summary>Puts the photo that goes with an observation on the shelf, when the participant allows photos.</summary>
internal sealed class ObservationPhoto(PhotoShelf shelf, ObservationConsent consent)
{
    /// <summary>The id of the photo, or null when there is none; its row is saved together with the observation.</summary>
    public async Task<Outcome<Guid?>> KeepAsync(
        Actor actor,
        PersonId participant,
        Upload? photo,
        CancellationToken ct
    )
    {
        if (photo is null)
            return (Guid?)null;
        if (!await consent.PhotosAsync(participant, ct))
            return ObservingRefusals.NoPhotoConsent;

        var kept = await shelf.KeepPhotoAsync(actor, photo, participant, ct);
        return kept.Refused(out var refusal, out var card)
            ? refusal.At("Photo")
            : (Guid?)card.Id.Value;
    }
}
