using Leerspoor.Kernel;
using Leerspoor.People.Contract;

namespace Leerspoor.Paths.Observing;

/// <summary>Whether the participant allows that somebody looks at their work and writes it down.</summary>
internal sealed class ObservationConsent(Consents consents)
{
    public const string Purpose = "observation";
    public const string Photos = "photos";

    public Task<bool> GivenAsync(PersonId participant, CancellationToken ct) =>
        consents.HasAsync(participant, Purpose, ct);

    public Task<bool> PhotosAsync(PersonId participant, CancellationToken ct) =>
        consents.HasAsync(participant, Photos, ct);
}
