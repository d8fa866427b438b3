using Leerspoor.Data;
using Leerspoor.Kernel;

namespace Leerspoor.Credentials;

/// <summary>The key of one person's documents, itself sealed with the installation's keys. Without it nobody reads them any more, also not in an old backup of the documents.</summary>
internal sealed class VaultKey : IRegional
{
    public required PersonId PersonId { get; init; }
    public RegionId RegionId { get; private init; }
    public required byte[] Sealed { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
}
