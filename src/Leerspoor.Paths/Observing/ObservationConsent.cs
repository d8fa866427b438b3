using Leerspoor.Kernel;

namespace Leerspoor.Paths.Observing;

/// <summary>Whether the participant allows that somebody looks at their work and writes it down.</summary>
internal sealed class ObservationConsent
{
    public const string Purpose = "observation";

    public Task<bool> GivenAsync(PersonId participant, CancellationToken ct) =>
        Task.FromResult(participant != default && !ct.IsCancellationRequested);
}
