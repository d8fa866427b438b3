using Leerspoor.Data;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Skills;

internal sealed class SkillsMapping : IModuleMapping
{
    public void Map(ModelBuilder model) { }
}
