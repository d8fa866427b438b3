using Leerspoor.Data;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Paths;

internal sealed class PathsMapping : IModuleMapping
{
    public void Map(ModelBuilder model) { }
}
