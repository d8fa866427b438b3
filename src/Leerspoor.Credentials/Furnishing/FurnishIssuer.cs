using Leerspoor.Credentials.Issuing;
using Leerspoor.People.Contract;

namespace Leerspoor.Credentials.Furnishing;

/// <summary>Sees to it that a region can sign.</summary>
internal sealed class FurnishIssuer(IssuerKeys keys) : IRegionFurnishing
{
    public int Order => 41;

    public Task FurnishAsync(CancellationToken ct) => keys.EnsureAsync(ct);
}
