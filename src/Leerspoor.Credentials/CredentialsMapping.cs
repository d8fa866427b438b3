using Leerspoor.Data;
using Microsoft.EntityFrameworkCore;

namespace Leerspoor.Credentials;

internal sealed class CredentialsMapping : IModuleMapping
{
    public void Map(ModelBuilder model) { }
}
