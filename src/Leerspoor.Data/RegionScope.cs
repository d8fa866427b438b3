using Leerspoor.Kernel;

namespace Leerspoor.Data;

/// <summary>The region of this request or job. Until one is entered, queries find nothing and writes throw.</summary>
public sealed class RegionScope
{
    public RegionId? Current { get; private set; }

    /// <summary>Enters a region for the rest of this scope.</summary>
    /// <exception cref="InvalidOperationException">Another region was entered before; a scope never changes region.</exception>
    public void Enter(RegionId region)
    {
        if (Current is { } entered && entered != region)
            throw new InvalidOperationException("This scope already works for another region.");

        Current = region;
    }
}
