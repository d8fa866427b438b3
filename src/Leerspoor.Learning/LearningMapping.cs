using Leerspoor.Data;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Learning;

internal sealed class LearningMapping : IModuleMapping
{
    public void Map(ModelBuilder model) { }
}
