using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Data;

/// <summary>How one module's entities lie in the database. Every module registers exactly one, as a singleton.</summary>
public interface IModuleMapping
{
    void Map(ModelBuilder model);
}
