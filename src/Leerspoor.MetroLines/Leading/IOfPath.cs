using Leerspoor.Data;
using Leerspoor.MetroLines.Contract;

namespace Leerspoor.MetroLines.Leading;

/// <summary>A row that belongs to a company path.</summary>
internal interface IOfPath : IRegional
{
    Guid Key { get; }
    CompanyPathId PathId { get; }
}
