using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.Credentials;

/// <summary>What somebody says about themselves to programs that use the wallet (Profile of Open Badges 3.0). Never part of a credential given here.</summary>
internal sealed class WalletProfile : IRegional
{
    public required PersonId PersonId { get; init; }
    public RegionId RegionId { get; private init; }

    /// <summary>The properties that a program may set, as JSON.</summary>
    public string Json { get; private set; } = "{}";
    public DateTimeOffset ChangedAt { get; private set; }

    public void Say(string json, DateTimeOffset now) => (Json, ChangedAt) = (json, now);
}
