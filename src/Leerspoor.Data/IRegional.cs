using Leerspoor.Kernel;

namespace Leerspoor.Data;

/// <summary>
/// A row that belongs to one region. Every table's entity implements this; the model refuses one that does not.
/// <see cref="LeerspoorDb"/> fills the value when the row is added, so factories need not pass it around.
/// </summary>
public interface IRegional
{
    RegionId RegionId { get; }
}
